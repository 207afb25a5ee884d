"""How long to wait: between two requests to a host, and before a request is made again."""

from __future__ import annotations

import re
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from random import Random

from twosource.reading.fetching.setbacks import Refusal
from twosource.reading.fetching.settings import FetchingSettings

_SECONDS = re.compile(r"\d{1,9}")
_FIRST = 1.0  # seconds before the second attempt; each further one waits twice as long
_LONGEST = 30.0  # seconds; a server that asks for more says so


def read_retry_after(value: str, now: float) -> float | None:
    """Return the seconds that a Retry-After asks to wait (RFC 9110, 10.2.3), None where it says nothing sensible."""
    text = value.strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, TypeError, OverflowError, OSError, IndexError):
        return None


def back_off(attempt: int, chance: Random) -> float:
    """Return the seconds before the next attempt: twice as long each time, spread by half so that none march in step.

    Source: Amazon, "Exponential Backoff And Jitter" (equal jitter).
    """
    longest = min(_LONGEST, _FIRST * 2.0 ** (attempt - 1))
    return longest / 2 + chance.random() * longest / 2


class Pace:
    """Keeps requests to one host apart in time."""

    def __init__(
        self, settings: FetchingSettings, elapsed: Callable[[], float], sleep: Callable[[float], None]
    ) -> None:
        self._settings = settings
        self._elapsed = elapsed
        self._sleep = sleep
        self._free: dict[str, float] = {}
        self._delays: dict[str, float] = {}
        self._waited = 0.0

    def begin_address(self) -> None:
        """Count from nothing what is waited for: the next address begins."""
        self._waited = 0.0

    def slow_down(self, host: str, delay: float) -> None:
        """Keep requests to this host at least ``delay`` seconds apart."""
        self._delays[host] = max(delay, self._settings.delay)

    def hold(self, host: str, seconds: float) -> None:
        """Make no request to this host for that long."""
        self._free[host] = max(self._free.get(host, 0.0), self._elapsed() + seconds)

    def done(self, host: str) -> None:
        """Count the delay from now: a request to this host has ended."""
        self.hold(host, self._delays.get(host, self._settings.delay))

    def ready_in(self, host: str) -> float:
        """Return the seconds until the host may be asked, 0 where it may be now."""
        return max(0.0, self._free.get(host, 0.0) - self._elapsed())

    def wait(self, host: str) -> None:
        """Sleep until the host may be asked.

        Raises:
            Refusal: that would take longer than the settings allow.
        """
        seconds = self.ready_in(host)
        if self._waited + seconds > self._settings.longest_wait:
            what = f"the server {host} asks to wait {seconds:,.0f} seconds"
            message = f"{what}, more than the {self._settings.longest_wait:g} that we wait for a page; run again later"
            raise Refusal(message)
        if seconds > 0:
            self._waited += seconds
            self._sleep(seconds)
