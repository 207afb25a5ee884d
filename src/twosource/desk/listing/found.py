"""The finding that an id leads to."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, select

from twosource.desk.following.events import list_events_of
from twosource.desk.following.former import follow_former
from twosource.desk.plain import make_plain
from twosource.desk.schema import FINDINGS, STORIES, name_findings
from twosource.model.event import Event
from twosource.model.found import FoundFinding

_FINDINGS = select(FINDINGS.c.id, name_findings(), STORIES.c.id.label("story"), STORIES.c.title).join(
    STORIES, STORIES.c.key == FINDINGS.c.story
)


def find_finding(connection: Connection, given: str) -> FoundFinding | None:
    """Return what an id of a finding leads to, its present one or one that it had before; None where to none."""
    asked = make_plain(given)
    row = _find(connection, asked)
    lasting = asked
    if row is None:
        lasting = follow_former(connection, asked) or asked
        row = _find(connection, lasting)
    events = tuple(list_events_of(connection, row["lasting"] if row else lasting))
    if row is None:
        return _tell_gone(connection, given, events)
    return FoundFinding(
        asked=given,
        id=row["id"],
        lasting=row["lasting"],
        story=row["story"],
        story_title=row["title"],
        grown=row["id"] != asked,
        events=events,
    )


def _find(connection: Connection, name: str) -> RowMapping | None:
    """Return the finding that keeps this id, else the one that has it now: another one may have had it at first."""
    for condition in (FINDINGS.c.lasting == name, FINDINGS.c.id == name):
        row = connection.execute(_FINDINGS.where(condition).order_by(FINDINGS.c.key).limit(1)).mappings().first()
        if row is not None:
            return row
    return None


def _tell_gone(connection: Connection, given: str, events: Sequence[Event]) -> FoundFinding | None:
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
        events=tuple(events),
    )
