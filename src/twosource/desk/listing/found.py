"""The finding that an id leads to."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from twosource.desk.following.events import list_events_of
from twosource.desk.plain import make_plain
from twosource.desk.schema import FINDINGS, STORIES, name_findings
from twosource.model.event import Event
from twosource.model.found import FoundFinding


def find_finding(connection: Connection, given: str) -> FoundFinding | None:
    """Return what an id of a finding leads to, its present one or one that it had before; None where to none."""
    asked = make_plain(given)
    query = select(FINDINGS.c.id, name_findings(), STORIES.c.id.label("story"), STORIES.c.title)
    query = query.join(STORIES, STORIES.c.key == FINDINGS.c.story)
    query = query.where(or_(FINDINGS.c.id == asked, FINDINGS.c.lasting == asked))
    rows = sorted(connection.execute(query), key=lambda row: row.lasting != asked)
    events = tuple(list_events_of(connection, rows[0].lasting if rows else asked))
    if not rows:
        return _tell_gone(connection, given, events)
    row = rows[0]
    return FoundFinding(
        asked=given,
        id=row.id,
        lasting=row.lasting,
        story=row.story,
        story_title=row.title,
        grown=row.id != asked,
        events=events,
    )


def _tell_gone(connection: Connection, given: str, events: tuple[Event, ...]) -> FoundFinding | None:
    if not events:
        return None
    title = connection.execute(select(STORIES.c.title).where(STORIES.c.id == events[0].story)).scalar_one()
    return FoundFinding(
        asked=given,
        id=None,
        lasting=events[0].finding,
        story=events[0].story,
        story_title=title,
        gone=next((event for event in events if event.kind == "gone"), events[0]),
        events=events,
    )
