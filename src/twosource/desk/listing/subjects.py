"""Articles, statements, sources and stories by their ids, as people know them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, Select, func, select

from twosource.desk.chunks import select_among
from twosource.desk.filing.lookup import find_articles
from twosource.desk.schema import ARTICLES, FINDING_STATEMENTS, FINDINGS, SOURCES, STATEMENTS, STORIES
from twosource.model.page import Page
from twosource.model.published import tell_day
from twosource.model.subject import Subject

_UNKNOWN_OUTLET = "unknown outlet"


def name_articles(connection: Connection, ids: Iterable[str]) -> dict[str, Subject]:
    """Return the articles of those ids, present or earlier ones, that the desk has."""
    keys = find_articles(connection, ids)
    rows = {row["key"]: row for row in select_among(connection, _articles(), ARTICLES.c.key, keys.values())}
    return {one: _article(rows[key], one) for one, key in keys.items() if key in rows}


def name_statements(connection: Connection, ids: Iterable[str]) -> dict[str, Subject]:
    """Return the statements of those ids that the desk has, in their exact words."""
    found = {}
    for row in select_among(connection, _statements(), STATEMENTS.c.id, ids):
        found[row["id"]] = _statement(row)
    return found


def name_sources(connection: Connection, ids: Iterable[str]) -> dict[str, Subject]:
    """Return the sources of those ids that the desk has."""
    return {row["id"]: _source(row) for row in select_among(connection, select(SOURCES), SOURCES.c.id, ids)}


def list_statements_beside(connection: Connection, story: int) -> list[Subject]:
    """Return all statements of a story (key), in the order of its articles and their texts."""
    query = _statements().where(ARTICLES.c.story == story)
    ordered = query.order_by(ARTICLES.c.key, STATEMENTS.c.start, STATEMENTS.c.number)
    return [_statement(row) for row in connection.execute(ordered).mappings()]


def list_standing(connection: Connection, finding: str) -> list[Subject]:
    """Return the statements that a finding (id, present or lasting) is made of; none where there is none."""
    named = (FINDINGS.c.id == finding) | (FINDINGS.c.lasting == finding)
    keys = list(connection.execute(select(FINDINGS.c.key).where(named)).scalars())
    part = FINDING_STATEMENTS.c
    places = connection.execute(
        select(part.article, part.start, part.number).where(part.finding.in_(keys)).order_by(part.article, part.start)
    )
    found = []
    for place in dict.fromkeys(tuple(each) for each in places):
        columns = (STATEMENTS.c.article, STATEMENTS.c.start, STATEMENTS.c.number)
        query = _statements().where(*(column == value for column, value in zip(columns, place, strict=True)))
        found += [_statement(row) for row in connection.execute(query).mappings()]
    return found


def list_sources_named(connection: Connection, words: str, most: int, *, apart: str) -> Page[Subject]:
    """Return sources whose name holds all the words, whatever their case, but one (id); in order of arrival."""
    wanted = [SOURCES.c.folded.contains(word, autoescape=True) for word in words.casefold().split()]
    wanted.append(SOURCES.c.id != apart)
    query = select(SOURCES).where(*wanted)
    total = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    rows = connection.execute(query.order_by(SOURCES.c.key).limit(most)).mappings()
    return Page(items=tuple(_source(row) for row in rows), total=total)


def list_sources_beside(connection: Connection, source: str) -> list[Subject]:
    """Return the sources that are quoted in the stories in which a source (id) is, without itself."""
    key = connection.execute(select(SOURCES.c.key).where(SOURCES.c.id == source)).scalar()
    joined = STATEMENTS.join(ARTICLES, ARTICLES.c.key == STATEMENTS.c.article)
    here = select(ARTICLES.c.story).select_from(joined).where(STATEMENTS.c.source == key)
    quoted = select(STATEMENTS.c.source).select_from(joined).where(ARTICLES.c.story.in_(here))
    query = select(SOURCES).where(SOURCES.c.key.in_(quoted), SOURCES.c.key != key)
    return [_source(row) for row in connection.execute(query.order_by(SOURCES.c.name)).mappings()]


def name_stories(connection: Connection, keys: Iterable[int]) -> dict[int, Subject]:
    """Return stories by their keys, each named by its title, with the id of its first article as the subject's id."""
    first = func.min(ARTICLES.c.key).label("first")
    founders = select(ARTICLES.c.story, first).where(ARTICLES.c.story.in_(list(keys))).group_by(ARTICLES.c.story)
    firsts = founders.subquery()
    joined = STORIES.join(firsts, firsts.c.story == STORIES.c.key).join(ARTICLES, ARTICLES.c.key == firsts.c.first)
    columns = (STORIES.c.key, STORIES.c.id, STORIES.c.title, STORIES.c.articles, STORIES.c.first_day)
    query = select(*columns, ARTICLES.c.id.label("article")).select_from(joined)
    return {row["key"]: _story(row) for row in connection.execute(query).mappings()}


def _articles() -> Select[tuple[object, ...]]:
    joined = ARTICLES.outerjoin(STORIES, STORIES.c.key == ARTICLES.c.story)
    columns = ("key", "id", "title", "given", "outlet", "day", "trust")
    return select(*(ARTICLES.c[name] for name in columns), STORIES.c.id.label("story_id")).select_from(joined)


def _statements() -> Select[tuple[object, ...]]:
    joined = STATEMENTS.join(ARTICLES, ARTICLES.c.key == STATEMENTS.c.article)
    joined = joined.outerjoin(SOURCES, SOURCES.c.key == STATEMENTS.c.source)
    joined = joined.outerjoin(STORIES, STORIES.c.key == ARTICLES.c.story)
    words = func.substr(ARTICLES.c.text, STATEMENTS.c.start + 1, STATEMENTS.c.end - STATEMENTS.c.start)
    return select(
        STATEMENTS.c.id,
        words.label("words"),
        SOURCES.c.name.label("source_name"),
        ARTICLES.c.id.label("article_id"),
        ARTICLES.c.outlet,
        ARTICLES.c.given,
        STORIES.c.id.label("story_id"),
    ).select_from(joined)


def _article(row: RowMapping, named: str) -> Subject:
    return Subject(
        id=named,
        kind="article",
        name=row["title"] or row["given"],
        about=" · ".join((row["outlet"] or _UNKNOWN_OUTLET, tell_day(row["day"], row["trust"]) or "no date")),
        article=row["id"],
        story=row["story_id"],
    )


def _statement(row: RowMapping) -> Subject:
    return Subject(
        id=row["id"],
        kind="statement",
        name=row["words"],
        about=" · ".join(
            (
                row["outlet"] or row["given"].rpartition("/")[2] or row["given"],
                row["source_name"] or "the article's own words",
            )
        ),
        article=row["article_id"],
        story=row["story_id"],
    )


def _source(row: RowMapping) -> Subject:
    roles = json.loads(row["roles"] or "[]")
    return Subject(id=row["id"], kind="source", name=row["name"], about=", ".join((*roles[:2], row["kind"])))


def _story(row: RowMapping) -> Subject:
    articles = row["articles"]
    told = "1 article" if articles == 1 else f"{articles:,} articles"
    about = " · ".join(each for each in (told, row["first_day"]) if each)
    return Subject(
        id=row["article"], kind="story", name=row["title"], about=about, article=row["article"], story=row["id"]
    )
