"""Who a source is, and what is attributed to it."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, case, distinct, func, select

from twosource.desk.chunks import select_among
from twosource.desk.filing.corrections import load_corrections
from twosource.desk.listing.conditions import Condition, look_up
from twosource.desk.listing.sources import statements_that_fit
from twosource.desk.listing.spoken import list_spoken
from twosource.desk.naming import fold_name
from twosource.desk.plain import make_plain
from twosource.desk.schema import ARTICLES, SOURCES, STATEMENTS, is_doubtful, sure_day
from twosource.model.correction import Correction, standing
from twosource.model.filters import Filters
from twosource.model.record import SourceRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The rows of a source by id, what corrections call it, and which ids they name."""

    rows: dict[str, RowMapping]
    names: tuple[str, ...]
    merged: frozenset[str]


def load_record(
    connection: Connection, given: str, filters: Filters, *, limit: int | None = 50, offset: int = 0
) -> SourceRecord | None:
    """Return the record of a source by its id, of what fits; None where there is no such source."""
    asked = make_plain(given)
    known = _find(connection, asked)
    if asked not in known.rows:
        return None
    keys = [row["key"] for row in known.rows.values()]
    conditions = [STATEMENTS.c.source.in_(keys), *statements_that_fit(look_up(connection, filters))]
    counts = _count(connection, conditions)
    row = known.rows[asked]
    names = tuple(dict.fromkeys([*known.names, row["name"], *(each["name"] for each in known.rows.values())]))
    return SourceRecord(
        id=asked,
        name=names[0],
        kind=row["kind"],
        names=names,
        roles=tuple(sorted({role for each in known.rows.values() for role in json.loads(each["roles"] or "[]")})),
        ids=(asked, *sorted(known.rows.keys() - {asked})),
        merged=tuple(sorted(known.merged & known.rows.keys())),
        spoken=list_spoken(connection, frozenset(known.rows), conditions, limit=limit, offset=offset),
        **counts,
    )


def _find(connection: Connection, given: str) -> _Known:
    """Return a source with all that corrections in force have made one with it."""
    rows = _read(connection, [given])
    said = [each for each in standing(load_corrections(connection)) if each.kind in {"merge sources", "rename source"}]
    names: dict[str, None] = {}
    merged: set[str] = set()
    fresh = True
    while fresh and rows:
        touching = [each for each in said if _touches(each, rows, names)]
        names = dict.fromkeys(each.value for each in reversed(touching) if each.value)
        merged = {make_plain(one) for each in touching for one in each.subject}
        fresh = bool(found := _read(connection, merged - rows.keys()))
        rows |= found
    return _Known(rows=rows, names=tuple(names), merged=frozenset(merged))


def _touches(said: Correction, rows: Collection[str], names: Collection[str]) -> bool:
    folded = {fold_name(name) for name in names}
    return any(make_plain(one) in rows for one in said.subject) or fold_name(said.value or "") in folded


def _read(connection: Connection, ids: Collection[str]) -> dict[str, RowMapping]:
    return {row["id"]: row for row in select_among(connection, select(SOURCES), SOURCES.c.id, ids)}


def _count(connection: Connection, conditions: list[Condition]) -> dict[str, Any]:
    joined = STATEMENTS.join(ARTICLES, ARTICLES.c.key == STATEMENTS.c.article)
    query = select(
        func.count(distinct(ARTICLES.c.key)).label("articles"),
        func.count(distinct(ARTICLES.c.outlet)).label("outlets"),
        func.count(distinct(ARTICLES.c.story)).label("stories"),
        func.min(sure_day()).label("first_day"),
        func.max(sure_day()).label("last_day"),
        func.count(distinct(case((is_doubtful() == 1, ARTICLES.c.key)))).label("doubtful"),
    )
    return dict(connection.execute(query.select_from(joined).where(*conditions)).mappings().one())
