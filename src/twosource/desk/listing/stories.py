"""The stories of the desk."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, RowMapping, distinct, func, literal_column, select

from twosource.desk.chunks import select_among
from twosource.desk.listing.conditions import (
    Condition,
    Known,
    article_conditions,
    finding_conditions,
    look_up,
    source_condition,
)
from twosource.desk.schema import ARTICLES, FINDINGS, STATEMENTS, STORIES, is_doubtful
from twosource.model.filters import SUPPORTS, Filters
from twosource.model.listed import ListedStory
from twosource.model.page import Page
from twosource.model.standing import STANDINGS, Clash, find_standing

_STANDS = STORIES.c.articles > literal_column("0")  # no parameter: the index of stories that stand is for this number
_SHOWN = [column for column in STORIES.c if column.name != "packed"]
StoryOrder = Literal["changed", "newest", "articles", "outlets", "findings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counts:
    """What is counted of stories (keys) for a list of them."""

    supports: dict[int, Counter[str]]
    standings: dict[int, Counter[str]]
    origins: dict[int, int]
    doubtful: dict[int, int]


def list_stories(
    connection: Connection,
    filters: Filters,
    *,
    order: StoryOrder = "changed",
    limit: int | None = 50,
    offset: int = 0,
) -> Page[ListedStory]:
    """Return stories that fit, in an order, the latest or largest first. ``limit`` None: all."""
    conditions = [_STANDS, *_stories_that_fit(look_up(connection, filters))]
    total = connection.execute(select(func.count()).select_from(STORIES).where(*conditions)).scalar_one()
    query = select(STORIES.c.key).where(*conditions).order_by(*_order(order)).limit(limit).offset(offset)
    keys = connection.execute(query).scalars().all()
    rows = {row["key"]: row for row in select_among(connection, select(*_SHOWN), STORIES.c.key, keys)}
    supports, standings = _count_findings(connection, keys)
    counts = _Counts(
        supports=supports,
        standings=standings,
        origins=_count_origins(connection, keys),
        doubtful=_count_doubtful(connection, keys),
    )
    items = (_list(rows[key], counts) for key in keys)
    return Page(items=tuple(items), total=total, offset=offset)


def _stories_that_fit(known: Known) -> Iterator[Condition]:
    if known.filters.stories:
        yield STORIES.c.key.in_(known.stories)
    for condition in article_conditions(known):
        yield STORIES.c.key.in_(select(ARTICLES.c.story).where(condition))
    for condition in source_condition(known):
        joined = STATEMENTS.join(ARTICLES, ARTICLES.c.key == STATEMENTS.c.article)
        yield STORIES.c.key.in_(select(ARTICLES.c.story).select_from(joined).where(condition))
    if conditions := list(finding_conditions(known)):
        yield STORIES.c.key.in_(select(FINDINGS.c.story).where(*conditions))


def _order(order: StoryOrder) -> Sequence[ColumnElement[object]]:
    columns = {"changed": STORIES.c.changed, "newest": func.coalesce(STORIES.c.last_day, "")}
    column = columns.get(order)
    return (column.desc() if column is not None else STORIES.c[order].desc(), STORIES.c.key.desc())


def _count_findings(
    connection: Connection, stories: Sequence[int]
) -> tuple[dict[int, Counter[str]], dict[int, Counter[str]]]:
    """Return the numbers of findings by their support, and by where they stand."""
    kinds = [FINDINGS.c[name] for name in ("story", "support", "independence", "differs")]
    query = select(*kinds, func.count().label("findings")).group_by(*kinds)
    supports: dict[int, Counter[str]] = defaultdict(Counter)
    standings: dict[int, Counter[str]] = defaultdict(Counter)
    for row in select_among(connection, query, FINDINGS.c.story, stories):
        standing = find_standing(row["support"], row["independence"], Clash(row["differs"]))
        supports[row["story"]][row["support"]] += row["findings"]
        standings[row["story"]][standing] += row["findings"]
    return supports, standings


def _count_origins(connection: Connection, stories: Sequence[int]) -> dict[int, int]:
    joined = STATEMENTS.join(ARTICLES, ARTICLES.c.key == STATEMENTS.c.article)
    query = select(ARTICLES.c.story, func.count(distinct(STATEMENTS.c.origin)).label("origins")).select_from(joined)
    rows = select_among(connection, query.group_by(ARTICLES.c.story), ARTICLES.c.story, stories)
    return {row["story"]: row["origins"] for row in rows}


def _count_doubtful(connection: Connection, stories: Sequence[int]) -> dict[int, int]:
    query = select(ARTICLES.c.story, func.sum(is_doubtful()).label("doubtful")).group_by(ARTICLES.c.story)
    return {row["story"]: row["doubtful"] for row in select_among(connection, query, ARTICLES.c.story, stories)}


def _list(row: RowMapping, counts: _Counts) -> ListedStory:
    supports, standings = counts.supports[row["key"]], counts.standings[row["key"]]
    return ListedStory(
        id=row["id"],
        title=row["title"],
        articles=row["articles"],
        outlets=row["outlets"],
        findings=row["findings"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        changed=row["changed"],
        analysed=row["analysed"],
        queued=row["queued"] is not None,
        supports=tuple((support, supports[support]) for support in SUPPORTS if support in supports),
        standings=tuple((standing, standings[standing]) for standing in STANDINGS if standing in standings),
        origins=counts.origins.get(row["key"], 0),
        doubtful=counts.doubtful.get(row["key"], 0),
    )
