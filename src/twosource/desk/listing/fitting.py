"""Whether findings that became something fit filters."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from twosource.desk.chunks import in_chunks
from twosource.desk.filing.stories import find_story
from twosource.desk.listing.conditions import findings_that_fit, look_up
from twosource.desk.plain import make_plain
from twosource.desk.schema import FINDINGS, name_findings
from twosource.model.event import Event
from twosource.model.filters import Filters


def fit_findings(connection: Connection, filters: Filters, events: Collection[Event]) -> frozenset[str]:
    """Return the lasting ids of the findings of events that fit filters now; of those that are gone none does."""
    conditions = tuple(findings_that_fit(look_up(connection, filters)))
    stories = follow_stories(connection, {event.story for event in events})
    findings = {event.finding for event in events}
    found: set[str] = set()
    for chunk in in_chunks(stories):
        query = select(name_findings()).where(FINDINGS.c.story.in_(chunk), *conditions)
        found |= findings & set(connection.execute(query).scalars())
    return frozenset(found)


def follow_stories(connection: Connection, stories: Collection[str]) -> frozenset[int]:
    """Return the keys of stories by their ids, present or earlier ones; ids of none are left out."""
    keys = (find_story(connection, make_plain(story)) for story in sorted(stories))
    return frozenset(key for key in keys if key is not None)
