"""Alerts: added, listed, removed, checked."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, delete, insert, select, update

from twosource.desk.alerts.saving import read_query, write_query
from twosource.desk.alerts.telling import fit_events
from twosource.desk.following.events import last_keys, read_events, read_new
from twosource.desk.schema import ALERTS
from twosource.errors import SettingsError
from twosource.model.alert import Alert, Alerted
from twosource.model.event import EVENT_KINDS


def add_alert(connection: Connection, alert: Alert, at: str) -> Alert:
    """Save a search under its name, and return it as it is kept. It tells of what happens from now on.

    Raises:
        SettingsError: there is an alert of that name, or the name is empty, or a kind of event is none.
    """
    if not alert.name.strip():
        message = "an alert needs a name, by which it is checked and removed"
        raise SettingsError(message)
    if any(kept.name == alert.name for kept in list_alerts(connection)):
        message = f"there is an alert {alert.name!r}: choose another name, or remove that one first"
        raise SettingsError(message)
    for kind in alert.kinds:
        if kind not in EVENT_KINDS:
            message = f"{kind!r} is nothing that becomes of findings: choose from {', '.join(EVENT_KINDS)}"
            raise SettingsError(message)
    event, finding = last_keys(connection)
    row = {"name": alert.name, "query": write_query(alert), "made": at, "seen": event, "seen_finding": finding}
    connection.execute(insert(ALERTS), row)
    return read_query(alert.name, str(row["query"]), at)


def list_alerts(connection: Connection) -> tuple[Alert, ...]:
    """Return all alerts, by name."""
    rows = connection.execute(select(ALERTS))
    return tuple(sorted((read_query(row.name, row.query, row.made) for row in rows), key=lambda alert: alert.name))


def remove_alert(connection: Connection, name: str) -> None:
    """Remove an alert.

    Raises:
        SettingsError: there is none of that name; the message names those there are.
    """
    _choose(connection, (name,))
    connection.execute(delete(ALERTS).where(ALERTS.c.name == name))


def check_alerts(connection: Connection, names: tuple[str, ...] = ()) -> Iterator[Alerted]:
    """Yield what alerts have to tell since they last told: those of these names, or all, by name.

    Nothing is written: what is told is told again until it is acknowledged.

    Raises:
        SettingsError: there is no alert of such a name.
    """
    upto = last_keys(connection)
    for alert in _choose(connection, names):
        seen = connection.execute(select(ALERTS.c.seen, ALERTS.c.seen_finding).where(ALERTS.c.name == alert.name)).one()
        events = [
            *fit_events(connection, alert, (event for _, event in read_new(connection, seen.seen_finding))),
            *fit_events(connection, alert, (event for _, event in read_events(connection, seen.seen))),
        ]
        yield Alerted(alert=alert, events=tuple(events), upto=upto)


def acknowledge(connection: Connection, told: Alerted) -> None:
    """Take down that this was told: the next check tells of later events only."""
    seen = {"seen": told.upto[0], "seen_finding": told.upto[1]}
    connection.execute(update(ALERTS).where(ALERTS.c.name == told.alert.name).values(**seen))


def _choose(connection: Connection, names: tuple[str, ...]) -> tuple[Alert, ...]:
    alerts = list_alerts(connection)
    known = [alert.name for alert in alerts]
    for name in names:
        if name not in known:
            there = f"there are {', '.join(map(repr, known))}" if known else "there are none yet"
            message = f"there is no alert {name!r}; {there}"
            raise SettingsError(message)
    return tuple(alert for alert in alerts if not names or alert.name in names)
