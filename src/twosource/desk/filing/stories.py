"""Which articles belong to which story."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, case, distinct, func, insert, select, update

from twosource.desk.chunks import select_among
from twosource.desk.clearing import clear_results
from twosource.desk.filing.lookup import load_articles
from twosource.desk.filing.queue import queue_stories
from twosource.desk.plain import make_plain
from twosource.desk.schema import ARTICLES, FINDINGS, STORIES, sure_day
from twosource.model.article import Article
from twosource.model.identity import content_id
from twosource.model.story import Story

_MOST_TITLE = 200  # code points of the title that a story has before it is analysed


def found_stories(connection: Connection, founders: Mapping[int, Article], stories: Collection[int], at: str) -> None:
    """Make the stories (keys of their founding articles) that are not there yet.

    ``founders`` are articles that are not in the desk yet, by key; others are looked up.
    """
    query = select(STORIES.c.key)
    there = {row["key"] for row in select_among(connection, query, STORIES.c.key, stories)}
    lacking = sorted(set(stories) - there)
    if not lacking:
        return
    known = dict(founders) | load_articles(connection, [key for key in lacking if key not in founders])
    connection.execute(insert(STORIES), [_make_row(key, known[key], at) for key in lacking])


def _make_row(key: int, founder: Article, at: str) -> dict[str, Any]:
    title = founder.title or founder.text.strip().partition("\n")[0] or founder.given
    return {
        "key": key,
        "id": content_id("story", founder.id),
        "title": make_plain(title[:_MOST_TITLE]),
        "articles": 0,
        "outlets": 0,
        "changed": at,
        "findings": 0,
    }


def move_articles(connection: Connection, moves: Mapping[int, int], at: str) -> None:
    """Move articles (keys) into other stories (keys of founding articles); refresh and queue all that are touched."""
    if not moves:
        return
    query = select(ARTICLES.c.story)
    before = {row["story"] for row in select_among(connection, query, ARTICLES.c.key, moves)}
    found_stories(connection, {}, set(moves.values()), at)
    moved = update(ARTICLES).where(ARTICLES.c.key == bindparam("moved")).values(story=bindparam("to"), phase=0)
    connection.execute(moved, [{"moved": key, "to": story} for key, story in moves.items()])
    refresh_stories(connection, before | set(moves.values()), at)


def refresh_stories(
    connection: Connection, stories: Iterable[int], at: str, titles: Mapping[int, str] | None = None
) -> None:
    """Count the articles, outlets and days of stories again, and queue them.

    A story without articles is marked as merged into the one that its founding article belongs to now, and what was
    found out about it is taken away. ``titles`` are new titles, by story.
    """
    asked = sorted(set(stories))
    counted = {row["story"]: row for row in select_among(connection, _count(), ARTICLES.c.story, asked)}
    changed = update(STORIES).where(STORIES.c.key == bindparam("story"))
    changed = changed.values({name: bindparam(f"new_{name}") for name in _COUNTED} | {"merged_into": None})
    rows = [
        {"story": key, "new_changed": at} | {f"new_{name}": row[name] for name in _COUNTED if name != "changed"}
        for key, row in counted.items()
    ]
    if rows:
        connection.execute(changed, rows)
    for key in asked:
        if key not in counted:
            _leave(connection, key, at)
    if titles:
        named = update(STORIES).where(STORIES.c.key == bindparam("story")).values(title=bindparam("new_title"))
        connection.execute(named, [{"story": key, "new_title": make_plain(title)} for key, title in titles.items()])
    queue_stories(connection, counted)


_COUNTED = ("articles", "outlets", "first_day", "last_day", "changed")


def _count() -> Select[Any]:
    # An outlet that is unknown is not known to be one of the others: each counts as one, as in the support of findings.
    unknown = func.sum(case((ARTICLES.c.outlet.is_(None), 1), else_=0))
    return select(
        ARTICLES.c.story,
        func.count().label("articles"),
        (func.count(distinct(ARTICLES.c.outlet)) + unknown).label("outlets"),
        func.min(sure_day()).label("first_day"),
        func.max(sure_day()).label("last_day"),
    ).group_by(ARTICLES.c.story)


def _leave(connection: Connection, key: int, at: str) -> None:
    """Mark a story that has lost its last article."""
    into = connection.execute(select(ARTICLES.c.story).where(ARTICLES.c.key == key)).scalar()
    # What was found out about its articles counts as known before where they are now: it is no news there.
    connection.execute(update(FINDINGS).where(FINDINGS.c.story == key).values(story=into))
    clear_results(connection, key)
    left = {"articles": 0, "outlets": 0, "first_day": None, "last_day": None, "queued": None, "changed": at}
    connection.execute(update(STORIES).where(STORIES.c.key == key).values(merged_into=into, **left))


def name_phases(connection: Connection, phases: Mapping[int, int]) -> None:
    """Set the number of the phase of articles (keys) in their stories."""
    if phases:
        named = update(ARTICLES).where(ARTICLES.c.key == bindparam("named")).values(phase=bindparam("number"))
        connection.execute(named, [{"named": key, "number": number} for key, number in phases.items()])


def load_story(connection: Connection, key: int) -> Story:
    """Return a story with the ids of its articles in order of arrival.

    Raises:
        LookupError: there is no story with this key.
    """
    row = connection.execute(select(STORIES.c.id, STORIES.c.title).where(STORIES.c.key == key)).first()
    if row is None:
        message = f"there is no story {key}"
        raise LookupError(message)
    query = select(ARTICLES.c.id).where(ARTICLES.c.story == key).order_by(ARTICLES.c.key)
    return Story(id=row.id, title=row.title, articles=tuple(connection.execute(query).scalars()))


def find_story(connection: Connection, given: str) -> int | None:
    """Return the key of the story that an id leads to now, after all merges; None where there is no such id."""
    key: int | None = connection.execute(select(STORIES.c.key).where(STORIES.c.id == given)).scalar()
    passed: set[int] = set()
    while key is not None and key not in passed:
        passed.add(key)
        into = connection.execute(select(STORIES.c.merged_into).where(STORIES.c.key == key)).scalar()
        if into is None:
            return key
        key = into
    return key
