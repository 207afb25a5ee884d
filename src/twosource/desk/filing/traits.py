"""The traits of articles: of some, or of all in order of arrival, each kind apart from the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from twosource.desk.chunks import select_among, stream
from twosource.desk.schema import ARTICLES, COPIES, TRAITS


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


def stream_fingerprints(connection: Connection, after: int) -> Iterator[tuple[int, bytes, str]]:
    """Yield (article, packed fingerprint, when it came) for keys above ``after``, in order of arrival."""
    query = select(ARTICLES.c.key, TRAITS.c.fingerprint, ARTICLES.c.added).join(
        TRAITS, TRAITS.c.article == ARTICLES.c.key
    )
    rows = stream(connection, query.where(ARTICLES.c.key > after).order_by(ARTICLES.c.key))
    return ((row["key"], bytes(row["fingerprint"]), row["added"]) for row in rows)


def stream_profiles(connection: Connection, after: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield (article, its story, packed profile) for keys above ``after``, in order of arrival."""
    query = select(ARTICLES.c.key, ARTICLES.c.story, TRAITS.c.profile)
    query = query.join(TRAITS, TRAITS.c.article == ARTICLES.c.key)
    rows = stream(connection, query.where(ARTICLES.c.key > after).order_by(ARTICLES.c.key))
    return ((row["key"], row["story"], bytes(row["profile"])) for row in rows)
