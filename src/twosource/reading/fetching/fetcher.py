"""Addresses to parcels: the adapter that goes out on the web."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from twosource.errors import FetchError, InputError
from twosource.reading.fetching.addresses import check_address, key_of
from twosource.reading.fetching.exchange import Answer, Request
from twosource.reading.fetching.failures import Failure, FailureList
from twosource.reading.fetching.judging import NOT_MODIFIED, refuse_failed
from twosource.reading.fetching.pages import Page, conditions_for, page_of, parcel_of
from twosource.reading.fetching.redirects import follow_redirects
from twosource.reading.fetching.robots import Robots
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.fetching.surroundings import Surroundings
from twosource.reading.fetching.visiting import Visitor
from twosource.reading.parcel import Parcel

if TYPE_CHECKING:
    from twosource.reading.fetching.keeping import Kept, KeptPages


class Fetcher:
    """Fetches pages, politely and within limits; a context manager, and a function from an address to a parcel.

    With ``kept`` every page is kept in a folder and asked for again only if it has changed; where a run was
    killed, the next one goes on with it. It is closed with the fetcher. ``failures`` gets what could not be fetched.
    No connection is opened before the first address.
    """

    def __init__(
        self,
        settings: FetchingSettings,
        surroundings: Surroundings,
        *,
        kept: KeptPages | None = None,
        failures: FailureList | None = None,
    ) -> None:
        self._settings = settings
        self._surroundings = surroundings
        self._kept = kept
        self._failures = failures
        self._fetched = self._failed = 0

    def __call__(self, given: str) -> Parcel:
        """Fetch one address.

        Raises:
            FetchError: it cannot be had, or may not be asked for; the message says why and what to do.
            OutputError: it cannot be kept.
        """
        counts = f" ({self._fetched} fetched, {self._failed} failed)" if self._fetched + self._failed else ""
        before = self._visitor.requests
        with self._surroundings.watch(f"fetching {given}{counts}"):
            try:
                page = self._obtain(given)
            except FetchError as error:
                self._note(error, self._visitor.requests - before)
                raise
        self._fetched += 1
        return parcel_of(given, page)

    def expect(self, given: Iterable[str]) -> None:
        """Put addresses in the queue that will be fetched later, so that a killed run leaves them there."""
        if self._kept is not None:
            self._kept.expect(key_of(each) for each in given)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.close(finished=error is None or isinstance(error, InputError))

    def close(self, *, finished: bool = True) -> None:
        """End all connections and close what is kept. ``finished``: all that was to be fetched was tried."""
        if "_visitor" in self.__dict__:
            self._visitor.close()
        if self._kept is not None:
            if finished:
                self._kept.end_run()
            self._kept.close()

    @cached_property
    def _visitor(self) -> Visitor:
        return Visitor(self._settings, self._surroundings)

    @cached_property
    def _robots(self) -> Robots:
        return Robots(self._visitor, self._surroundings)

    def _obtain(self, given: str) -> Page:
        url = check_address(given, given)
        if self._kept is None:
            return page_of(self._ask(given, url, None), self._surroundings.timestamp())
        key = key_of(given)
        had = self._kept.find(key)
        if had is not None and had.settled:
            return had.page
        return self._renew(given, url, self._kept, had)

    def _renew(self, given: str, url: str, kept: KeptPages, had: Kept | None) -> Page:
        key = key_of(given)
        before = self._visitor.requests
        kept.expect([key])
        answer = self._ask(given, url, had.page if had else None)
        attempts = self._visitor.requests - before
        if had is not None and answer.status == NOT_MODIFIED:
            kept.keep_unchanged(key, attempts)
            return had.page
        return kept.keep(key, page_of(answer, self._surroundings.timestamp()), attempts)

    def _ask(self, given: str, url: str, had: Page | None) -> Answer:
        def ask(url: str) -> Answer:
            self._robots.check(given, url)
            conditions = conditions_for(had, url) if had else {}
            return self._visitor.ask(Request(given=given, url=url, headers=conditions))

        self._visitor.begin_address()
        answer = follow_redirects(given, url, ask, self._settings.redirects)
        if had is None or answer.status != NOT_MODIFIED:
            refuse_failed(given, answer, self._surroundings.now())
        return answer

    def _note(self, error: FetchError, attempts: int) -> None:
        self._failed += 1
        total = attempts
        if self._kept is not None:
            total = self._kept.fail(key_of(error.given), error.what, attempts)
        if self._failures is not None:
            when = self._surroundings.timestamp()
            self._failures.add(Failure(address=error.given, why=error.what, attempts=total, when=when))
