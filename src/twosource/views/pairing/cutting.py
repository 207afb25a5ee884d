"""A text cut wherever something that is known of it begins or ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something known of a place in a text: a statement, the part of it that a finding is about, a passage.

    ``statement``, ``finding`` and ``passage`` are ids, "" where the mark is about none.
    """

    span: Span
    statement: str = ""
    finding: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A stretch of text inside of the same marks."""

    span: Span
    marks: tuple[Mark, ...]


def cut_lines(text: str, within: Span, marks: Sequence[Mark]) -> Iterator[list[Cut]]:
    """Yield the cuts of each line of a part of a text; without the newlines they are its whole text."""
    waiting = sorted((mark for mark in marks if mark.span.overlaps(within)), key=lambda mark: -mark.span.start)
    held: list[Mark] = []
    start = within.start
    for line in within.of(text).split("\n"):
        span = Span(start, start + len(line))
        while waiting and waiting[-1].span.start < span.end:
            held.append(waiting.pop())
        held = [mark for mark in held if mark.span.end > span.start]
        yield _cut(span, held)
        start = span.end + 1


def _cut(line: Span, marks: Sequence[Mark]) -> list[Cut]:
    edges = {line.start, line.end}
    for mark in marks:
        edges |= {min(max(line.start, edge), line.end) for edge in (mark.span.start, mark.span.end)}
    waiting = sorted(marks, key=lambda mark: -mark.span.start)
    held: list[Mark] = []
    cuts = []
    for start, end in pairwise(sorted(edges)):
        while waiting and waiting[-1].span.start <= start:
            held.append(waiting.pop())
        held = [mark for mark in held if mark.span.end >= end]
        cuts.append(Cut(span=Span(start, end), marks=tuple(held)))
    return cuts
