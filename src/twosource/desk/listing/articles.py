"""The articles of a story."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from twosource.desk.schema import ARTICLES
from twosource.model.listed import ListedArticle


def list_articles(connection: Connection, story: int, compared: Collection[str]) -> tuple[ListedArticle, ...]:
    """Return the articles of a story (key), in order of arrival; ``compared`` are the ids of those in its results."""
    names = ("id", "title", "given", "outlet", "day", "trust", "phase")
    query = select(*(ARTICLES.c[name] for name in names)).where(ARTICLES.c.story == story).order_by(ARTICLES.c.key)
    rows = connection.execute(query).mappings()
    return tuple(ListedArticle(**row, compared=row["id"] in compared) for row in rows)
