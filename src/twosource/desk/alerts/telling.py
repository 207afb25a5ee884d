"""Which events an alert tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from twosource.desk.listing.fitting import fit_findings, follow_stories
from twosource.desk.searching.matching import fits_words
from twosource.desk.searching.query import parse_query
from twosource.model.alert import Alert
from twosource.model.event import Event


def fit_events(connection: Connection, alert: Alert, events: Iterable[Event]) -> Iterator[Event]:
    """Yield those events that an alert tells of, in their order."""
    query = parse_query(alert.words)
    told = [event for event in events if _is_asked(alert, event) and fits_words(query, event.text)]
    if alert.filters.ask_nothing:
        yield from told
        return
    stories = follow_stories(connection, alert.filters.stories)
    standing = fit_findings(connection, alert.filters, told)
    for event in told:
        if event.kind == "gone":
            stands = not stories or follow_stories(connection, [event.story]) <= stories
        else:
            stands = event.finding in standing
        if stands:
            yield event


def _is_asked(alert: Alert, event: Event) -> bool:
    return not alert.kinds or event.kind in alert.kinds
