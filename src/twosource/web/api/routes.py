"""The addresses of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twosource.web.api.endpoint import Endpoint
from twosource.web.api.problems import Problem, answer_problem
from twosource.web.operations.all import OPERATIONS
from twosource.web.operations.operation import Operation

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute


def list_api_routes() -> list[BaseRoute]:
    """Return the routes of all operations, of their description, and of what is none of them."""
    from starlette.routing import Route

    from twosource.web.api.openapi import send_openapi
    from twosource.web.api.page import show_api

    every = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
    return [
        Route("/api", show_api),
        Route("/api/openapi.json", send_openapi),
        *(Route(f"/api{path}", Endpoint(taken)) for path, taken in group_operations(OPERATIONS).items()),
        Route("/api/{rest:path}", _miss, methods=every),
    ]


def group_operations(operations: tuple[Operation[Any, Any], ...]) -> dict[str, dict[str, Operation[Any, Any]]]:
    """Return the operations of each path by method; paths without parameters come before those that fit them too."""
    grouped: dict[str, dict[str, Operation[Any, Any]]] = {}
    for each in sorted(operations, key=lambda operation: operation.path.count("{")):
        grouped.setdefault(each.path, {})[each.method] = each
    return grouped


def _miss(request: Request) -> Response:
    detail = f"there is nothing at {request.url.path}; /api lists what there is"
    return answer_problem(Problem(status=404, detail=detail))
