"""Who is quoted on the desk."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, FromClause, RowMapping, distinct, func, select

from twosource.desk.chunks import select_among
from twosource.desk.listing.conditions import (
    Condition,
    Known,
    article_conditions,
    finding_conditions,
    look_up,
    source_condition,
)
from twosource.desk.schema import ARTICLES, FINDING_STATEMENTS, FINDINGS, SOURCES, STATEMENTS
from twosource.model.filters import Filters
from twosource.model.listed import ListedSource
from twosource.model.page import Page

_SOURCE = STATEMENTS.c.source
_QUOTED = STATEMENTS.join(ARTICLES, ARTICLES.c.key == STATEMENTS.c.article)
_MANY = 2_000  # statements: from here on it is faster to go once through an index of all articles than to read theirs
_ALL = 2**62  # with a limit a query inside of another is read by itself, here from the index of stories alone
_INDEXED = select(ARTICLES.c.key, ARTICLES.c.story, ARTICLES.c.outlet).where(ARTICLES.c.story.is_not(None))
_PLACES = _INDEXED.limit(_ALL).subquery("places")


def list_sources(
    connection: Connection, filters: Filters, *, limit: int | None = 50, offset: int = 0
) -> Page[ListedSource]:
    """Return sources with what is attributed to them in what fits, those with the most statements first.

    Counted are statements in articles that fit and, where support is asked for, in findings that have it.
    """
    known = look_up(connection, filters)
    conditions = [_SOURCE.is_not(None), *statements_that_fit(known)]
    table: FromClause = _QUOTED if _asks_articles(known) else STATEMENTS
    total = connection.execute(select(func.count(distinct(_SOURCE))).select_from(table).where(*conditions)).scalar_one()
    counted = select(_SOURCE, func.count().label("statements")).select_from(table).where(*conditions)
    ranked = counted.group_by(_SOURCE).order_by(func.count().desc(), _SOURCE).limit(limit).offset(offset)
    counts = {row.source: row.statements for row in connection.execute(ranked)}
    many = not _asks_articles(known) and sum(counts.values()) > _MANY
    rows = _describe(connection, list(counts), conditions, _PLACES if many else ARTICLES)
    return Page(items=tuple(_list(rows[key], counts[key]) for key in counts), total=total, offset=offset)


def _asks_articles(known: Known) -> bool:
    """Tell whether articles are asked about; they are read only where they are: of many, that takes long."""
    return bool(known.filters.stories) or any(True for _ in article_conditions(known))


def statements_that_fit(known: Known) -> list[Condition]:
    """Return what statements, joined with their articles, have to fulfil."""
    conditions = [*article_conditions(known), *source_condition(known)]
    if known.filters.stories:
        conditions.append(ARTICLES.c.story.in_(known.stories))
    if of_findings := list(finding_conditions(known)):
        part = FINDING_STATEMENTS.c
        place = (part.article == STATEMENTS.c.article) & (part.start == STATEMENTS.c.start)
        same = place & (part.number == STATEMENTS.c.number)
        joined = FINDING_STATEMENTS.join(FINDINGS, FINDINGS.c.key == part.finding)
        found = select(part.finding).select_from(joined).where(same, *of_findings)
        conditions.append(found.correlate(STATEMENTS).exists())
    return conditions


def _describe(
    connection: Connection, keys: Sequence[int], conditions: Sequence[Condition], articles: FromClause
) -> dict[int, RowMapping]:
    """Return the sources with the articles, stories and outlets that quote them, by their keys."""
    joined = STATEMENTS.join(articles, articles.c.key == STATEMENTS.c.article)
    joined = joined.join(SOURCES, SOURCES.c.key == _SOURCE)
    query = select(
        SOURCES,
        func.count(distinct(articles.c.key)).label("articles"),
        func.count(distinct(articles.c.story)).label("stories"),
        func.count(distinct(articles.c.outlet)).label("outlets"),
    )
    query = query.select_from(joined).where(*conditions).group_by(*SOURCES.c)
    return {row["key"]: row for row in select_among(connection, query, _SOURCE, keys)}


def _list(row: RowMapping, statements: int) -> ListedSource:
    return ListedSource(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        roles=tuple(json.loads(row["roles"] or "[]")),
        statements=statements,
        articles=row["articles"],
        stories=row["stories"],
        outlets=row["outlets"],
    )
