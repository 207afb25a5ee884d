"""Saved searches of a desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.assembly.desking.held import HeldDesk
from twosource.model.alert import Alert, Alerted
from twosource.model.event import EventKind
from twosource.model.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class DeskAlerts:
    """The saved searches of a desk: what became of findings that they find, since they last told."""

    desk: HeldDesk

    def add(self, name: str, words: str = "", filters: Filters = NO_FILTERS, kinds: Iterable[EventKind] = ()) -> Alert:
        """Save a search under a name; it tells of what happens from now on.

        Raises:
            SettingsError: there is one of that name, or the name is empty.
        """
        from twosource.desk.alerts.alerts import add_alert

        store = self.desk.open(write=True)
        alert = Alert(name=name, words=words, filters=filters, kinds=tuple(kinds))
        with store.writing() as connection:
            return add_alert(connection, alert, store.now_text(connection))

    def list(self) -> tuple[Alert, ...]:
        """Return the saved searches, by name."""
        from twosource.desk.alerts.alerts import list_alerts

        with self.desk.look().reading() as connection:
            return list_alerts(connection)

    def remove(self, name: str) -> None:
        """Remove a saved search.

        Raises:
            SettingsError: there is none of that name.
        """
        from twosource.desk.alerts.alerts import remove_alert

        with self.desk.open(write=True).writing() as connection:
            remove_alert(connection, name)

    def check(self, names: Sequence[str] = (), *, acknowledge: bool = True) -> tuple[Alerted, ...]:
        """Return what these searches, or all, have to tell since the last time; told once, if it is acknowledged.

        Who tells it to others acknowledges it afterwards, with `acknowledge`: then nothing is lost between the two.

        Raises:
            SettingsError: there is no search of such a name.
        """
        from twosource.desk.alerts.alerts import check_alerts

        with self.desk.look().reading() as connection:
            told = tuple(check_alerts(connection, tuple(names)))
        if acknowledge:
            self.acknowledge(told)
        return told

    def acknowledge(self, told: Sequence[Alerted]) -> None:
        """Take down that this was told: the next check tells of what comes after it."""
        from twosource.desk.alerts.alerts import acknowledge as take_down

        with self.desk.open(write=True).writing() as connection:
            for each in told:
                take_down(connection, each)
