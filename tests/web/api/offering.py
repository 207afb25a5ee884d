"""Invented operations, offered as the API offers its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient

from twosource.assembly.desking.desk import Desk
from twosource.web.api.endpoint import Endpoint
from twosource.web.asked.upload import Upload
from twosource.web.failing import Failing
from twosource.web.operations.operation import Operation
from twosource.web.settings import WebSettings
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Something of each place."""

    thing: str
    size: int = field(default=1, metadata={"least": 1, "most": 9})
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFiles:
    """Some files, and who sends them."""

    pages: tuple[Upload, ...] = ()
    who: str | None = None


def make_operation(**changed: Any) -> Operation[Any, Any]:
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


def offer(*operations: Operation[Any, Any]) -> TestClient:
    grouped: dict[str, dict[str, Operation[Any, Any]]] = {}
    for each in operations:
        grouped.setdefault(each.path, {})[each.method] = each
    app = Starlette(
        routes=[Route(f"/api{path}", Endpoint(taken)) for path, taken in grouped.items()],
        middleware=[Middleware(Failing)],
    )
    app.state.site = Site(desk=Desk("never opened"), settings=WebSettings())
    return TestClient(app, base_url="http://127.0.0.1:8000")


def fail_with(error: Exception) -> Callable[..., Any]:
    def run(_site: Site, _asked: object) -> None:
        raise error

    return run


def offer_things() -> TestClient:
    """Return a client of one address that is read and written."""
    return offer(make_operation(), make_operation(method="POST"))
