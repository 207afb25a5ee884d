"""Filters as conditions on the rows of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause, and_, func, or_, select

from twosource.desk.chunks import select_among
from twosource.desk.filing.stories import find_story
from twosource.desk.naming import fold_name
from twosource.desk.plain import make_plain
from twosource.desk.schema import ARTICLES, FINDING_STATEMENTS, FINDINGS, SOURCES, STATEMENTS
from twosource.model.filters import Filters

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Filters with names and ids as they are in the desk: outlets as they are written, keys of sources and stories."""

    filters: Filters
    outlets: frozenset[str]
    sources: frozenset[int]
    stories: frozenset[int]


def look_up(connection: Connection, filters: Filters) -> Known:
    """Look up the names and ids of filters; those that the desk does not have are left out, and nothing fits them."""
    return Known(
        filters=filters,
        outlets=_find_outlets(connection, filters),
        sources=_find_sources(connection, filters),
        stories=frozenset(
            key for story in filters.stories if (key := find_story(connection, make_plain(story))) is not None
        ),
    )


def _find_outlets(connection: Connection, filters: Filters) -> frozenset[str]:
    if not filters.outlets:
        return frozenset()
    asked = {fold_name(outlet) for outlet in filters.outlets}
    there = connection.execute(select(ARTICLES.c.outlet).where(ARTICLES.c.outlet.is_not(None)).distinct()).scalars()
    return frozenset(outlet for outlet in there if fold_name(outlet) in asked)


def _find_sources(connection: Connection, filters: Filters) -> frozenset[int]:
    names = {fold_name(source) for source in filters.sources}
    by_id = select_among(connection, select(SOURCES.c.folded), SOURCES.c.id, map(make_plain, filters.sources))
    names |= {row["folded"] for row in by_id}
    rows = select_among(connection, select(SOURCES.c.key), SOURCES.c.folded, names)
    return frozenset(row["key"] for row in rows)


def article_conditions(known: Known) -> Iterator[Condition]:
    """Yield what an article has to fulfil itself: outlet, language and day, one condition each that is asked for."""
    filters = known.filters
    if filters.outlets:
        yield ARTICLES.c.outlet.in_(known.outlets)
    if filters.languages:
        yield or_(*map(_is_language, filters.languages))
    if filters.since or filters.until:
        yield and_(*_lie_in(filters.since, filters.until))


def _is_language(given: str) -> Condition:
    language, asked = func.lower(ARTICLES.c.language), make_plain(given).lower()
    return or_(language == asked, language.startswith(f"{asked}-", autoescape=True))


def _lie_in(since: str | None, until: str | None) -> Iterator[Condition]:
    """Yield that some day of what is known lies in the time: a month sorts before its days, and after those before."""
    day = ARTICLES.c.day
    yield day.is_not(None)
    if until:
        yield day <= until + "9999-12-31"[len(until) :]
    if since:
        first = since + "0000-01-01"[len(since) :]
        yield or_(day >= first, day.in_([first[:4], first[:7]]))


def source_condition(known: Known) -> Iterator[Condition]:
    """Yield what a statement has to fulfil, where a source is asked for."""
    if known.filters.sources:
        yield STATEMENTS.c.source.in_(known.sources)


def finding_conditions(known: Known) -> Iterator[Condition]:
    """Yield what a finding has to fulfil itself: support and independence."""
    if known.filters.support:
        yield FINDINGS.c.support.in_(known.filters.support)
    if known.filters.independence:
        yield FINDINGS.c.independence.in_(known.filters.independence)


def articles_that_fit(known: Known) -> Iterator[Condition]:
    """Yield all that an article has to fulfil: itself, by one of its statements, and by a finding it has a part in."""
    yield from article_conditions(known)
    if known.filters.stories:
        yield ARTICLES.c.story.in_(known.stories)
    for condition in source_condition(known):
        yield ARTICLES.c.key.in_(select(STATEMENTS.c.article).where(condition))
    if conditions := list(finding_conditions(known)):
        joined = FINDING_STATEMENTS.join(FINDINGS, FINDINGS.c.key == FINDING_STATEMENTS.c.finding)
        yield ARTICLES.c.key.in_(select(FINDING_STATEMENTS.c.article).select_from(joined).where(*conditions))


def findings_that_fit(known: Known) -> Iterator[Condition]:
    """Yield all that a finding has to fulfil: itself, and by one of its articles and statements for each condition."""
    yield from finding_conditions(known)
    if known.filters.stories:
        yield FINDINGS.c.story.in_(known.stories)
    part = FINDING_STATEMENTS.c
    for condition in article_conditions(known):
        joined: FromClause = FINDING_STATEMENTS.join(ARTICLES, ARTICLES.c.key == part.article)
        yield _has_part(joined, condition)
    for condition in source_condition(known):
        place = (
            (STATEMENTS.c.article == part.article)
            & (STATEMENTS.c.start == part.start)
            & (STATEMENTS.c.number == part.number)
        )
        yield _has_part(FINDING_STATEMENTS.join(STATEMENTS, place), condition)


def _has_part(joined: FromClause, condition: Condition) -> Condition:
    found = select(FINDING_STATEMENTS.c.article).select_from(joined)
    return found.where(FINDING_STATEMENTS.c.finding == FINDINGS.c.key, condition).correlate(FINDINGS).exists()
