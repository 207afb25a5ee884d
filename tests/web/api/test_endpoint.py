"""Whatever is asked of the API is answered in JSON, with a status that says what became of it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient

from twosource.assembly.desking.desk import Desk
from twosource.errors import BusyError, CorrectionError, DeskError, FetchError, NotHeldError, SettingsError, WaitsError
from twosource.web.api.endpoint import Endpoint
from twosource.web.asked.upload import Upload
from twosource.web.failing import Failing
from twosource.web.operations.operation import Operation, Streamed
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Something of each place."""

    thing: str
    size: int = field(default=1, metadata={"least": 1, "most": 9})
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFiles:
    """Some files."""

    pages: tuple[Upload, ...] = ()
    who: str | None = None


def _operation(**changed: Any) -> Operation[Any, Any]:
    told: dict[str, Any] = {
        "name": "try",
        "method": "GET",
        "path": "/things/{thing}",
        "summary": "Try.",
        "asked": Asked,
        "run": lambda _site, asked: asked,
        "write": lambda asked: {"thing": asked.thing, "size": asked.size, "names": list(asked.names)},
        "answer": {"type": "object"},
    }
    return Operation(**(told | changed))


def _client(*operations: Operation[Any, Any]) -> TestClient:
    grouped: dict[str, dict[str, Operation[Any, Any]]] = {}
    for each in operations:
        grouped.setdefault(each.path, {})[each.method] = each
    app = Starlette(
        routes=[Route(f"/api{path}", Endpoint(taken)) for path, taken in grouped.items()],
        middleware=[Middleware(Failing)],
    )
    app.state.site = Site(desk=Desk("never opened"), settings=WebSettings())
    return TestClient(app, base_url="http://127.0.0.1:8000")


def _raise(error: Exception) -> Callable[..., Any]:
    def run(_site: Site, _asked: object) -> None:
        raise error

    return run


@pytest.fixture
def things() -> TestClient:
    return _client(_operation(), _operation(method="POST"))


def test_parameters_come_from_address_and_query(things: TestClient) -> None:
    answer = things.get("/api/things/a%20b", params={"size": 3, "names": ["x", "y"]})
    assert answer.json() == {"thing": "a b", "size": 3, "names": ["x", "y"]}
    assert answer.headers["content-type"] == "application/json"


def test_parameters_come_from_address_and_body(things: TestClient) -> None:
    answer = things.post("/api/things/7", json={"size": 3, "names": ["x"]})
    assert answer.json() == {"thing": "7", "size": 3, "names": ["x"]}


def test_a_body_may_be_missing_where_nothing_in_it_must_be_given(things: TestClient) -> None:
    assert things.post("/api/things/7").json()["size"] == 1


@pytest.mark.parametrize(
    ("body", "kind", "status", "told"),
    [
        (b"{", "application/json", 400, "no JSON"),
        (b"[]", "application/json", 400, "no object"),
        (b'{"size": NaN}', "application/json", 400, "NaN is no number"),
        (b'{"size": 1, "size": 2}', "application/json", 400, "twice"),
        (b'"\xff"', "application/json", 400, "no UTF-8 at byte 1"),
        (b"[" * 100_000, "application/json", 400, "JSON"),
        (b'{"size": ' + b"9" * 5_000 + b"}", "application/json", 400, "no JSON"),
        (b'{"size": 0}', "application/json", 422, "size: 0 cannot be given; give a whole number from 1 to 9"),
        (b'{"sise": 1}', "application/json", 422, "no such parameter"),
        (b'{"thing": "other"}', "application/json", 422, "stands in the address already"),
        (b"size=1", "application/x-www-form-urlencoded", 415, "send application/json"),
        (b"{}", "text/plain", 415, "send application/json"),
        (b'{"names": ["' + b"x" * 3_000 + b'"]}', "application/json", 422, "3,000 characters is too long"),
    ],
)
def test_a_body_that_cannot_be_read_says_why(
    things: TestClient, body: bytes, kind: str, status: int, told: str
) -> None:
    answer = things.post("/api/things/7", content=body, headers={"Content-Type": kind})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert told in answer.json()["detail"]
    assert answer.json()["status"] == status


