"""What goes wrong is a page in the frame, of the API a problem; nobody sees our insides."""

from __future__ import annotations

import errno
from collections.abc import Callable

import pytest
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.web.browsing import HERE

from twosource.errors import (
    BusyError,
    CorrectionError,
    DeskError,
    EarlierError,
    InputError,
    NotHeldError,
    SettingsError,
    TwosourceError,
    WaitsError,
)
from twosource.web.app import make_app
from twosource.web.safety.denied import DeniedError
from twosource.web.site import Site

PLACE = "/home/ada/secret/desk.sqlite"
ERRORS: list[tuple[TwosourceError, int]] = [
    (BusyError(PLACE, "somebody writes"), 503),
    (DeskError(PLACE, "cannot be read"), 503),
    (EarlierError(PLACE, "is of an earlier version"), 503),
    (NotHeldError(PLACE, "has no story x"), 404),
    (WaitsError(PLACE, "story x waits to be analysed"), 409),
    (SettingsError("no such value"), 422),
    (CorrectionError("cannot be corrected"), 422),
    (InputError("a sentence", "cannot be used"), 422),
    (DeniedError(429, "too often", retry_after=7), 429),
    (TwosourceError("nobody thought of this one"), 500),
]


def _browse(site: Site, error: Exception, path: str) -> TestClient:
    def fail(_: object) -> Response:
        raise error

    app = make_app(site)
    app.router.routes.insert(0, Route(path, fail))
    return TestClient(app, base_url=HERE)


@pytest.mark.parametrize(("error", "status"), ERRORS)
def test_an_error_is_a_page_with_what_to_do(site: Site, error: TwosourceError, status: int) -> None:
    answer = _browse(site, error, "/broken").get("/broken")
    assert answer.status_code == status
    assert '<nav aria-label="Pages">' in answer.text
    assert "<h1>" in answer.text
    assert PLACE not in answer.text


@pytest.mark.parametrize(("error", "status"), ERRORS)
def test_an_error_of_the_api_is_a_problem(site: Site, error: TwosourceError, status: int) -> None:
    answer = _browse(site, error, "/api/broken").get("/api/broken")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert PLACE not in answer.text


def test_who_comes_at_a_bad_time_is_told_when_to_come_again(site: Site) -> None:
    assert _browse(site, ERRORS[0][0], "/broken").get("/broken").headers["retry-after"] == "5"
    assert _browse(site, DeniedError(429, "too often", retry_after=7), "/b").get("/b").headers["retry-after"] == "7"


@pytest.mark.parametrize("error", [DeskError(PLACE, "is damaged"), EarlierError(PLACE, "is of an earlier version")])
def test_a_desk_that_cannot_be_used_is_not_called_busy(site: Site, error: DeskError) -> None:
    answer = _browse(site, error, "/broken").get("/broken")
    assert "busy" not in answer.text
    assert "Try again" not in answer.text
    assert error.what in answer.text
    assert "retry-after" not in answer.headers


def test_a_story_that_waits_can_be_looked_at_again(site: Site) -> None:
    page = _browse(site, WaitsError(PLACE, "story x waits to be analysed"), "/broken").get("/broken").text
    assert "waits to be analysed" in page
    assert "Try again" in page


@pytest.mark.parametrize(
    "path", ["/nothing", "/stories/a/b/c", "/static/../app.py", "/static/%2e%2e/app.py", "/\u202e"]
)
def test_what_is_not_there_is_a_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.text


@pytest.mark.parametrize("call", ["post", "put", "delete", "patch"])
def test_what_cannot_be_done_here_is_a_page(client: TestClient, call: str) -> None:
    ask: Callable[[str], Response] = getattr(client, call)
    answer = ask("/about")
    assert answer.status_code in {404, 405}
    assert "Traceback" not in str(answer.body if hasattr(answer, "body") else "")


def test_a_defect_of_half_an_answer_cuts_the_connection(site: Site) -> None:
    from starlette.responses import StreamingResponse  # noqa: PLC0415 - slow to load

    def pieces() -> object:
        yield b"half"
        message = "in the middle"
        raise RuntimeError(message)

    def send(_: object) -> Response:
        return StreamingResponse(pieces())  # type: ignore[arg-type]

    app = make_app(site)
    app.router.routes.insert(0, Route("/half", send))
    with pytest.raises(RuntimeError, match="in the middle"):
        TestClient(app, base_url=HERE).get("/half")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_no_fault_of_ours(site: Site, code: int) -> None:
    error = OSError(code, "no room", PLACE)
    page = _browse(site, error, "/broken").get("/broken")
    assert page.status_code == 507
    assert "make room" in page.text
    assert PLACE not in page.text
    told = _browse(site, error, "/api/broken").get("/api/broken").json()
    assert (told["status"], "make room" in told["detail"]) == (507, True)


def test_what_a_log_says_of_an_address_is_one_line(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    _browse(site, RuntimeError("x"), "/broken/{rest}").get("/broken/a%0aERROR: all is lost%1b[2J")
    assert "\nERROR" not in caplog.records[-1].getMessage()
    assert "\x1b" not in caplog.records[-1].getMessage()
