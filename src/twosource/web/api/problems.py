"""What went wrong, as problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from twosource.errors import BusyError, TwosourceError
from twosource.web.api.json import encode_json
from twosource.web.asked.refusing import AskedError
from twosource.web.safety.denied import DeniedError
from twosource.web.statuses import BUSY_SECONDS, status_of, tell_error

if TYPE_CHECKING:
    from starlette.responses import Response

MEDIA_TYPE: Final = "application/problem+json"
SHAPE: Final[dict[str, Any]] = {
    "title": "Problem",
    "description": "What went wrong (RFC 9457).",
    "type": "object",
    "properties": {
        "type": {"const": "about:blank"},
        "title": {"type": "string", "description": "the status in words"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "what happened, with which value, and what to do"},
        "parameter": {"type": "string", "description": "the parameter that cannot be used, where it is one"},
    },
    "required": ["type", "title", "status", "detail"],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a request has no answer: the status, what happened in words, and what to do."""

    status: int
    detail: str
    parameter: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def describe_error(error: TwosourceError) -> Problem:
    """Return the problem that an error raised on purpose stands for."""
    return Problem(
        status=status_of(error),
        detail=tell_error(error),
        parameter=error.parameter if isinstance(error, AskedError) else None,
        headers=_say_when(error),
    )


def _say_when(error: TwosourceError) -> dict[str, str]:
    """Return the headers that say when to try again, and how to log in (RFC 9110, 10.2.3 and 11.6.1)."""
    if isinstance(error, DeniedError):
        again = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
        return again | ({"WWW-Authenticate": "Bearer"} if error.status == HTTPStatus.UNAUTHORIZED else {})
    return {"Retry-After": str(BUSY_SECONDS)} if isinstance(error, BusyError) else {}


def answer_problem(problem: Problem) -> Response:
    """Return a problem as a response."""
    from starlette.responses import Response

    told: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": problem.detail,
    }
    if problem.parameter is not None:
        told["parameter"] = problem.parameter
    return Response(encode_json(told), problem.status, dict(problem.headers), MEDIA_TYPE)
