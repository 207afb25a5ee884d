"""A small piece of HTML for a notebook: a head, some lines and some tables, all of bounded size."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from twosource.views.wording import neutralise

ROWS = 10  # of a table
LINES = 8
COLUMNS = 8
LONGEST = 200  # characters of a cell
LONGEST_LINE = 600
_BLANKS = re.compile(r"\s+")
_QUIET = "color:#777"
_TABLE = "border-collapse:collapse;margin:.4em 0"
_CELL = "text-align:left;vertical-align:top;padding:.15em .8em .15em 0;border-bottom:1px solid #ccc;max-width:40em"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of texts. ``total`` is how many rows there are, though only the first of them are shown.

    ``exact`` is false where there are at least that many; ``noun`` and ``nouns`` say what a row is.
    """

    noun: str
    nouns: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    total: int
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """What is shown of a noun: its kind ("Comparison"), what it is called, lines about it, and tables."""

    kind: str
    title: str
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a text on one line, with an ellipsis where it has more than ``longest`` characters."""
    looked_at = 4 * longest  # blanks are joined; a text of megabytes must not be gone through for a cell
    line = _BLANKS.sub(" ", text[:looked_at]).strip()
    return line if len(text) <= looked_at and len(line) <= longest else line[:longest].rstrip() + " …"


def render(fragment: Fragment) -> str:
    """Return the HTML: escaped, without scripts, links or anything from elsewhere."""
    return "".join(_render(fragment))


def _render(fragment: Fragment) -> Iterator[str]:
    yield f'<div><p style="margin:.2em 0"><b dir="auto">{_write(fragment.title)}</b> '
    yield f'<span style="{_QUIET}">{_write(fragment.kind)}</span></p>'
    for line in fragment.lines[:LINES]:
        yield f'<p dir="auto" style="margin:.2em 0">{_write(line, LONGEST_LINE)}</p>'
    if len(fragment.lines) > LINES:
        yield f'<p style="{_QUIET}">and {len(fragment.lines) - LINES:,} more lines</p>'
    for table in fragment.tables:
        yield from _render_table(table)
    yield "</div>"


def _render_table(table: Table) -> Iterator[str]:
    shown = min(len(table.rows), ROWS)
    yield f'<table style="{_TABLE}"><caption style="text-align:left;{_QUIET}">{_count(table, shown)}</caption>'
    yield _row("th", table.columns)
    for row in table.rows[:shown]:
        yield _row("td", row)
    yield "</table>"


def _row(tag: str, cells: Iterable[str]) -> str:
    told = [f'<{tag} dir="auto" style="{_CELL}">{_write(cell)}</{tag}>' for cell in cells]
    return f"<tr>{''.join(told[:COLUMNS])}</tr>"


def _count(table: Table, shown: int) -> str:
    total = f"{'' if table.exact else 'at least '}{table.total:,} {table.noun if table.total == 1 else table.nouns}"
    return _write(total if table.exact and shown == table.total else f"{shown:,} of {total}")


def _write(text: str, longest: int = LONGEST) -> str:
    return escape(neutralise(cut(text, longest)))
