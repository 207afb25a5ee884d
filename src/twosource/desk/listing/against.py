"""Statements of one source that do not go with one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, RowMapping, select

from twosource.desk.chunks import select_among
from twosource.desk.schema import ARTICLES
from twosource.desk.shelving.partly import Said, SaidStatement, load_said
from twosource.model.finding import Relation, RelationKind
from twosource.model.record import Against

_KINDS: Final[frozenset[RelationKind]] = frozenset(["contradicts", "differs", "supersedes"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Who a statement comes through, outermost first, and what does not go with it."""

    chain: tuple[str, ...] = ()
    against: tuple[Against, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A statement, another one of the same source, and how they relate."""

    one: SaidStatement
    other: SaidStatement
    relation: Relation


def list_against(connection: Connection, stories: Iterable[int], sources: Collection[str]) -> dict[str, Sides]:
    """Return by their ids whom the statements of a source come through in stories (keys), and what is against them.

    ``sources`` are all ids of the source. Statements are compared with those of other articles of their story only.
    """
    chains: dict[str, tuple[str, ...]] = {}
    pairs: list[_Pair] = []
    for _, said in load_said(connection, stories):
        spoken = {each.id: each for each in said.statements if each.sources and each.sources[-1] in sources}
        names = {source.id: source.name for source in said.sources}
        chains |= {each.id: tuple(names.get(one, one) for one in each.sources) for each in spoken.values()}
        pairs += _pair_up(said, spoken)
    texts = _read_texts(connection, {pair.other.article for pair in pairs})
    against: dict[str, dict[str, Against]] = defaultdict(dict)
    for pair in pairs:
        row = texts.get(pair.other.article)
        if row is not None:
            against[pair.one.id].setdefault(pair.other.id, _make(pair, row))
    return {name: Sides(chain=chain, against=tuple(against[name].values())) for name, chain in chains.items()}


def _pair_up(said: Said, spoken: dict[str, SaidStatement]) -> Iterator[_Pair]:
    for finding in said.findings:
        for relation in finding.relations:
            both = spoken.get(relation.a), spoken.get(relation.b)
            if relation.kind in _KINDS and relation.about != "source" and both[0] and both[1]:
                yield _Pair(one=both[0], other=both[1], relation=relation)
                yield _Pair(one=both[1], other=both[0], relation=relation)


def _read_texts(connection: Connection, articles: Collection[str]) -> dict[str, RowMapping]:
    columns = (ARTICLES.c.id, ARTICLES.c.outlet, ARTICLES.c.day, ARTICLES.c.trust, ARTICLES.c.text)
    return {row["id"]: row for row in select_among(connection, select(*columns), ARTICLES.c.id, articles)}


def _make(pair: _Pair, row: RowMapping) -> Against:
    relation, other = pair.relation, pair.other
    first = relation.a == pair.one.id
    return Against(
        kind=relation.kind,
        about=relation.about,
        statement=other.id,
        article=other.article,
        outlet=row["outlet"],
        day=row["day"],
        span=other.span,
        text=other.span.of(row["text"]),
        words=relation.a_span if first else relation.b_span,
        other_words=relation.b_span if first else relation.a_span,
        note=relation.note,
        trust=row["trust"],
    )
