"""What is due, in an order that lets no site be asked twice in a row while another is waiting."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Protocol

from twosource.model.feed import Validators
from twosource.reading.fetching.asking import Reply, find_site
from twosource.reading.watching.schedule import State


class Asks(Protocol):
    """What goes out on the web for us: `Asker`."""

    def ask(self, given: str, seen: Validators | None = None) -> Reply:
        """Return what came of asking for an address; what fails is told in the reply."""

    def ready_in(self, url: str) -> float:
        """Return the seconds until the site of an address may be asked without waiting."""


class Queue:
    """The states that are due, by site: the sites take turns, and one that wants a pause is passed over."""

    def __init__(self, asker: Asks) -> None:
        self._asker = asker
        self._sites: dict[str, deque[State]] = {}
        self._turns: deque[str] = deque()

    def __bool__(self) -> bool:
        """Tell whether there is anything to do."""
        return bool(self._turns)

    def put_all(self, states: Sequence[State], now: float) -> None:
        """Put those of the states in the queue that are due."""
        for state in states:
            if state.due is not None and state.due <= now:
                self._put(state)

    def _put(self, state: State) -> None:
        site = find_site(state.address)
        if site not in self._sites:
            self._sites[site] = deque()
            self._turns.append(site)
        self._sites[site].append(state)

    def take(self) -> State | None:
        """Take the next state: of the first site that may be asked now, else of the one that may be soonest."""
        if not self._turns:
            return None
        site = self._choose()
        self._turns.remove(site)
        states = self._sites[site]
        state = states.popleft()
        if states:
            self._turns.append(site)
        else:
            del self._sites[site]
        return state

    def _choose(self) -> str:
        soonest, least = self._turns[0], float("inf")
        for site in self._turns:
            pause = self._asker.ready_in(self._sites[site][0].address)
            if pause <= 0:
                return site
            if pause < least:
                soonest, least = site, pause
        return soonest
