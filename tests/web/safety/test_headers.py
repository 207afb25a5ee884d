"""Every answer tells browsers what they may do with it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.web.browsing import HERE

from twosource.web.app import make_app
from twosource.web.pages import all as pages
from twosource.web.safety.headers import ALWAYS, POLICY
from twosource.web.site import Site

PATHS = ["/", "/add", "/api/stories", "/api/nothing", "/nothing", "/static/site.css", "/static/nothing.css", "/login"]


@pytest.mark.parametrize("path", PATHS)
def test_all_answers_have_all_headers(client: TestClient, path: str) -> None:
    headers = client.get(path, follow_redirects=False).headers
    assert {name: headers.get(name) for name in ALWAYS} == ALWAYS


def test_a_refusal_at_the_gate_has_them_too(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).headers["content-security-policy"] == POLICY


def test_a_defect_is_a_page_without_a_traceback_that_has_them_too(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        message = "a secret of ours"
        raise RuntimeError(message)

    monkeypatch.setattr(pages, "show_stories", fail)
    answer = TestClient(make_app(site), base_url=HERE).get("/")
    assert answer.status_code == 500
    assert answer.headers["content-security-policy"] == POLICY
    assert "a secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "a secret of ours" in caplog.text


def test_nothing_runs_that_stands_in_a_page() -> None:
    assert "unsafe" not in POLICY
    assert POLICY.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    for word in ("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
        assert word in POLICY


def test_a_file_is_kept_for_ever_only_by_the_address_of_its_version(client: TestClient) -> None:
    versioned = client.get("/static/site.css?v=1").headers["cache-control"]
    assert "immutable" in versioned
    assert client.get("/static/site.css").headers["cache-control"] == "no-cache"
    assert client.get("/static/nothing.css?v=1").headers["cache-control"] == "no-store"


def test_pages_name_files_by_their_versions(client: TestClient) -> None:
    page = client.get("/").text
    for name in ("site.css", "report.css", "htmx.min.js"):
        assert f'"/static/{name}?v=' in page


def test_what_a_page_shows_is_kept_by_nobody_else(client: TestClient) -> None:
    for path in ("/", "/api/stories"):
        assert (
            "no-store" in client.get(path).headers["cache-control"]
            or "private" in client.get(path).headers["cache-control"]
        )
