"""The ids of stories."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from twosource.desk.chunks import select_among
from twosource.desk.schema import ARTICLES, STORIES


def find_story_ids(connection: Connection, articles: Iterable[int]) -> dict[int, str]:
    """Return the id of the story that each article (key) belongs to."""
    query = select(ARTICLES.c.key, STORIES.c.id).join(STORIES, ARTICLES.c.story == STORIES.c.key)
    return {row["key"]: row["id"] for row in select_among(connection, query, ARTICLES.c.key, articles)}
