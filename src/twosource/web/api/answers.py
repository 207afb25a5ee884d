"""What an operation may answer, as OpenAPI describes it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from twosource.web.api.bodies import name_parameters
from twosource.web.api.components import Components
from twosource.web.api.problems import MEDIA_TYPE, SHAPE
from twosource.web.operations.operation import Operation

_WHY: dict[int, str] = {
    400: "The body is no JSON object.",
    401: "A login or a token is needed.",
    403: "The request comes from elsewhere, or without the token of the form.",
    404: "The desk has no such thing.",
    406: "The client takes no JSON.",
    409: "The story waits to be analysed.",
    413: "The body is too large.",
    415: "The body is of a kind that is not taken.",
    422: "A parameter cannot be used; the detail names it, its value, and what can be given.",
    429: "Too many requests of this kind; the header Retry-After says when to try again.",
    500: "A fault of the program; the log of the server tells more.",
    503: "The desk cannot be used now, as another process writes to it; try again.",
}


def describe_answers(operation: Operation[Any, Any], components: Components) -> dict[str, Any]:
    """Return the responses of an operation by status: what it answers when all is well, and the problems."""
    problem = {MEDIA_TYPE: {"schema": components.take(SHAPE)}}
    told = {str(status): {"description": _WHY[status], "content": problem} for status in list_statuses(operation)}
    return {str(operation.status): _describe_good(operation, components), **told}


def list_statuses(operation: Operation[Any, Any]) -> list[int]:
    """Return the statuses of the problems that an operation may meet."""
    placed, others = name_parameters(operation)
    statuses = {401, 403, 404, 409, 422, 500, 503} if placed or others else {401, 403, 409, 422, 500, 503}
    if operation.streams is None:
        statuses.add(406)
    if operation.method == "POST":
        statuses |= {400, 413, 415}
    if operation.limited:
        statuses.add(429)
    return sorted(statuses)


def _describe_good(operation: Operation[Any, Any], components: Components) -> dict[str, Any]:
    kinds = operation.streams() if operation.streams else {"application/json": operation.answer}
    good: dict[str, Any] = {
        "description": HTTPStatus(operation.status).phrase,
        "content": {kind: {"schema": components.take(shape)} for kind, shape in kinds.items()},
    }
    if operation.headers:
        good["headers"] = {
            name: {"description": about, "schema": {"type": "string"}} for name, about in operation.headers.items()
        }
    return good
