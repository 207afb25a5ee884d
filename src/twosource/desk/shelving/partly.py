"""Parts of the results of stories, for what does not need all: most of the time goes into making nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from twosource.desk.chunks import select_among
from twosource.desk.filing.lookup import find_articles
from twosource.desk.packing import unpack
from twosource.desk.schema import STORIES
from twosource.model.finding import Relation
from twosource.model.span import Span

# Nouns are read by the names of their fields: what stands in them is named as in `Comparison`, the rest is passed over.


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidSource:
    """The `Source` of a comparison by its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidStatement:
    """Where a `Statement` stands and who says it."""

    id: str
    article: str
    span: Span
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidFinding:
    """How the statements of a `Finding` relate."""

    id: str
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who says what in a `Comparison`, and how it relates."""

    sources: tuple[SaidSource, ...]
    statements: tuple[SaidStatement, ...]
    findings: tuple[SaidFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelved:
    comparison: Said


def list_compared(connection: Connection, story: int) -> frozenset[str]:
    """Return the ids that the articles of a story had when its results were made; none where there are no results."""
    packed = connection.execute(select(STORIES.c.packed).where(STORIES.c.key == story)).scalar()
    if packed is None:
        return frozenset()
    ids = frozenset(unpack(_Compared, bytes(packed)).articles)
    return ids if ids <= find_articles(connection, ids).keys() else frozenset()


def load_said(connection: Connection, stories: Iterable[int]) -> Iterator[tuple[int, Said]]:
    """Yield stories (keys) that have results, with who says what in them."""
    query = select(STORIES.c.key, STORIES.c.packed).where(STORIES.c.packed.is_not(None))
    for row in select_among(connection, query, STORIES.c.key, stories):
        yield row["key"], unpack(_Shelved, bytes(row["packed"])).comparison
