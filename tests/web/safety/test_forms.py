"""Forms are taken only with the token of the page they stood on."""

from __future__ import annotations

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.web.browsing import HERE, find_token

from twosource.web.app import make_app
from twosource.web.pages.all import list_routes
from twosource.web.safety.tokens import PLACE, check_token, make_token
from twosource.web.site import Site

FORM = {"kind": "text", "text": "The mayor of Orrin said on Monday that the bridge will stay closed.", "as_is": "true"}
POSTS = sorted({route.path for route in list_routes() if "POST" in (route.methods or ())})


@pytest.mark.parametrize("path", POSTS)
def test_no_page_takes_a_form_without_a_token(client: TestClient, path: str) -> None:
    client.get("/add")
    assert client.post(path, data={"kind": "text", "text": "x"}).status_code == 403


def test_there_are_pages_that_take_forms() -> None:
    assert {"/add", "/login", "/logout"} <= set(POSTS)
    assert all(isinstance(route, Route) for route in list_routes())


def test_a_form_with_its_token_is_taken(client: TestClient) -> None:
    token = find_token(client.get("/add").text)
    assert client.post("/add", data={**FORM, "csrf": token}, follow_redirects=False).status_code == 303


def test_a_token_without_its_cookie_is_none(client: TestClient) -> None:
    token = find_token(client.get("/add").text)
    client.cookies.clear()
    assert client.post("/add", data={**FORM, "csrf": token}).status_code == 403


def test_a_token_of_another_browser_is_none(client: TestClient, site: Site) -> None:
    other = TestClient(make_app(site), base_url=str(client.base_url))
    token = find_token(other.get("/add").text)
    client.get("/add")
    assert client.post("/add", data={**FORM, "csrf": token}).status_code == 403


@pytest.mark.parametrize("token", ["", "x", "ä", PLACE, "A" * 88, "=" * 88])
def test_what_is_no_token_is_refused(client: TestClient, token: str) -> None:
    client.get("/add")
    assert client.post("/add", data={**FORM, "csrf": token}).status_code == 403


def test_tokens_look_different_each_time_and_are_as_long_as_their_place() -> None:
    one, other = make_token(b"key", "cookie"), make_token(b"key", "cookie")
    assert one != other
    assert len(one) == len(other) == len(PLACE)
    assert check_token(b"key", "cookie", one)
    assert not check_token(b"other key", "cookie", one)
    assert not check_token(b"key", "other cookie", one)
    assert not check_token(b"key", "", make_token(b"key", ""))


def test_the_cookie_is_for_no_script_and_no_other_site(client: TestClient) -> None:
    cookie = client.get("/add").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Secure" not in cookie
    assert "set-cookie" not in client.get("/add").headers


def test_the_cookie_is_for_encrypted_connections_where_this_is_one(site: Site) -> None:
    browser = TestClient(make_app(site), base_url=HERE.replace("http:", "https:"))
    assert "Secure" in browser.get("/add").headers["set-cookie"]


def test_a_page_that_is_the_same_for_all_has_a_tag_for_each_browser(site: Site) -> None:
    from starlette.responses import HTMLResponse, Response  # noqa: PLC0415 - slow to load

    from twosource.web.safety.fields import csrf_field  # noqa: PLC0415

    def send(request: object) -> Response:
        known = request.headers.get("if-none-match")  # type: ignore[attr-defined]
        headers = {"etag": '"v1"'}
        return (
            Response(status_code=304, headers=headers)
            if known == '"v1"'
            else HTMLResponse(csrf_field(), headers=headers)
        )

    app = make_app(site)
    app.router.routes.insert(0, Route("/kept", send))
    one, other = TestClient(app, base_url=HERE), TestClient(app, base_url=HERE)
    first = one.get("/kept")
    tag = first.headers["etag"]
    assert find_token(first.text) != PLACE
    assert int(first.headers["content-length"]) == len(first.content)
    assert tag != '"v1"'
    again = one.get("/kept", headers={"if-none-match": tag})
    assert (again.status_code, again.headers["etag"]) == (304, tag)
    assert other.get("/kept", headers={"if-none-match": tag}).status_code == 200
