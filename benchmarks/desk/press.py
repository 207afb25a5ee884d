"""Invented news as it is read from the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from benchmarks.newsroom.newsroom import Written, write_articles
from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence


def print_raws(first: int, count: int, day: str | None = None) -> Iterator[RawArticle]:
    """Yield ``count`` articles of sixty days, behind the ``first`` ones of them, or all of one ``day`` (ISO 8601)."""
    yield from (read_written(written, day) for written in islice(write_articles(first + count), first, None))


def read_written(written: Written, day: str | None = None) -> RawArticle:
    """Return an article as it is read from a list of clean texts: published when it says, or on a ``day``."""
    article = written.article
    stated = day or (article.published.value if article.published and article.published.value else "")
    return RawArticle(
        given=article.given,
        content=article.text,
        markup="as-is",
        envelope=Envelope(
            url=article.url,
            title=article.title,
            outlet=article.outlet,
            language=article.language,
            dates=(DateEvidence(kind="metadata", text=stated, value=stated),),
        ),
    )
