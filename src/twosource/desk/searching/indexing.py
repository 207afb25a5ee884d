"""The index of the full text, kept in step with the articles in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection


def make_index(connection: Connection) -> None:
    """Make the index where there is none: an FTS5 table of SQLite, a column with a GIN index on PostgreSQL."""
    raise NotImplementedError


def index_articles(connection: Connection, keys: Sequence[int]) -> None:
    """Bring the index in step with these articles (keys), new or changed, and what they are filtered by.

    An article that is in the index with other words is taken out first, as long as `forget_articles` was called before
    its row changed. Call it after filing, and after shelving for the articles of the story: nothing is written for
    those whose words and filters are the same as before.
    """
    raise NotImplementedError


def forget_articles(connection: Connection, keys: Sequence[int]) -> None:
    """Take articles out of the index, while their rows still have the title and text that they were indexed with."""
    raise NotImplementedError


def rebuild_index(connection: Connection) -> int:
    """Make the index anew from the articles; return how many are in it."""
    raise NotImplementedError
