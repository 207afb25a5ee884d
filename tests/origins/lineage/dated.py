"""Invented articles with the dates and credits that tell which was first."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from tests.bare import make_bare_article

from twosource.model.article import Article, Credit
from twosource.model.published import Published, Trust
from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.passages import SharedText

TEXT = "The ferry was late again. Nobody at the pier could say why."


def make_dated(outlet: str, value: str | None = None, trust: Trust = "stated", **more: Any) -> Article:
    """Return an article of this outlet with this date; what is ``more`` belongs to the date, or to the article."""
    bounds = {key: more.pop(key) for key in ("not_before", "not_after", "zone", "evidence") if key in more}
    precisions: dict[int, Any] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}
    published = Published(
        value=value, precision=precisions.get(len(value or "")), trust=trust, **({"evidence": ()} | bounds)
    )
    text = more.pop("text", TEXT)
    dated = published if value or bounds else None
    return replace(make_bare_article(f"{outlet}.txt", text, outlet=outlet), published=dated, **more)


def credit(article: Article, agency: str, kind: Any, words: str, scope: Any = "article") -> Article:
    """Return the article with one more credit, for words of its text."""
    start = article.text.index(words)
    found = Credit(agency=agency, kind=kind, span=Span(start, start + len(words)), words=words, scope=scope)
    return replace(article, credits=(*article.credits, found))


def share(one: ArticleSpan, other: ArticleSpan) -> SharedText:
    """Return a passage of two places; what does not matter for its origin is 0."""
    blank: dict[str, Any] = {each.name: 0.0 for each in fields(SharedText)}
    first, second = sorted((one, other))
    return SharedText(**(blank | {"kind": "copied", "spans": (first, second), "similarity": 1.0}))
