"""Tight spans: what does not belong to a content or a sentence's own words is cut off its ends."""

from __future__ import annotations

from twosource.model.span import Span

_OPENING = " \t\n,;:—–-.…"
_CLOSING = " \t\n,;:—–-"


def trim_content(text: str, span: Span) -> Span:
    """Return the span without marks that join it to the sentence; a full stop is dropped outside of quotations."""
    start, end = span.start, span.end
    while start < end and text[start] in _OPENING:
        start += 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    if end > start + 1 and text[end - 1] == "." and not text[end - 2].isupper():
        end -= 1
    return Span(start, end)
