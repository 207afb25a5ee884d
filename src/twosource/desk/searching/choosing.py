"""Which index a desk has: that of its database."""

from __future__ import annotations

from sqlalchemy import Connection

from twosource.desk.searching.fts5 import Fts5
from twosource.desk.searching.full_text import FullText
from twosource.desk.searching.tsvector import Tsvector


def full_text(connection: Connection) -> FullText:
    """Return the index of the database that is connected."""
    return Fts5() if connection.dialect.name == "sqlite" else Tsvector()
