"""What a correction is about: whether it is in the desk, and which stories it touches."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from twosource.desk.chunks import select_among
from twosource.desk.filing.lookup import find_articles, find_stories
from twosource.desk.schema import ARTICLES, CORRECTIONS, SOURCES, STATEMENTS


def list_missing_articles(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Return those ids that no article has, or had."""
    asked = list(ids)
    known = find_articles(connection, asked)
    return [one for one in asked if one not in known]


def list_missing_statements(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Return those ids that no statement has."""
    asked = list(ids)
    known = {row["id"] for row in select_among(connection, select(STATEMENTS.c.id), STATEMENTS.c.id, asked)}
    return [one for one in asked if one not in known]


def list_missing_sources(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Return those ids that no source has."""
    asked = list(ids)
    known = {row["id"] for row in select_among(connection, select(SOURCES.c.id), SOURCES.c.id, asked)}
    return [one for one in asked if one not in known]


def list_missing_corrections(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Return those ids that no correction has."""
    asked = list(ids)
    known = {row["id"] for row in select_among(connection, select(CORRECTIONS.c.id), CORRECTIONS.c.id, asked)}
    return [one for one in asked if one not in known]


def find_stories_of_articles(connection: Connection, ids: Iterable[str]) -> set[int]:
    """Return the keys of the stories of these articles (ids, present or earlier ones)."""
    return set(find_stories(connection, find_articles(connection, ids).values()).values())


def find_stories_of_statements(connection: Connection, ids: Iterable[str]) -> set[int]:
    """Return the keys of the stories in which these statements (ids) stand."""
    rows = select_among(connection, select(STATEMENTS.c.id, STATEMENTS.c.article), STATEMENTS.c.id, ids)
    return set(find_stories(connection, [row["article"] for row in rows]).values())


def find_stories_of_sources(connection: Connection, ids: Iterable[str]) -> set[int]:
    """Return the keys of the stories in which these sources (ids) are quoted."""
    keys = [row["key"] for row in select_among(connection, select(SOURCES.c.key), SOURCES.c.id, ids)]
    rows = select_among(connection, select(STATEMENTS.c.article).distinct(), STATEMENTS.c.source, keys)
    return set(find_stories(connection, [row["article"] for row in rows]).values())


def find_stories_of_outlets(connection: Connection, names: Iterable[str]) -> set[int]:
    """Return the keys of the stories with articles of these outlets."""
    rows = select_among(connection, select(ARTICLES.c.story).distinct(), ARTICLES.c.outlet, names)
    return {row["story"] for row in rows}
