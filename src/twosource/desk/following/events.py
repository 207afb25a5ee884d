"""Events, as they are read."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, RowMapping, func, select

from twosource.desk.chunks import stream
from twosource.desk.schema import ARTICLES, EVENTS, FINDINGS, STORIES, name_findings, word_findings
from twosource.model.event import Event
from twosource.model.page import Page

_COLUMNS = [column for column in EVENTS.c if column.name != "story"]
_QUERY = select(*_COLUMNS, STORIES.c.id.label("story")).join(STORIES, EVENTS.c.story == STORIES.c.key)


def list_events(connection: Connection, *, story: int | None = None) -> Iterator[Event]:
    """Yield what became of findings, of one story (key) or of all, in order: all but that they were new."""
    for _, event in read_events(connection, 0, story):
        yield event


def list_latest_events(
    connection: Connection, story: int | None = None, *, limit: int | None = 50, offset: int = 0
) -> Page[Event]:
    """Return the same, the latest first."""
    asked = () if story is None else (EVENTS.c.story == story,)
    total = connection.execute(select(func.count()).select_from(EVENTS).where(*asked)).scalar_one()
    query = _QUERY.where(*asked).order_by(EVENTS.c.key.desc()).limit(limit).offset(offset)
    rows = connection.execute(query).mappings()
    return Page(items=tuple(_make(row) for row in rows), total=total, offset=offset)


def list_events_of(connection: Connection, finding: str) -> Iterator[Event]:
    """Yield what became of one finding (its lasting id), the latest first."""
    query = _QUERY.where(EVENTS.c.finding == finding).order_by(EVENTS.c.key.desc())
    return (_make(row) for row in connection.execute(query).mappings())


def read_events(connection: Connection, after: int, story: int | None = None) -> Iterator[tuple[int, Event]]:
    """Yield events with keys above ``after``, with their keys, in order."""
    query = _QUERY.where(EVENTS.c.key > after).order_by(EVENTS.c.key)
    if story is not None:
        query = query.where(EVENTS.c.story == story)
    for row in stream(connection, query):
        yield row["key"], _make(row)


def read_new(connection: Connection, after: int) -> Iterator[tuple[int, Event]]:
    """Yield that findings with keys above ``after`` are new, with their keys, in order."""
    columns = (FINDINGS.c.key, name_findings(), FINDINGS.c.support, word_findings())
    query = select(*columns, STORIES.c.id.label("story"), STORIES.c.analysed)
    query = query.join(STORIES, FINDINGS.c.story == STORIES.c.key).join(ARTICLES, FINDINGS.c.article == ARTICLES.c.key)
    query = query.where(FINDINGS.c.key > after)
    for row in stream(connection, query.order_by(FINDINGS.c.key)):
        yield (
            row["key"],
            Event(
                at=row["analysed"] or "",
                story=row["story"],
                finding=row["lasting"],
                kind="new",
                before=None,
                after=row["support"],
                text=row["text"],
            ),
        )


def last_keys(connection: Connection) -> tuple[int, int]:
    """Return the keys of the latest event and of the latest finding, 0 where there is none."""
    event = connection.execute(select(func.max(EVENTS.c.key))).scalar() or 0
    finding = connection.execute(select(func.max(FINDINGS.c.key))).scalar() or 0
    return event, finding


def _make(row: RowMapping) -> Event:
    return Event(
        at=row["at"],
        story=row["story"],
        finding=row["finding"],
        kind=row["kind"],
        before=row["before"],
        after=row["after"],
        text=row["text"],
    )
