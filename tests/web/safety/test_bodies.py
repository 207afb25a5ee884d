"""What is sent may be neither too large nor too slow, and that is told while it arrives."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.apart import run_apart
from tests.web.browsing import browse, find_token

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.safety import bodies
from twosource.web.safety.bodies import check_length, limit_body
from twosource.web.safety.denied import DeniedError
from twosource.web.settings import WebSettings

SMALL = WebSettings(most_upload=2_000, most_body=1_000, most_files=2, fast=True)
Message = dict[str, Any]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    """A browser on a new desk that takes little."""
    where = tmp_path / "desk.sqlite"
    with Desk(where) as desk:
        desk.open(write=True)
    with browse(Desk(where, settings=make_settings(fast=True)), SMALL) as opened:
        yield opened


def _receive(*pieces: bytes, pause: float = 0) -> tuple[Callable[[], Awaitable[Message]], list[bytes]]:
    """Return what receives these pieces, and the list of those that were had."""
    had: list[bytes] = []

    async def receive() -> Message:
        await asyncio.sleep(pause)
        had.append(pieces[len(had)])
        return {"type": "http.request", "body": had[-1], "more_body": len(had) < len(pieces)}

    return receive, had


async def _read(receive: Callable[[], Awaitable[Message]], most: int) -> bytes:
    limited, body = limit_body(receive, most), b""
    while True:
        message = await limited()
        body += message["body"]
        if not message["more_body"]:
            return body


def test_a_body_within_the_limit_comes_whole() -> None:
    receive, _ = _receive(b"abc", b"", b"defg")
    assert run_apart(_read(receive, 7)) == b"abcdefg"


def test_a_body_that_grows_too_large_is_cut_off_before_the_rest_is_read() -> None:
    receive, had = _receive(*[b"x" * 10] * 100)
    with pytest.raises(DeniedError) as told:
        run_apart(_read(receive, 25))
    assert told.value.status == 413
    assert len(had) == 3


def test_a_body_that_does_not_come_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_PAUSE", 0.02)
    receive, _ = _receive(b"a", b"b", pause=1)
    with pytest.raises(DeniedError) as told:
        run_apart(_read(receive, 10))
    assert told.value.status == 408


def test_a_body_that_comes_in_drops_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_SECONDS", 0.1)
    receive, had = _receive(*[b"x"] * 1000, pause=0.02)
    with pytest.raises(DeniedError) as told:
        run_apart(_read(receive, 1000))
    assert told.value.status == 408
    assert len(had) < 20


def test_who_reads_a_long_answer_may_take_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_PAUSE", 0.01)
    receive, _ = _receive(b"a", b"", pause=0)

    async def wait() -> None:
        limited = limit_body(receive, 10)
        await limited()
        await limited()
        slow, _ = _receive(b"")
        assert (await limit_body(slow, 10)())["more_body"] is False

    run_apart(wait())


@pytest.mark.parametrize(("length", "status"), [("1001", 413), ("9" * 40, 413), ("-1", 400), ("abc", 400), ("²", 400)])
def test_an_announced_length_is_refused_unread(length: str, status: int) -> None:
    with pytest.raises(DeniedError) as told:
        check_length({"content-length": length}, 1000)
    assert told.value.status == status


def test_a_large_form_is_refused_by_a_page_and_by_the_api(client: TestClient) -> None:
    token = find_token(client.get("/add").text)
    large = {"csrf": token, "kind": "text", "text": "x" * 1001}
    assert client.post("/add", data=large).status_code == 413
    assert client.post("/api/add/text", json={"text": "x" * 1001}).status_code == 413


def _send(client: TestClient, *sizes: int) -> int:
    token = find_token(client.get("/add").text)
    files = [("files", (f"{number}.txt", b"x" * size, "text/plain")) for number, size in enumerate(sizes)]
    answer = client.post("/add", data={"csrf": token, "kind": "files"}, files=files)
    return answer.status_code


def test_files_are_refused_when_they_are_too_large_or_too_many(client: TestClient) -> None:
    assert _send(client, 500, 500) == 303
    assert _send(client, 2001) == 413
    assert _send(client, 1, 1, 1) == 400


def test_a_form_whose_length_is_not_told_is_refused_while_it_arrives(client: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        yield b'--x\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\n'
        for _ in range(100):
            yield b"x" * 100

    kind = {"content-type": "multipart/form-data; boundary=x"}
    assert client.post("/add", content=pieces(), headers=kind).status_code == 413


def test_a_form_with_fields_without_end_is_refused(client: TestClient) -> None:
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/add", content="&".join(["a=b"] * 200), headers=kind).status_code == 403  # read, no token
    assert client.post("/add", content="&" * 900, headers=kind).status_code in {400, 403}


def test_what_is_announced_to_be_too_large_is_refused_before_it_comes(client: TestClient) -> None:
    kind = {"content-type": "application/json", "content-length": "100000000"}
    assert client.post("/api/add/text", content=b"{}", headers=kind).status_code == 413


@pytest.mark.parametrize(
    "charset",
    ["punycode", "utf-7", "undefined", "idna", "unicode_escape", "x\x00y", '"punycode"', "PUNYCODE ", ""],
)
@pytest.mark.parametrize("path", ["/add", "/check", "/login", "/api/add/files"])
def test_forms_are_read_in_no_other_encoding(client: TestClient, path: str, charset: str) -> None:
    body = b'--B\r\nContent-Disposition: form-data; name="text"\r\n\r\na-b=\r\n--B--\r\n'
    kinds = [f"multipart/form-data; boundary=B; charset={charset}", f"multipart/form-data;charset={charset};boundary=B"]
    for kind in kinds:
        answer = client.post(path, content=body, headers={"content-type": kind, "x-requested-with": "a"})
        assert answer.status_code == 415, kind


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"'])
def test_forms_may_say_that_they_are_in_ours(client: TestClient, charset: str) -> None:
    body = b'--B\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nThe bridge.\r\n--B--\r\n'
    headers = {"content-type": f"multipart/form-data; boundary=B; charset={charset}", "x-requested-with": "a"}
    assert client.post("/api/add/files", content=body, headers=headers).status_code == 202
