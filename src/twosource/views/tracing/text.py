"""The text of a traced article, cut where its parts begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.model.article import Article
from twosource.model.span import Span
from twosource.model.trace import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a paragraph: ``part`` is the place of the part in the trace, None between parts.

    ``begins`` where the part has its first words here.
    """

    text: str
    part: int | None
    begins: bool


def cut_text(article: Article, parts: Sequence[Part]) -> tuple[tuple[Piece, ...], ...]:
    """Return the article's text, paragraph by paragraph; joined with newlines its pieces are the text."""
    paragraphs = []
    start = 0
    for line in article.text.split("\n"):
        span = Span(start, start + len(line))
        here = [(place, part) for place, part in enumerate(parts) if part.span.overlaps(span)]
        paragraphs.append(tuple(_cut(article.text, span, here)))
        start = span.end + 1
    return tuple(paragraphs)


def _cut(text: str, span: Span, parts: Sequence[tuple[int, Part]]) -> list[Piece]:
    edges = {span.start, span.end}
    for _, part in parts:
        edges |= {max(span.start, part.span.start), min(span.end, part.span.end)}
    pieces = [Span(start, end) for start, end in pairwise(sorted(edges))]
    return [_piece(text, piece, parts) for piece in pieces]


def _piece(text: str, span: Span, parts: Sequence[tuple[int, Part]]) -> Piece:
    for place, part in parts:
        if part.span.contains(span):
            return Piece(text=span.of(text), part=place, begins=not text[part.span.start : span.start].strip())
    return Piece(text=span.of(text), part=None, begins=False)
