"""The paragraphs of a clean text: runs of characters without a line break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from twosource.model.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAKS = "\r\n\u2028\u2029"


def first_paragraphs(text: str, count: int) -> list[Span]:
    """Return the tight spans of the first lines that hold more than blanks, in order."""
    lines = (Span(match.start(), match.end()) for match in _LINE.finditer(text))
    return list(islice((_tight(text, line) for line in lines if line.of(text).strip()), count))


def last_paragraphs(text: str, count: int) -> list[Span]:
    """Return the tight spans of the last lines that hold more than blanks, in order."""
    return list(islice((_tight(text, line) for line in _from_the_end(text) if line.of(text).strip()), count))[::-1]


def _from_the_end(text: str) -> Iterator[Span]:
    end = len(text)
    breaks = [mark for mark in _BREAKS if mark in text]  # a search for one that is not there goes through all of it
    while end > 0:
        start = max((text.rfind(mark, 0, end) for mark in breaks), default=-1) + 1
        if start < end:
            yield Span(start, end)
        end = start - 1


def _tight(text: str, line: Span) -> Span:
    words = line.of(text)
    return Span(line.start + len(words) - len(words.lstrip()), line.start + len(words.rstrip()))
