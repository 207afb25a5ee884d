"""What a client gets where something went wrong: a page in the frame, of the API a problem; never a traceback."""

from __future__ import annotations

import errno
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from twosource.errors import BusyError, DeskError, EarlierError, TwosourceError, WaitsError
from twosource.views.wording import neutralise
from twosource.web.api.problems import Problem, answer_problem, describe_error
from twosource.web.rendering import render
from twosource.web.safety.denied import DeniedError

if TYPE_CHECKING:
    from starlette.exceptions import HTTPException
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOG = logging.getLogger("twosource.web")
_API = "/api/"
_PLAIN = frozenset({400, 408, 421})  # the request itself is not to be trusted: nothing of it is used for a page
_TITLES: Final = {
    403: "This is not allowed",
    404: "There is nothing at this address",
    405: "This cannot be done here",
    409: "This story waits to be analysed",
    413: "This is too large",
    422: "This cannot be used",
    429: "Too often",
    500: "A fault of ours",
    503: "The desk is busy",
    507: "There is no room",
}
_OF_DESKS: Final[tuple[tuple[type[TwosourceError], str], ...]] = (  # what trying again does not help
    (EarlierError, "This desk has to be brought up to date"),
    (DeskError, "The desk cannot be used"),
)
_DETAILS: Final = {
    404: "the address may be mistyped, or what it led to may be no more on this desk",
    405: "the address is right, but it takes no request of this kind; begin from its page",
}
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_ROOM: Final = "the disk of the server is full, and nothing was added; make room there, then send it again"
_DEFECT: Final = "the fault is not yours; the log of the server tells more"


class Failing:
    """Answers where an application raised instead."""

    def __init__(self, app: ASGIApp) -> None:
        """Take the application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        from starlette.requests import ClientDisconnect, Request

        begun = False

        async def send_noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        except ClientDisconnect:
            _LOG.info("%a: the client went away before all of it was sent", scope.get("path"))
        except Exception as error:
            if begun or scope["type"] != "http":
                raise  # half an answer is sent: the connection is cut, so that nobody takes it for a whole one
            response = answer_error(Request(scope, receive), error)
            await response(scope, receive, send)


def answer_error(request: Request, error: Exception) -> Response:
    """Return what a client gets for an error: what happened and what to do; a defect is told to the log only."""
    problem = describe_failure(request, error)
    if request.url.path.startswith(_API) if problem.status not in _PLAIN else request.scope["path"].startswith(_API):
        return answer_problem(problem)
    if problem.status in _PLAIN:
        return _answer_plainly(problem)
    if problem.status == HTTPStatus.UNAUTHORIZED:
        return show_login(request, status=problem.status)
    response = render(request, "error-page.html", status=problem.status, **_say(request, problem, error))
    response.headers.update(problem.headers)
    return response


def describe_failure(request: Request, error: Exception) -> Problem:
    """Return the status and the words for an error."""
    from starlette.exceptions import HTTPException

    if isinstance(error, HTTPException):
        return _describe_http(error)
    if isinstance(error, TwosourceError):
        problem = describe_error(error)
        if problem.status != HTTPStatus.INTERNAL_SERVER_ERROR:
            return problem
    if isinstance(error, OSError) and error.errno in _FULL:
        _LOG.error("%s %a: %s", request.method, request.scope["path"], error)
        return Problem(status=507, detail=_NO_ROOM)
    _LOG.error("%s %a failed", request.method, request.scope["path"], exc_info=error)
    return Problem(status=500, detail=_DEFECT)


def _describe_http(error: HTTPException) -> Problem:
    phrase = HTTPStatus(error.status_code).phrase
    detail = _DETAILS.get(error.status_code) if error.detail == phrase else None
    return Problem(status=error.status_code, detail=detail or error.detail, headers=dict(error.headers or {}))


def _answer_plainly(problem: Problem) -> Response:
    from starlette.responses import PlainTextResponse

    text = f"{HTTPStatus(problem.status).phrase}: {neutralise(problem.detail)}\n"
    return PlainTextResponse(text.encode("utf-8", "replace"), status_code=problem.status, headers=dict(problem.headers))


def _say(request: Request, problem: Problem, error: Exception) -> dict[str, Any]:
    """Return what the page of an error says."""
    passes = isinstance(error, BusyError | WaitsError) or problem.status == HTTPStatus.TOO_MANY_REQUESTS
    return {
        "title": _name(problem, error),
        "status_code": problem.status,
        "detail": problem.detail,
        "again": request.method == "GET" and passes,
        "retry_after": error.retry_after if isinstance(error, DeniedError) else None,
    }


def _name(problem: Problem, error: Exception) -> str:
    """Return the title of the page of an error."""
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE and not isinstance(error, BusyError):
        named = (title for kind, title in _OF_DESKS if isinstance(error, kind))
        return next(named, HTTPStatus(problem.status).phrase)
    return _TITLES.get(problem.status, HTTPStatus(problem.status).phrase)


def show_login(request: Request, *, status: int = 200, why: str = "") -> Response:
    """Return the page with the form of the login; afterwards it leads back to the page that was asked for."""
    from twosource.web.safety.returning import choose_return

    back = choose_return(request.scope["path"], request.scope["query_string"].decode("latin-1"))
    # A browser that came by a link on another site sends our cookie (SameSite=Strict) only when it asks once more.
    crossed = status == HTTPStatus.UNAUTHORIZED and request.headers.get("sec-fetch-site") == "cross-site"
    return render(request, "login-page.html", status=status, title="Log in", why=why, back=back, crossed=crossed)
