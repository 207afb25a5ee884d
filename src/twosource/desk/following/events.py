"""Events, as they are read."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from twosource.model.event import Event


def list_events(connection: Connection, *, after: int = 0, story: int | None = None) -> Iterator[Event]:
    """Yield events with numbers above ``after``, of one story or of all, in order."""
    raise NotImplementedError


def last_event(connection: Connection) -> int:
    """Return the number of the latest event, 0 where there is none."""
    raise NotImplementedError
