"""Tight spans: what does not belong to a content or a sentence's own words is cut off its ends."""

from __future__ import annotations

from twosource.model.span import Span

_JOINING = frozenset(",;:—–-")


def trim_content(text: str, span: Span) -> Span:
    """Return the span without marks that join it to the sentence; a full stop is dropped outside of quotations."""
    start, end = span.start, span.end
    while start < end and (text[start] in _JOINING or text[start] in ".…" or text[start].isspace()):
        start += 1
    end = _trim_end(text, start, end)
    if end > start + 1 and text[end - 1] == "." and not text[end - 2].isupper():
        end = _trim_end(text, start, end - 1)
    return Span(start, end)


def _trim_end(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1] in _JOINING or text[end - 1].isspace()):
        end -= 1
    return end
