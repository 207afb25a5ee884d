"""Nouns that have no view of their own in a notebook: their fields, and lists of them as tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from itertools import islice
from typing import Any, Final

from twosource.model.page import Page
from twosource.model.span import Span
from twosource.views.notebook.fragment import COLUMNS, ROWS, Fragment, Table
from twosource.views.wording import count

_FEW: Final = 3  # values of a list that are told
_NAMES: Final = ("title", "name", "text", "value")  # what a noun is called by, the first that it has


def show_fields(noun: object) -> Fragment:
    """Return each field of a noun with its value in a few words."""
    rows = [(name, tell(value)) for name, value in _list_fields(noun)[: 2 * ROWS]]
    kind = type(noun).__name__
    tables = [
        Table(noun="field", nouns="fields", columns=("field", "value"), rows=part, total=len(part))
        for part in (rows[:ROWS], rows[ROWS:])
        if part
    ]
    return Fragment(kind=kind, title=_call(noun) or kind, tables=tuple(tables))


def show_page(page: Page[Any]) -> Fragment:
    """Return a page of a list as a table: its first items, and how many there are in all."""
    items = page.items
    names = [name for name, value in _list_fields(items[0]) if not _is_long(value)][:COLUMNS] if items else []
    rows = [[tell(getattr(item, name, "")) for name in names] or [tell(item)] for item in items[:ROWS]]
    kind = type(items[0]).__name__ if items else "Page"
    place = f"{count(len(items), 'item')} on this page, from {page.offset:,} on"
    table = Table(
        noun="item", nouns="items", columns=tuple(names or ["item"]), rows=rows, total=page.total, exact=page.exact
    )
    return Fragment(kind=f"Page of {kind}" if items else kind, title=place, lines=page.notes, tables=(table,))


def tell(value: object) -> str:
    """Return a value in a few words: no more of it is looked at than is told."""
    match value:
        case None:
            told = "–"
        case Span():
            told = f"{value.start}–{value.end}"
        case tuple() | list():
            told = _tell_list(value)
        case bool() | str() | float():
            told = str(value)
        case int():
            told = f"{value:,}"
        case _:
            told = _call(value) or type(value).__name__
    return told


def _tell_list(values: Sequence[object]) -> str:
    told = ", ".join(tell(each)[:100] for each in islice(values, _FEW))
    more = len(values) - _FEW
    return f"{told} and {more:,} more" if more > 0 else told or "–"


def _call(noun: object) -> str:
    """Return what a noun is called; "" where it has no name."""
    names = (getattr(noun, name, None) for name in _NAMES)
    return next((name for name in names if isinstance(name, str) and name), "")


def _list_fields(noun: object) -> list[tuple[str, object]]:
    if not is_dataclass(noun):
        return []
    return [(each.name, getattr(noun, each.name)) for each in fields(noun) if not each.name.startswith("_")]


def _is_long(value: object) -> bool:
    return is_dataclass(value) and not isinstance(value, Span) and not _call(value)
