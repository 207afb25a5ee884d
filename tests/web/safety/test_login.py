"""A desk that other machines reach opens to who knows its token, and to nobody else."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.browsing import browse, find_token

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.errors import SettingsError
from twosource.web.pages.all import list_routes
from twosource.web.safety.denied import DeniedError
from twosource.web.safety.returning import choose_return
from twosource.web.settings import WebSettings

TOKEN = "a token that nobody guesses"  # noqa: S105 - of these tests only
SETTINGS = WebSettings(elsewhere=True, token=TOKEN, hosts=("news.example",), who="Cleo", logins_a_minute=3)
Open = Callable[[], TestClient]


@pytest.fixture
def client(made_desk: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A browser on another machine."""
    where = shutil.copy(made_desk, tmp_path / "desk.sqlite")
    with browse(Desk(where, settings=make_settings(fast=True)), SETTINGS) as opened:
        yield opened


def _log_in(client: TestClient, token: str = TOKEN, **more: str) -> int:
    page = client.get("/login")
    return client.post("/login", data={"csrf": find_token(page.text), "token": token, **more}).status_code


GETS = sorted({route.path for route in list_routes() if "GET" in (route.methods or ())} - {"/login"})


@pytest.mark.parametrize("path", [*GETS, "/api", "/api/stories", "/api/openapi.json", "/nothing"])
def test_nothing_opens_without_the_token(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 401
    assert "Ostrel" not in answer.text


def test_a_page_that_is_closed_shows_the_login_and_leads_back(client: TestClient) -> None:
    page = client.get("/search?words=barge").text
    assert 'name="token"' in page
    assert 'name="back" value="/search?words=barge"' in page
    answer = client.post("/login", data={"csrf": find_token(page), "token": TOKEN, "back": "/search?words=barge"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?words=barge")


def test_who_logs_in_sees_everything_until_the_logout(client: TestClient) -> None:
    assert _log_in(client, who=" Ada \n Orrin ") == 303
    assert client.get("/stories").status_code == 200
    token = find_token(client.get("/add").text)
    assert client.post("/logout", data={"csrf": token}).headers["location"] == "/login"
    assert client.get("/stories").status_code == 401


def test_a_login_makes_a_new_cookie_so_that_one_planted_before_is_worth_nothing(client: TestClient) -> None:
    client.get("/login")
    before = dict(client.cookies)
    _log_in(client)
    after = dict(client.cookies)
    assert before.keys() == after.keys()
    assert before != after
    client.cookies.clear()
    for name, value in before.items():
        client.cookies.set(name, value)
    assert client.get("/stories").status_code == 401


@pytest.mark.parametrize("token", ["", "x", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "ä" * 20])
def test_a_wrong_token_opens_nothing(client: TestClient, token: str) -> None:
    assert _log_in(client, token) == 403
    assert client.get("/stories").status_code == 401


def test_wrong_tokens_are_refused_unread_when_there_were_too_many(client: TestClient) -> None:
    tried = [_log_in(client, "wrong" * 4) for _ in range(SETTINGS.logins_a_minute + 1)]
    assert tried == [403, 403, 403, 429]
    assert _log_in(client) == 429


def test_a_program_shows_the_token_with_each_request(client: TestClient) -> None:
    bearer = {"authorization": f"Bearer {TOKEN}"}
    assert client.get("/api/stories", headers=bearer).status_code == 200
    text = {"text": "The mayor of Orrin said on Monday that the bridge stays closed.", "as_is": True}
    assert client.post("/api/add/text", json=text).status_code == 401
    files = [("files", ("a.txt", b"The mayor of Orrin said the bridge stays closed.", "text/plain"))]
    assert client.post("/api/add/files", files=files, headers=bearer).status_code == 202


def test_programs_may_not_guess_without_end_either(client: TestClient) -> None:
    tried = [client.get("/api/stories", headers={"authorization": f"Bearer {n}"}).status_code for n in range(5)]
    assert tried == [401, 401, 401, 429, 429]
    assert "www-authenticate" in client.get("/api/stories").headers


def test_a_browser_that_came_from_another_site_asks_once_more_with_its_cookie(client: TestClient) -> None:
    assert 'http-equiv="refresh"' in client.get("/stories", headers={"sec-fetch-site": "cross-site"}).text
    assert 'http-equiv="refresh"' not in client.get("/stories", headers={"sec-fetch-site": "same-origin"}).text


@pytest.mark.parametrize(
    "back",
    [
        *("//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)"),
        *(
            "/%0d%0aset-cookie: a=b",
            "/\r\nset-cookie: a=b",
            "/\tevil",
            "",
            "evil.example",
            "/login",
            "/login?x=y",
            "/" * 3000,
        ),
        *("/.evil\u2028", "/a@evil.example:80#", "///evil.example", "/ /evil.example"),
    ],
)
def test_a_login_leads_to_no_other_site(client: TestClient, back: str) -> None:
    page = client.get("/login").text
    answer = client.post("/login", data={"csrf": find_token(page), "token": TOKEN, "back": back})
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("path", ["/", "/stories/1a2b", "/stories/1a2b/read", "/findings/f00"])
def test_a_login_leads_back_to_pages(path: str) -> None:
    assert choose_return(path) == path


def test_on_this_machine_nobody_logs_in(made_desk: Path) -> None:
    with browse(Desk(made_desk)) as client:
        assert client.get("/login").headers["location"] == "/"
        assert client.get("/stories").status_code == 200


@pytest.mark.parametrize(("options", "what"), [({"elsewhere": True}, "no token"), ({"token": "short"}, "5 characters")])
def test_a_desk_is_not_opened_to_others_without_a_good_token(options: dict[str, object], what: str) -> None:
    with pytest.raises(SettingsError, match=what):
        WebSettings(**options)  # type: ignore[arg-type]


def test_a_refusal_travels() -> None:
    error = pickle.loads(pickle.dumps(DeniedError(403, "no")))  # noqa: S301 - made here
    assert (error.status, str(error)) == (403, "no")


def test_who_does_not_know_the_token_can_send_no_large_forms(client: TestClient) -> None:
    files = [("token", ("a.txt", b"x" * 30_000, "text/plain"))]
    assert client.post("/login", data={"csrf": find_token(client.get("/login").text)}, files=files).status_code == 413
    assert client.post("/add", data={"kind": "files"}, files=files).status_code == 401


def test_what_a_proxy_asks_people_for_is_no_wrong_token(client: TestClient) -> None:
    _log_in(client)
    tried = [client.get("/stories", headers={"authorization": "Basic YTpi"}).status_code for _ in range(8)]
    assert set(tried) == {200}


def test_a_second_login_ends_the_session_of_the_first(client: TestClient) -> None:
    _log_in(client)
    before = dict(client.cookies)
    page = client.get("/stories").text
    client.post("/login", data={"csrf": find_token(page), "token": TOKEN, "who": "Bo"})
    assert client.get("/stories").status_code == 200
    client.cookies.clear()
    for name, value in before.items():
        client.cookies.set(name, value)
    assert client.get("/stories").status_code == 401
