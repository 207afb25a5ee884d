"""One request made politely: not too soon after the last one, and again when the server is busy."""

from __future__ import annotations

from random import Random
from urllib.parse import urlsplit

from twosource.errors import FetchError
from twosource.reading.fetching.exchange import Answer, Exchange, Request
from twosource.reading.fetching.judging import BUSY
from twosource.reading.fetching.setbacks import Refusal, Setback
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.fetching.surroundings import Surroundings
from twosource.reading.fetching.waiting import Pace, back_off, read_retry_after


class Visitor:
    """Asks servers at the pace that each of them wants. ``requests`` counts what was asked so far."""

    def __init__(self, settings: FetchingSettings, surroundings: Surroundings) -> None:
        self._settings = settings
        self._surroundings = surroundings
        self._exchange = Exchange(settings, surroundings)
        self._chance = Random(settings.seed)  # noqa: S311 - it spreads waits and protects nothing
        self.pace = Pace(settings, surroundings.elapsed, surroundings.sleep)
        self.requests = 0

    def ask(self, request: Request) -> Answer:
        """Make a request, again while the server is busy or out of reach, and return the last answer.

        Raises:
            FetchError: there is none, or it cannot be taken.
        """
        host = urlsplit(request.url).hostname or ""
        why = ""
        for attempt in range(1, self._settings.attempts + 1):
            try:
                answer = self._ask_once(request, host)
            except Setback as setback:
                self.pace.hold(host, back_off(attempt, self._chance))
                why = setback.what
                continue
            except Refusal as refusal:
                raise FetchError(request.given, refusal.what) from None
            if answer.status not in BUSY or not self._may_repeat(answer, host, attempt):
                return answer
        times = "once" if self._settings.attempts == 1 else f"{self._settings.attempts} times"
        raise FetchError(request.given, f"{why} (asked {times}); try again later")

    def begin_address(self) -> None:
        """Begin with a new address: its limits on time are its own."""
        self._exchange.begin_address()
        self.pace.begin_address()

    def close(self) -> None:
        """End all connections."""
        self._exchange.close()

    def _ask_once(self, request: Request, host: str) -> Answer:
        self.pace.wait(host)
        self.requests += 1
        try:
            return self._exchange.ask(request)
        finally:
            if request.most is None:  # robots.txt is read for the page's sake and needs no pause of its own
                self.pace.done(host)

    def _may_repeat(self, answer: Answer, host: str, attempt: int) -> bool:
        """Leave the busy server alone for as long as it asks, and tell whether that is short enough to wait for."""
        asked = read_retry_after(answer.headers.get("retry-after", ""), self._surroundings.now())
        pause = max(back_off(attempt, self._chance), asked or 0.0)
        self.pace.hold(host, pause)
        return attempt < self._settings.attempts and pause <= self._settings.longest_wait
