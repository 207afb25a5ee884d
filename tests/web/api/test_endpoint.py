"""Whatever is asked of the API is answered in JSON, with a status that says what became of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from starlette.testclient import TestClient
from tests.web.apart import run_apart
from tests.web.api.offering import fail_with, make_operation, offer, offer_things

from twosource.errors import BusyError, CorrectionError, DeskError, FetchError, NotHeldError, SettingsError, WaitsError
from twosource.web.operations.operation import Streamed

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def things() -> TestClient:
    return offer_things()


def test_parameters_come_from_address_and_query(things: TestClient) -> None:
    answer = things.get("/api/things/a%20b", params={"size": 3, "names": ["x", "y"]})
    assert answer.json() == {"thing": "a b", "size": 3, "names": ["x", "y"]}
    assert answer.headers["content-type"] == "application/json"


def test_a_problem_names_the_parameter(things: TestClient) -> None:
    assert things.get("/api/things/7?size=ten").json()["parameter"] == "size"


def test_other_methods_are_named_as_impossible(things: TestClient) -> None:
    answer = things.delete("/api/things/7")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, POST, HEAD, OPTIONS"


def test_options_says_what_is_possible(things: TestClient) -> None:
    answer = things.options("/api/things/7")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, POST, HEAD, OPTIONS")


def test_head_is_like_get_without_a_body(things: TestClient) -> None:
    answer = things.head("/api/things/7")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-length"] == str(len(things.get("/api/things/7").content))


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("*/*", 200),
        ("text/html, application/*;q=0.5", 200),
        ("text/html", 406),
        ("application/json;q=0, text/html", 406),
        ("", 200),
    ],
)
def test_who_takes_no_json_hears_that_there_is_nothing_else(things: TestClient, accept: str, status: int) -> None:
    assert things.get("/api/things/7", headers={"Accept": accept}).status_code == status


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotHeldError("/home/x/desk.sqlite", "has no story 'x'"), 404),
        (WaitsError("/home/x/desk.sqlite", "the story waits"), 409),
        (BusyError("/home/x/desk.sqlite", "is being written to"), 503),
        (DeskError("/home/x/desk.sqlite", "cannot be read"), 503),
        (FetchError("https://quay.example", "may not be asked for"), 422),
        (CorrectionError("cannot be made"), 422),
        (SettingsError("cannot work"), 422),
    ],
)
def test_errors_raised_on_purpose_have_a_status_and_their_words(error: Exception, status: int) -> None:
    answer = offer(make_operation(run=fail_with(error))).get("/api/things/7")
    assert answer.status_code == status
    assert answer.json()["detail"].endswith(str(error).rpartition(": ")[2])
    assert "/home/x" not in answer.text
    assert ("retry-after" in answer.headers) == isinstance(error, BusyError)


def test_a_fault_of_ours_tells_nothing_of_how_we_are_made(caplog: pytest.LogCaptureFixture) -> None:
    answer = offer(make_operation(run=fail_with(KeyError("secret")))).get("/api/things/7")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "secret" in caplog.text


@pytest.mark.parametrize("text", ["中文 é e\u0301 \U0001f600 \u202e \u2028 </script> \x00", "half \ud800 and \udfff"])
def test_texts_arrive_as_they_are(text: str) -> None:
    answer = offer(make_operation(write=lambda _asked: {"text": text})).get("/api/things/7")
    assert json.loads(answer.content) == {"text": text}


def test_a_stream_is_sent_as_a_file_with_what_is_told_of_it() -> None:
    def write(_asked: object) -> Streamed:
        pieces = iter(["a,b\n", "é\ud800\n"])
        return Streamed(name="things.csv", media_type="text/csv", pieces=pieces, headers={"Twosource-Findings": "2"})

    client = offer(make_operation(write=write, streams=lambda: {"text/csv": {"type": "string"}}))
    answer = client.get("/api/things/7", headers={"Accept": "text/csv"})
    assert answer.content == b"a,b\n\xc3\xa9?\n"
    assert answer.headers["content-disposition"] == 'attachment; filename="things.csv"'
    assert answer.headers["twosource-findings"] == "2"
    assert client.head("/api/things/7").content == b""


def test_a_stream_that_fails_at_once_has_a_status() -> None:
    def fail() -> Iterator[str]:
        yield from fail_with(BusyError("the desk", "is being written to"))(None, None)

    streamed = Streamed(name="a", media_type="text/csv", pieces=fail())
    client = offer(make_operation(write=lambda _asked: streamed, streams=lambda: {"text/csv": {}}))
    assert client.get("/api/things/7").status_code == 503


def test_a_client_that_goes_away_leaves_nothing_open() -> None:
    closed = []
    held: list[object] = []  # it is closed, not only forgotten

    def tell() -> Iterator[str]:
        try:
            while True:
                yield "a line\n"
        finally:
            closed.append(True)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.body":
            raise OSError

    def write(_asked: object) -> Streamed:
        pieces = tell()
        held.append(pieces)
        return Streamed(name="a", media_type="text/csv", pieces=pieces, close=pieces.close)

    client = offer(make_operation(write=write, streams=lambda: {"text/csv": {}}))
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "method": "GET",
        "path": "/api/things/7",
        "query_string": b"",
        "headers": [],
    }
    run_apart(client.app(scope, receive, send))  # type: ignore[arg-type]
    assert closed
