"""Alerts: added, listed, removed, checked."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from twosource.model.alert import Alert, Alerted


def add_alert(connection: Connection, alert: Alert, at: str) -> Alert:
    """Save a search under its name, and return it as it is kept. It tells of what happens from now on.

    Raises:
        SettingsError: there is an alert of that name, or the name is empty, or a kind of event is none.
    """
    raise NotImplementedError


def list_alerts(connection: Connection) -> tuple[Alert, ...]:
    """Return all alerts, by name."""
    raise NotImplementedError


def remove_alert(connection: Connection, name: str) -> None:
    """Remove an alert.

    Raises:
        SettingsError: there is none of that name; the message names those there are.
    """
    raise NotImplementedError


def check_alerts(connection: Connection, names: tuple[str, ...] = ()) -> Iterator[Alerted]:
    """Yield what alerts have to tell since they last told: those of these names, or all, by name.

    Nothing is written: what is told is told again until it is acknowledged.

    Raises:
        SettingsError: there is no alert of such a name.
    """
    raise NotImplementedError


def acknowledge(connection: Connection, told: Alerted) -> None:
    """Take down that this was told: the next check tells of later events only."""
    raise NotImplementedError
