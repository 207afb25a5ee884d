"""One thing that speaks for an article having had a common text first."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.passage import Sign, SignKind
from twosource.model.span import ArticleSpan, Span

NO_WORDS = Span(0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A sign, and the id of the article that it speaks for; ``strong`` when it is enough alone to be certain."""

    first: str
    strong: bool
    sign: Sign


def make_hint(kind: SignKind, first: Article, place: ArticleSpan, detail: str, *, strong: bool) -> Hint:
    """Return the hint that ``first`` had the text first; ``place`` marks the words that show it."""
    return Hint(
        first=first.id, strong=strong, sign=Sign(kind=kind, article=place.article, span=place.span, detail=detail)
    )
