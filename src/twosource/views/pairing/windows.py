"""A long text in parts that a browser lays out at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.span import Span
from twosource.model.statement import Statement

LONGEST = 24_000  # characters of a part: some eight pages of print
MOST = 150  # statements that begin in a part


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of a text: which one of how many, from 1, and where in the text it stands."""

    number: int
    of: int
    span: Span


def list_windows(text: str, statements: Sequence[Statement]) -> tuple[Window, ...]:
    """Return the parts of a text, one after the other: joined they are the text.

    A part ends with a line; where no line ends in time, between two statements, then between two words.
    """
    starts = sorted({one.span.start for one in statements})
    spans: list[Span] = []
    begin = 0
    while begin < len(text) or not spans:
        end = _find_end(text, begin, starts)
        spans.append(Span(begin, end))
        begin = end
    return tuple(Window(number=number, of=len(spans), span=span) for number, span in enumerate(spans, start=1))


def find_window(windows: Sequence[Window], place: int) -> Window:
    """Return the part in which a place of the text stands; the last one for a place behind the text."""
    return next((one for one in windows if one.span.start <= place < one.span.end), windows[-1])


def _find_end(text: str, begin: int, starts: Sequence[int]) -> int:
    ahead = [start for start in starts if begin < start]
    last = min([begin + LONGEST, *ahead[MOST - 1 : MOST]])
    if last >= len(text):
        return len(text)
    line = text.rfind("\n", begin, last) + 1
    if line > begin:
        return line
    sentence = max((start for start in ahead if start <= last), default=0)
    word = text.rfind(" ", begin, last) + 1
    return next(end for end in (sentence, word, last) if end > begin)
