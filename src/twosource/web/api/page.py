"""The operations on a page, for people."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlencode

from twosource.web.api.bodies import name_parameters, takes_files
from twosource.web.api.openapi import name_group
from twosource.web.asked.checking import describe_kind
from twosource.web.asked.parameter import Parameter
from twosource.web.operations.all import OPERATIONS
from twosource.web.operations.operation import Operation
from twosource.web.rendering import render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


HOME: Final = "http://127.0.0.1:8717"  # where a desk is served when nothing else is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A parameter for people: where it stands, what can be given, and what it is without."""

    name: str
    place: str
    can_be: str
    without: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An operation for people. ``link`` is an address to open at once, None where there is none."""

    operation: Operation[Any, Any]
    rows: tuple[Row, ...]
    example: str
    link: str | None


def show_api(request: Request) -> Response:
    """Show what the API offers."""
    here = str(request.base_url).rstrip("/")
    names: dict[str, Any] = {"groups": list_groups(), "count_all": len(OPERATIONS), "home": HOME, "here": here}
    return render(request, "api-page.html", title="The API", **names)


@cache
def list_groups() -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return the operations by the noun that they are about."""
    groups: dict[str, list[Entry]] = {}
    for each in OPERATIONS:
        groups.setdefault(name_group(each), []).append(_make_entry(each))
    return tuple((name, tuple(entries)) for name, entries in groups.items())


def _make_entry(operation: Operation[Any, Any]) -> Entry:
    placed, others = name_parameters(operation)
    inside = "body" if operation.method == "POST" else "query"
    rows = [_make_row(each, "address") for each in placed] + [_make_row(each, inside) for each in others]
    address = f"/api{operation.path}"
    opens = operation.method == "GET" and not any(each.required for each in (*placed, *others))
    return Entry(
        operation=operation,
        rows=tuple(rows),
        example=_make_example(operation, placed, others),
        link=address if opens else None,
    )


def _make_row(parameter: Parameter, place: str) -> Row:
    kind = describe_kind(parameter)
    return Row(
        name=parameter.name,
        place=place,
        can_be=f"any number of: {kind}" if parameter.many else kind,
        without="must be given" if parameter.required else _show_default(parameter),
        about=parameter.about,
    )


def _show_default(parameter: Parameter) -> str:
    value = parameter.default
    if value is None or value in ("", ()):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _make_example(operation: Operation[Any, Any], placed: tuple[Parameter, ...], others: tuple[Parameter, ...]) -> str:
    """Return a command that asks for it."""
    address = f"/api{operation.path}"
    for each in placed:
        shown = each.name.upper() if each.example is None else quote(str(each.example), safe="")
        address = address.replace(f"{{{each.name}}}", shown)
    given = [each for each in others if each.required or each.example is not None]
    where = f"{HOME}{address}"
    if operation.method != "POST":
        query = urlencode([(each.name, _example_of(each)) for each in given])
        method = "" if operation.method == "GET" else f"-X {operation.method} "
        return f"curl {method}{shlex.quote(f'{where}?{query}' if query else where)}"
    if takes_files(operation.asked):
        file = next(each.name for each in others if each.kind == "file")
        return f"curl -F {file}=@page.html {where}"
    body = json.dumps({each.name: [_example_of(each)] if each.many else _example_of(each) for each in given})
    return f"curl --json {shlex.quote(body)} {where}"


def _example_of(parameter: Parameter) -> Any:
    """Return a value to show: one that was named, or else one that is possible."""
    if parameter.example is not None:
        return parameter.example
    if parameter.kind == "choice":
        return parameter.choices[0]
    if parameter.kind in {"integer", "number"}:
        return max(parameter.least, 1)
    return parameter.kind == "truth" or "…"
