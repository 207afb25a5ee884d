"""The traits of articles: of some, or of all in order of arrival, each kind apart from the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from twosource.desk.chunks import select_among, stream
from twosource.desk.filing.nouns import Printed
from twosource.desk.packing import unpack
from twosource.desk.schema import ARTICLES, COPIES, TRAITS
from twosource.model.article import Article


def load_profiles(connection: Connection, keys: Iterable[int]) -> dict[int, bytes]:
    """Return the packed profiles of these articles, by key, in order of arrival."""
    rows = select_among(connection, select(TRAITS.c.article, TRAITS.c.profile), TRAITS.c.article, keys)
    return {row["article"]: bytes(row["profile"]) for row in sorted(rows, key=lambda row: int(row["article"]))}


def load_copied(connection: Connection, keys: Iterable[int]) -> dict[int, tuple[tuple[int, int], ...]]:
    """Return with which earlier articles each of these shares text, and how many words, most first."""
    found: dict[int, list[tuple[int, int]]] = {}
    for row in select_among(connection, select(COPIES.c.b, COPIES.c.a, COPIES.c.words), COPIES.c.b, keys):
        found.setdefault(row["b"], []).append((row["a"], row["words"]))
    return {key: tuple(sorted(some, key=lambda one: (-one[1], one[0]))) for key, some in found.items()}


def stream_printed(connection: Connection, after: int, since: str) -> Iterator[Printed]:
    """Yield the texts of articles with keys above ``after`` that came at a time (ISO 8601) or later, in that order."""
    columns = (ARTICLES.c.key, ARTICLES.c.text, ARTICLES.c.added, ARTICLES.c.packed)
    query = select(*columns).where(ARTICLES.c.key > after, ARTICLES.c.added >= since).order_by(ARTICLES.c.key)
    for row in stream(connection, query):
        rest = unpack(Article, bytes(row["packed"]))
        spans = tuple(credit.span for credit in rest.credits)
        yield Printed(key=row["key"], text=rest.text or row["text"], credits=spans, added=row["added"])


def last_added(connection: Connection) -> str | None:
    """Return when the last article came (ISO 8601); None where there is none."""
    return connection.execute(select(ARTICLES.c.added).order_by(ARTICLES.c.key.desc()).limit(1)).scalar()


def stream_profiles(connection: Connection, after: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield (article, its story, packed profile) for keys above ``after``, in order of arrival."""
    query = select(ARTICLES.c.key, ARTICLES.c.story, TRAITS.c.profile)
    query = query.join(TRAITS, TRAITS.c.article == ARTICLES.c.key)
    rows = stream(connection, query.where(ARTICLES.c.key > after).order_by(ARTICLES.c.key))
    return ((row["key"], row["story"], bytes(row["profile"])) for row in rows)
