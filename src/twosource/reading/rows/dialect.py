"""How a table is written: what stands between its cells, and whether its first row names the columns."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from twosource.reading.column_map import is_known

_DELIMITERS = (",", "\t", ";", "|")
_SAMPLE = 40  # rows looked at
_NAME = re.compile(r"[^\W\d][\w .:/()#-]{0,60}")
_BACKSLASH = re.compile(r'\\"(?!\s*(?:[,;|\t\r\n]|\Z))')
_ALIKE = 0.6  # of the rows have as many cells as the first; the others may be broken
_ENOUGH_KNOWN = 3  # names that make a first row a header whatever follows it
_FEWEST = 2  # columns; one alone is a list and no table
_TRAFILATURA = (
    "url",
    "id",
    "fingerprint",
    "hostname",
    "title",
    "image",
    "date",
    "text",
    "comments",
    "license",
    "pagetype",
)
_FINGERPRINT = re.compile(r"[0-9a-f]{12,20}|null")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """``names`` are those of the columns; ``has_header``: they are the first row of the table itself.

    ``escape`` is the mark before a quotation mark that belongs to the text, where they are not doubled
    as RFC 4180 asks.
    """

    delimiter: str
    names: tuple[str, ...]
    has_header: bool = True
    escape: str | None = None


def find_dialect(sample: str) -> Dialect | None:
    """Return how the table that begins with ``sample`` is written, None when this is no table.

    A table is told by its first row: names, and the rows below have as many cells. Of several marks that
    could stand between cells the one that gives the most known names is taken, then the one with the most cells.
    """
    escape = "\\" if _BACKSLASH.search(sample) and '""' not in sample.replace(',""', ",") else None
    found = [dialect for mark in _DELIMITERS if (dialect := _try(sample, mark, escape))]
    return max(found, key=lambda one: (sum(map(is_known, one.names)), len(one.names)), default=None)


def number_columns(sample: str) -> Dialect | None:
    """Return how a table without names is written: its columns are named "1", "2", and so on."""
    found = []
    for mark in _DELIMITERS:
        rows = _split(sample, mark, None)
        width, often = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        if width > 1:
            found.append((often, width, mark))
    if not found:
        return None
    _, width, mark = max(found)
    return Dialect(delimiter=mark, names=tuple(str(number + 1) for number in range(width)), has_header=False)


def _try(sample: str, mark: str, escape: str | None) -> Dialect | None:
    rows = _split(sample, mark, escape)
    if not rows:
        return None
    first = [cell.strip() for cell in rows[0]]
    if mark == "\t" and len(first) == len(_TRAFILATURA) and _FINGERPRINT.fullmatch(first[2]):
        return Dialect(delimiter=mark, names=_TRAFILATURA, has_header=False)
    named = [name for name in first if name]
    if len(named) < _FEWEST or not all(map(_NAME.fullmatch, named)):
        return None
    if not _are_alike(rows) and sum(map(is_known, named)) < _ENOUGH_KNOWN:
        return None
    return Dialect(delimiter=mark, names=_tell_apart(first), escape=escape)


def _tell_apart(names: Sequence[str]) -> tuple[str, ...]:
    """Number the names that stand there more than once, the first of them apart."""
    seen: Counter[str] = Counter()
    different = []
    for name in names:
        seen[name] += 1
        different.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(different)


def _are_alike(rows: Sequence[Sequence[str]]) -> bool:
    alike = sum(len(row) == len(rows[0]) for row in rows[1:])
    return alike >= _ALIKE * (len(rows) - 1)


def _split(sample: str, mark: str, escape: str | None) -> list[list[str]]:
    """Return the first rows; where a stray quotation mark ends them they are fewer."""
    lines = (f"{line}\n" for line in sample.split("\n"))
    rows: list[list[str]] = []
    with suppress(csv.Error):
        for row in csv.reader(lines, delimiter=mark, escapechar=escape, strict=True):
            rows.extend([row] if row else [])
            if len(rows) > _SAMPLE:
                break
    return rows
