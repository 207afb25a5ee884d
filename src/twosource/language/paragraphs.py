"""Paragraphs: a line that is not blank."""

from __future__ import annotations

import re

from twosource.model.span import Span

_LINE = re.compile(r"[^\n]+")


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of ``text`` in order, without the white space around them."""
    found = (trim(text, line.start(), line.end()) for line in _LINE.finditer(text))
    return tuple(span for span in found if len(span))


def trim(text: str, start: int, end: int) -> Span:
    """Return the span from ``start`` to ``end`` without the white space at both ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
