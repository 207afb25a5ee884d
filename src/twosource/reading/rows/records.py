"""The records of a table in text, each on its own: a stray quotation mark must not take the rest of the table with it.

Quoted cells may run over many lines, so a quotation mark that is never closed swallows rows up to the next one. It is
told by what follows that one: in a sound table a delimiter or the end of the line (RFC 4180), here the text of some
other cell. Then the record is named as broken, and reading goes on at the first line after its beginning that is a
sound record with as many cells as the table has columns.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from twosource.reading.rows.dialect import Dialect

_MOST_LINES = 20_000  # of one record; an article has some hundred paragraphs
_MOST_LOST = 100_000  # records after stray quotation marks, in all
_MOST_REREAD = 5  # times the longest record that may be read again after stray quotation marks
UNCLOSED = "a quotation mark is not closed, or stands inside of a cell without being doubled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The cells of one record on the lines from ``first`` to ``last`` (from 1).

    ``fault`` says what is wrong with it; then these lines are lost.
    """

    first: int
    last: int
    cells: tuple[str, ...] = ()
    fault: str | None = None


class _TooLongError(Exception):
    """A record runs over more lines, or more characters, than an article has."""


@dataclass(slots=True)
class _Lines:
    """Numbered lines that can be gone back to; ``held`` are those of the record at hand, None one that is too long."""

    source: Iterator[tuple[int, str | None]]
    longest: int
    waiting: deque[tuple[int, str | None]] = field(default_factory=deque)
    held: list[tuple[int, str | None]] = field(default_factory=list)
    size: int = 0
    reread: int = 0
    lost: int = 0

    @property
    def is_hopeless(self) -> bool:
        """Whether so much was lost already that this is no table any more."""
        return self.lost > _MOST_LOST or self.reread > _MOST_REREAD * self.longest

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        numbered = self.waiting.popleft() if self.waiting else next(self.source)
        self.held.append(numbered)
        line = numbered[1]
        self.size += len(line or "")
        if line is None or self.size > self.longest or len(self.held) > _MOST_LINES:
            raise _TooLongError
        return line

    @property
    def span(self) -> tuple[int, int]:
        """The numbers of the first and the last line of the record at hand."""
        return self.held[0][0], self.held[-1][0]

    def let_go(self) -> None:
        """Forget the lines of the record at hand."""
        self.held.clear()
        self.size = 0

    def go_back(self) -> None:
        """Have all lines but the first of the record at hand come again."""
        self.waiting.extendleft(reversed(self.held[1:]))
        self.reread += self.size
        self.let_go()


@dataclass(slots=True)
class _Search:
    """The lines lost since a record broke, and how a sound record looks: which of its cells have no blanks in them."""

    width: int
    first: int | None = None
    last: int = 0
    solid: frozenset[int] | None = None
    why: str = UNCLOSED

    def lose(self, first: int, last: int) -> None:
        self.first = first if self.first is None else self.first
        self.last = max(self.last, last)

    def fits(self, cells: list[str]) -> bool:
        """Tell whether these may be the cells of a record, and not of a line from the middle of a cell."""
        return len(cells) == self.width and all(_is_solid(cells[number]) for number in self.solid or ())

    def learn(self, cells: list[str]) -> None:
        solid = {number for number, cell in enumerate(cells) if cell and _is_solid(cell)}
        self.solid = frozenset(solid if self.solid is None else self.solid & solid)

    def end(self) -> Iterator[Record]:
        """Yield what was lost, if anything was."""
        if self.first is not None:
            yield Record(first=self.first, last=self.last, fault=self.why)
        self.first, self.last = None, 0


def read_records(source: Iterator[tuple[int, str | None]], dialect: Dialect, longest: int) -> Iterator[Record]:
    """Yield the records of numbered lines; ``longest`` is what one of them may have, in characters.

    A line that is None was too long to be held.
    """
    csv.field_size_limit(max(csv.field_size_limit(), longest))  # the limit of a cell, for the whole process
    lines = _Lines(source=source, longest=longest)
    search = _Search(width=len(dialect.names))
    at_end = False
    while not (at_end or lines.is_hopeless):
        try:
            yield from _read_sound(lines, dialect, search)
            at_end = True
        except (csv.Error, _TooLongError):
            search.lose(lines.span[0], lines.span[0])
            lines.lost += 1
            lines.go_back()
    if lines.is_hopeless:
        search.why = f"{UNCLOSED}, and so many times that the rest of the table was not looked at"
    yield from search.end()


def _read_sound(lines: _Lines, dialect: Dialect, search: _Search) -> Iterator[Record]:
    """Yield records up to one that is broken.

    Raises:
        csv.Error: a record is broken; its lines are still held.
    """
    for cells in csv.reader(lines, delimiter=dialect.delimiter, escapechar=dialect.escape, strict=True):
        first, last = lines.span
        while len(cells) > search.width and not cells[-1]:
            cells.pop()
        if not cells:
            pass
        elif search.fits(cells) or (search.first is None and len(cells) == search.width):
            yield from search.end()
            search.learn(cells)
            yield Record(first=first, last=last, cells=tuple(cells))
        elif last > first:
            raise csv.Error
        elif search.first is None:
            fault = f"it has {len(cells)} cells, and the table {search.width} columns"
            yield Record(first=first, last=last, fault=fault)
        else:
            search.lose(first, last)
            lines.lost += 1
        lines.let_go()
        if lines.is_hopeless:
            return


def _is_solid(cell: str) -> bool:
    return not any(map(str.isspace, cell))