def test_a_query_beside_a_body_is_refused(things: TestClient) -> None:
    assert things.post("/api/things/7?size=3").status_code == 422


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
    answer = _client(_operation(run=_raise(error))).get("/api/things/7")
    assert answer.status_code == status
    assert answer.json()["detail"].endswith(str(error).rpartition(": ")[2])
    assert "/home/x" not in answer.text
    assert ("retry-after" in answer.headers) == isinstance(error, BusyError)


def test_a_fault_of_ours_tells_nothing_of_how_we_are_made(caplog: pytest.LogCaptureFixture) -> None:
    answer = _client(_operation(run=_raise(KeyError("secret")))).get("/api/things/7")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "secret" in caplog.text


@pytest.mark.parametrize("text", ["中文 é e\u0301 \U0001f600 \u202e \u2028 </script> \x00", "half \ud800 and \udfff"])
def test_texts_arrive_as_they_are(text: str) -> None:
    answer = _client(_operation(write=lambda _asked: {"text": text})).get("/api/things/7")
    assert json.loads(answer.content) == {"text": text}


def test_a_stream_is_sent_as_a_file_with_what_is_told_of_it() -> None:
    def write(_asked: object) -> Streamed:
        pieces = iter(["a,b\n", "é\ud800\n"])
        return Streamed(name="things.csv", media_type="text/csv", pieces=pieces, headers={"Twosource-Findings": "2"})

    client = _client(_operation(write=write, streams=lambda: {"text/csv": {"type": "string"}}))
    answer = client.get("/api/things/7", headers={"Accept": "text/csv"})
    assert answer.content == b"a,b\n\xc3\xa9?\n"
    assert answer.headers["content-disposition"] == 'attachment; filename="things.csv"'
    assert answer.headers["twosource-findings"] == "2"
    assert client.head("/api/things/7").content == b""


def test_a_stream_that_fails_at_once_has_a_status() -> None:
    def fail() -> Iterator[str]:
        yield from _raise(BusyError("the desk", "is being written to"))(None, None)

    streamed = Streamed(name="a", media_type="text/csv", pieces=fail())
    client = _client(_operation(write=lambda _asked: streamed, streams=lambda: {"text/csv": {}}))
    assert client.get("/api/things/7").status_code == 503


def test_a_client_that_goes_away_leaves_nothing_open() -> None:
    closed = []

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
        return Streamed(name="a", media_type="text/csv", pieces=tell())

    client = _client(_operation(write=write, streams=lambda: {"text/csv": {}}))
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "method": "GET",
        "path": "/api/things/7",
        "query_string": b"",
        "headers": [],
    }
    asyncio.run(client.app(scope, receive, send))  # type: ignore[arg-type]
    assert closed


def test_files_come_in_a_form_and_are_no_paths() -> None:
    def write(asked: AskedFiles) -> Any:
        return {"pages": [[page.name, page.content.decode()] for page in asked.pages], "who": asked.who}

    client = _client(_operation(method="POST", path="/files", asked=AskedFiles, write=write))
    sent = client.post("/api/files", files=[("pages", ("../a.html", b"<p>"))], data={"who": "Ada", "csrf": "t"})
    assert sent.json() == {"pages": [["../a.html", "<p>"]], "who": "Ada"}
    assert client.post("/api/files", json={"pages": ["/etc/passwd"]}).status_code == 422
    assert client.post("/api/files", files=[("who", ("a", b"b"))]).status_code == 422
    broken = client.post("/api/files", content=b"x", headers={"Content-Type": "multipart/form-data"})
    assert broken.status_code == 400
