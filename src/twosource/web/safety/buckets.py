"""Rates: how often a client may do something (token bucket: a store that is filled evenly, and emptied at once)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from threading import Lock
from time import monotonic

from twosource.web.safety.denied import DeniedError

MOST_CLIENTS = 10_000  # remembered; a forgotten one begins anew with a full bucket


class Buckets:
    """One rate for many clients: ``a_minute`` times, and so often at once after a pause. Any thread may use it."""

    def __init__(self, a_minute: int, what: str, *, now: Callable[[], float] = monotonic) -> None:
        """Take the rate, and the words for what is counted; ``now`` is a clock in seconds that never goes back."""
        self._most = float(a_minute)
        self._what = what
        self._now = now
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, client: str, cost: int = 1) -> None:
        """Count something that a client does.

        Raises:
            DeniedError: 429: it was done too often; nothing is counted.
        """
        with self._lock:
            missing = cost - self._fill(client)
            if missing <= 0:
                self._held[client] = (-missing, self._now())
        if missing > 0:
            self._refuse(missing)

    def check(self, client: str) -> None:
        """Let pass who may do it once more, without counting.

        Raises:
            DeniedError: 429: it was done too often.
        """
        with self._lock:
            missing = 1 - self._fill(client)
        if missing > 0:
            self._refuse(missing)

    def _fill(self, client: str) -> float:
        """Return what is in the bucket of a client by now."""
        left, then = self._held.pop(client, (self._most, self._now()))
        left = min(self._most, left + (self._now() - then) * self._most / 60)
        self._held[client] = (left, self._now())
        if len(self._held) > MOST_CLIENTS:
            self._held.popitem(last=False)
        return left

    def _refuse(self, missing: float) -> None:
        seconds = max(1, ceil(missing * 60 / self._most)) if self._most else 3600
        each = f"{self._most:,.0f} {self._what} a minute are allowed; try again in {seconds:,} seconds"
        raise DeniedError(429, each, retry_after=seconds)
