"""What a page of another site makes a browser send changes nothing."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.web.browsing import find_token

from twosource.web.site import Site

JSON = {"content-type": "application/json"}
TEXT = '{"text": "The mayor of Orrin said on Monday that the bridge will stay closed.", "as_is": true}'
FORM = {"kind": "text", "text": "The mayor of Orrin said on Monday that the bridge will stay closed.", "as_is": "true"}


def _count(site: Site) -> int:
    return len(site.clerk.list())


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://["},
    ],
)
def test_a_request_from_another_site_is_refused(client: TestClient, site: Site, headers: dict[str, str]) -> None:
    answer = client.post("/api/add/text", content=TEXT, headers=JSON | headers)
    assert answer.status_code == 403
    assert _count(site) == 0


def test_a_form_from_another_site_is_refused_though_it_has_the_token(client: TestClient, site: Site) -> None:
    token = find_token(client.get("/add").text)
    answer = client.post("/add", data={**FORM, "csrf": token}, headers={"origin": "https://evil.example"})
    assert answer.status_code == 403
    assert _count(site) == 0


@pytest.mark.parametrize("headers", [{}, {"origin": "http://127.0.0.1:8000"}, {"sec-fetch-site": "same-origin"}])
def test_a_request_from_here_is_done(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/api/add/text", content=TEXT, headers=JSON | headers).status_code == 202


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_what_a_form_of_another_site_could_send_is_refused_by_the_api(client: TestClient, kind: str) -> None:
    headers = {"content-type": kind} if kind else {}
    assert client.post("/api/add/text", content=TEXT, headers=headers).status_code == 403


def test_a_header_that_such_a_form_cannot_send_lets_files_in(client: TestClient) -> None:
    files = [("files", ("a.txt", b"The mayor of Orrin said on Monday that the bridge stays closed.", "text/plain"))]
    assert client.post("/api/add/files", files=files).status_code == 403
    assert client.post("/api/add/files", files=files, headers={"x-requested-with": "a program"}).status_code == 202


def test_reading_is_free_from_anywhere(client: TestClient) -> None:
    assert client.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/api/search?words=ferry", "/check?sentence=ferry", "/api/export"])
@pytest.mark.parametrize("mode", ["no-cors", "cors", "websocket"])
@pytest.mark.parametrize("place", ["cross-site", "same-site"])
def test_another_site_cannot_have_us_read_behind_its_page(client: TestClient, path: str, mode: str, place: str) -> None:
    headers = {"sec-fetch-site": place, "sec-fetch-mode": mode}
    assert client.get(path, headers=headers).status_code == 403
    assert client.head(path, headers=headers).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"},
        {"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "x-requested-with": "an extension"},
    ],
)
def test_links_from_anywhere_and_our_own_scripts_are_answered(client: TestClient, headers: dict[str, str]) -> None:
    assert client.get("/stories", headers=headers).status_code == 200
