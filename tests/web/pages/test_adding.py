"""Reports are added in the browser, and what came of each is told."""

from __future__ import annotations

import html
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.browsing import browse, find_token

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.settings import WebSettings

SAMPLE = Path(__file__).parents[3] / "src" / "twosource" / "sample"
PATIENCE = 60.0
TEXT = (
    "ORRIN – The old bridge over the Tavel will stay closed for a year, the mayor of Orrin said on Monday. "
    "Repairs cost four million crowns, she said."
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A new desk."""
    desk = Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True))
    with desk.duplicate() as writer:
        writer.open(write=True)
    return desk


@pytest.fixture
def client(desk: Desk) -> Iterator[TestClient]:
    """A browser on it."""
    with browse(desk, WebSettings(fast=True)) as opened:
        yield opened


def _add(client: TestClient, kind: str, files: tuple[tuple[str, bytes], ...] = (), **fields: str) -> str:
    """Send a form; return the page of its job when that is over."""
    form = {"csrf": find_token(client.get("/add").text), "kind": kind, **fields}
    sent = [("files", (name, content, "application/octet-stream")) for name, content in files]
    answer = client.post("/add", data=form, files=sent or None)
    assert answer.status_code == 303, answer.text
    return _wait(client, answer.headers["location"])


def _wait(client: TestClient, address: str) -> str:
    end = time.monotonic() + PATIENCE
    while True:
        page = client.get(address)
        assert page.status_code == 200
        if "hx-trigger" not in page.text:
            return html.unescape(page.text)
        assert 'http-equiv="refresh"' in page.text
        assert time.monotonic() < end
        time.sleep(0.01)


def test_two_files_become_a_story(client: TestClient, desk: Desk) -> None:
    names = ("agency.txt", "own-report.html")
    page = _add(client, "files", tuple((name, (SAMPLE / name).read_bytes()) for name in names))
    story = desk.stories().items[0]
    assert f'href="/stories/{story.id}"' in page
    assert "2 added" in page
    assert "1 story analysed" in page
    for member in desk.members(story.id):
        assert f'href="/articles/{member}"' in page
    assert "2 known already" in _add(client, "files", tuple((name, (SAMPLE / name).read_bytes()) for name in names))


def test_a_pasted_text_becomes_an_article_with_what_is_told_about_it(client: TestClient, desk: Desk) -> None:
    _add(client, "text", text=TEXT, outlet="Orrin Ledger", title="Bridge closed", published="2031-05-14")
    story = desk.stories().items[0]
    article = desk.articles(story.id)[0]
    assert (article.outlet, article.title) == ("Orrin Ledger", "Bridge closed")


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "https://evil.example/x", "-"])
def test_the_name_of_a_file_is_only_a_name(client: TestClient, desk: Desk, name: str) -> None:
    page = _add(client, "files", ((name, TEXT.encode()),))
    assert "1 added" in page
    assert "root:" not in page
    assert desk.stories().total == 1


@pytest.mark.parametrize(
    "address",
    [
        "/etc/passwd",
        "file:///etc/passwd",
        "desk.sqlite",
        "~/.ssh/id_rsa",
        "ftp://host/x",
        "https:/etc/passwd",
        "http://",
    ],
)
def test_no_path_of_this_machine_is_read(client: TestClient, desk: Desk, address: str) -> None:
    form = {"csrf": find_token(client.get("/add").text), "kind": "addresses", "addresses": address}
    answer = client.post("/add", data=form)
    assert answer.status_code == 422
    assert "Nothing was added" in answer.text
    assert client.post("/api/add/addresses", json={"addresses": [address]}).status_code == 422
    assert desk.stories().total == 0


@pytest.mark.enable_socket  # the address is looked up; nothing is connected to
@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/",
        "http://[::1]:1/",
        "http://169.254.169.254/latest",
        "http://10.0.0.1/",
        "http://0.0.0.0:1/",
    ],
)
def test_no_machine_of_the_own_network_is_asked(client: TestClient, address: str) -> None:
    page = _add(client, "addresses", addresses=address)
    assert "1 failed" in page
    assert "private network" in page


@pytest.mark.enable_socket  # the address is looked up; nothing is connected to
def test_nor_where_the_commands_may_ask_them(desk: Desk) -> None:
    open_desk = Desk(desk.where, settings=make_settings(fast=True, allow_private=True))
    with browse(open_desk, WebSettings(fast=True)) as client:
        assert "private network" in _add(client, "addresses", addresses="http://127.0.0.1:1/")


def test_what_a_file_names_is_not_fetched(client: TestClient) -> None:
    page = _add(client, "files", (("list.txt", b"https://news.example/a.html\nhttps://news.example/b.html\n"),))
    assert "2 failed" in page
    assert "is only named there" in page


def test_a_server_that_fetches_nothing_says_so(desk: Desk) -> None:
    with browse(desk, WebSettings(fetch=False)) as client:
        page = client.get("/add").text
        assert "fetches nothing" in page
        answer = client.post("/api/add/addresses", json={"addresses": ["https://news.example/a.html"]})
        assert answer.status_code == 422
        assert "--no-fetch" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"kind": "text", "text": ""}, "empty"),
        ({"kind": "text", "text": " \n\u3000"}, "only blanks"),
        ({"kind": "text", "text": TEXT, "published": "some day"}, "no date that can be read"),
        ({"kind": "text", "text": TEXT, "url": "javascript:alert(1)"}, "an address as"),
        ({"kind": "addresses", "addresses": " \n "}, "missing"),
        ({"kind": "files"}, "missing"),
        ({"kind": "anything"}, "choose files, addresses or a text"),
        ({}, "choose files, addresses or a text"),
    ],
)
def test_what_cannot_be_added_is_said_beside_what_was_sent(
    client: TestClient, fields: dict[str, str], why: str
) -> None:
    answer = client.post("/add", data={"csrf": find_token(client.get("/add").text), **fields})
    assert answer.status_code == 422
    assert why in html.unescape(answer.text)
    if fields.get("text") == TEXT:
        assert TEXT in html.unescape(answer.text)


def test_words_of_an_article_run_nowhere_on_the_page_of_a_job(client: TestClient) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}\u202e\x00"
    page = client.get("/add")
    form = {"csrf": find_token(page.text), "kind": "text", "text": TEXT, "title": hostile, "as_is": "true"}
    address = client.post("/add", data=form).headers["location"]
    _wait(client, address)
    shown = client.get(address).text
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown
    assert "\u202e" not in shown
    assert "&lt;script&gt;alert" in shown


def test_halves_of_characters_are_no_defect(client: TestClient) -> None:
    body = b'{"text": "\\ud800 The mayor of Orrin said the bridge stays closed.", "title": "\\udfff", "as_is": true}'
    answer = client.post("/api/add/text", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 202
    assert "1 added" in _wait(client, f"/jobs/{answer.json()['id']}")


def test_too_many_additions_are_refused_for_a_while(desk: Desk) -> None:
    with browse(desk, WebSettings(adds_a_minute=1, fast=True)) as client:
        _add(client, "text", text=TEXT)
        form = {"csrf": find_token(client.get("/add").text), "kind": "text", "text": TEXT}
        page = client.post("/add", data=form)
        called = client.post("/api/add/text", json={"text": TEXT})
        assert page.status_code == called.status_code == 429
        assert int(called.headers["retry-after"]) > 30
        assert int(page.headers["retry-after"]) > 30


def test_addresses_are_counted_each(desk: Desk) -> None:
    with browse(desk, WebSettings(fetches_a_minute=3)) as client:
        given = [f"http://127.0.0.1:1/{number}" for number in range(4)]
        assert client.post("/api/add/addresses", json={"addresses": given}).status_code == 429
        assert client.post("/api/add/addresses", json={"addresses": given[:3]}).status_code == 202


def test_the_api_tells_the_same_of_a_job_as_its_page(client: TestClient) -> None:
    page = _add(client, "text", text=TEXT)
    listed = client.get("/api/jobs").json()
    assert listed["total"] == 1
    job = client.get(f"/api/jobs/{listed['items'][0]['id']}").json()
    assert job["state"] == "done"
    assert job["counts"] == {"added": 1, "analysed": 1}
    assert all(line["what"] in page for line in job["lines"])
    assert "Add a pasted text" in client.get("/jobs").text


def test_a_job_that_is_none_is_not_found(client: TestClient) -> None:
    assert client.get("/jobs/nothing").status_code == 404
    assert client.get("/api/jobs/nothing").status_code == 404
