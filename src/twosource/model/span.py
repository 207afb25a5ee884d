"""A place in a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Start and end of a piece of an article's clean text, in Unicode code points, half-open."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            message = f"a span runs forward from 0, not from {start} to {end}"
            raise ValueError(message)
        _set_start(self, start)  # some 600 are made of an article: a generated constructor takes twice as long
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the exact slice of ``text`` that the span marks."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shared(self, other: Span) -> int:
        """Return how many code points the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


_set_start: Callable[[Span, int], None] = vars(Span)["start"].__set__
_set_end: Callable[[Span, int], None] = vars(Span)["end"].__set__


@dataclass(frozen=True, slots=True, order=True)
class ArticleSpan:
    """A span together with the id of the article it belongs to."""

    article: str
    span: Span
