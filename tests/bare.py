"""An article of which only the text matters, for tests that begin behind cleaning."""

from __future__ import annotations

from twosource.model.article import Article, article_id, text_hash


def make_bare_article(given: str, text: str, *, outlet: str | None = None, title: str | None = None) -> Article:
    """Return an undated English article with this text and nothing found about it."""
    return Article(
        id=article_id(given, text),
        given=given,
        outlet=outlet,
        title=title,
        bylines=(),
        language="en",
        published=None,
        text=text,
        sha256=text_hash(text),
        junk=(),
        credits=(),
    )
