"""Desks to search: articles with the words that a test needs, and findings among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from tests.desk.reports import fill, make_article, make_filed

from twosource.desk.chunks import insert_rows
from twosource.desk.naming import fold_name
from twosource.desk.schema import FINDING_STATEMENTS, FINDINGS, SOURCES, STATEMENTS
from twosource.desk.searching.indexing import index_articles
from twosource.desk.searching.search import search
from twosource.desk.store import Store
from twosource.model.article import Article
from twosource.model.filters import NO_FILTERS, Filters
from twosource.model.hit import Hit
from twosource.model.page import Page
from twosource.model.published import Published

Row = dict[str, Any]


def write_article(number: int, text: str, day: str | None = "2030-02-01", **changes: Any) -> Article:
    """Return an article with this text and day of publication, and no title where none is given."""
    precision = {4: "year", 7: "month", 10: "day"}[len(day)] if day else None
    published = day and Published(value=day, precision=precision, trust="stated", evidence=())  # type: ignore[arg-type]
    fields = {"text": text, "title": None, "published": published or None, "credits": ()}
    return make_article(number, **fields | changes)


def file_texts(store: Store, texts: Sequence[str | Article], **of_story: int) -> None:
    """File texts or articles, the first with the key 1, and index them; each is a story of its own."""
    articles = [text if isinstance(text, Article) else write_article(n, text) for n, text in enumerate(texts, 1)]
    fill(store, [make_filed(key, article, **of_story) for key, article in enumerate(articles, 1)])
    with store.writing() as connection:
        index_articles(connection, range(1, len(articles) + 1))


def add_findings(store: Store, sources: Sequence[Row], statements: Sequence[Row], findings: Sequence[Row]) -> None:
    """Put rows of sources (name), statements (article, start, end, source) and findings (statements by number) in.

    ``findings`` have the ``support``, the ``independence``, the ``story`` and the numbers of their ``statements``.
    """
    with store.writing() as connection:
        rows = [
            {"key": n, "id": f"s{n}", "folded": fold_name(row["name"]), "kind": "person", "roles": "[]"} | row
            for n, row in enumerate(sources, 1)
        ]
        insert_rows(connection, SOURCES, rows)
        stated = [
            {"number": 0, "id": f"t{n}", "form": "narration", "stance": "asserts", "origin": None, "source": None} | row
            for n, row in enumerate(statements)
        ]
        insert_rows(connection, STATEMENTS, stated)
        for key, row in enumerate(findings, 1):
            made = {"key": key, "id": f"f{key}", "lasting": f"f{key}", "articles": 1, "outlets": 1}
            made |= {
                "article": 1,
                "start": 0,
                "end": 5,
                "origins": 1,
                "sources": 1,
                "differs": 0,
                "independence": "unknown",
            }
            connection.execute(insert(FINDINGS), made | {name: row[name] for name in row if name != "statements"})
            places = [{name: stated[n][name] for name in ("article", "start", "number")} for n in row["statements"]]
            connection.execute(insert(FINDING_STATEMENTS), [{"finding": key} | place for place in places])
        index_articles(connection, sorted({row["article"] for row in stated}))


def find(store: Store, query: str, filters: Filters = NO_FILTERS, **page: int) -> Page[Hit]:
    """Search a desk."""
    with store.reading() as connection:
        return search(connection, query, filters, **page)


def list_found(store: Store, query: str, filters: Filters = NO_FILTERS) -> list[int]:
    """Return the numbers of the articles that a search finds, in its order."""
    return [int(hit.given.rpartition("/")[2]) for hit in find(store, query, filters, limit=1000).items]
