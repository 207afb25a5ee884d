"""One address asked for again and again: whether it has changed, when to come back, and where it has moved to."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from functools import cached_property
from itertools import pairwise
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from twosource.errors import FetchError
from twosource.model.feed import Validators
from twosource.reading.fetching.addresses import check_address
from twosource.reading.fetching.exchange import Answer, Request
from twosource.reading.fetching.judging import BUSY, NOT_MODIFIED, is_page, word_failure
from twosource.reading.fetching.pages import Page, conditions_for, page_of
from twosource.reading.fetching.redirects import follow_redirects
from twosource.reading.fetching.robots import Robots
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.fetching.surroundings import Surroundings
from twosource.reading.fetching.visiting import Visitor
from twosource.reading.fetching.waiting import read_retry_after

_MOVED = (301, 308)
_MAX_AGE = re.compile(r"(?:\A|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came of asking for an address.

    ``page`` is what was sent, None where it has not changed or could not be had; ``why`` then says why it could not,
    and what to do. ``status`` is the code of the last answer, None where there was none. ``moved_to``: the
    address has moved there for good. ``retry_after``: seconds that a server asks to be left alone; ``fresh_for``:
    seconds for which it says that its answer holds. Both None where it says nothing.
    """

    page: Page | None = None
    why: str | None = None
    status: int | None = None
    moved_to: str | None = None
    retry_after: float | None = None
    fresh_for: float | None = None


class Asker:
    """Asks for pages and feeds that were asked for before; a context manager.

    An address is asked for once at a time: whoever watches it comes back by herself, and a site that is down must not
    hold up the others. No connection is opened before the first address.
    """

    def __init__(self, settings: FetchingSettings, surroundings: Surroundings) -> None:
        self._settings = replace(settings, attempts=1)
        self._surroundings = surroundings

    def ask(self, given: str, seen: Validators | None = None) -> Reply:
        """Ask for an address; ``seen`` is what its server said of the content that is here already.

        What fails is told in the reply, and never raised.
        """
        with self._surroundings.watch(f"asking {given}"):
            try:
                return self._ask(given, seen)
            except FetchError as error:
                return Reply(why=error.what)

    def ready_in(self, url: str) -> float:
        """Return the seconds until the site of an address may be asked without waiting, 0 for now."""
        return self._visitor.pace.ready_in(find_site(url))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all connections."""
        if "_visitor" in self.__dict__:
            self._visitor.close()

    @cached_property
    def _visitor(self) -> Visitor:
        return Visitor(self._settings, self._surroundings)

    @cached_property
    def _robots(self) -> Robots:
        return Robots(self._visitor, self._surroundings)

    def _ask(self, given: str, seen: Validators | None) -> Reply:
        steps: list[Answer] = []

        def ask(url: str) -> Answer:
            self._robots.check(given, url)
            steps.append(self._visitor.ask(Request(given=given, url=url, headers=_conditions(seen, url))))
            return steps[-1]

        url = check_address(given, given)
        self._visitor.begin_address()
        answer = follow_redirects(given, url, ask, self._settings.redirects)
        return self._word(answer, steps, seen)

    def _word(self, answer: Answer, steps: Sequence[Answer], seen: Validators | None) -> Reply:
        now = self._surroundings.now()
        unchanged = answer.status == NOT_MODIFIED and seen is not None
        fine = is_page(answer)
        busy = answer.status in BUSY
        return Reply(
            page=page_of(answer, self._surroundings.timestamp()) if fine else None,
            why=None if fine or unchanged else word_failure(answer, now),
            status=answer.status,
            moved_to=_find_move(steps),
            retry_after=read_retry_after(answer.headers.get("retry-after", ""), now) if busy else None,
            fresh_for=read_freshness(answer) if fine or unchanged else None,
        )


def find_site(url: str) -> str:
    """Return the host of an address: what a pause between two requests is kept for. "" where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def validators_of(page: Page) -> Validators:
    """Return what is to be said when the page is asked for again."""
    digest = hashlib.sha256(page.body).hexdigest()
    return Validators(url=page.url, sha256=digest, etag=page.etag, last_modified=page.last_modified)


def read_freshness(answer: Answer) -> float | None:
    """Return the seconds for which an answer says that it holds (RFC 9111, 4.2), None where it says nothing.

    What is not to be kept at all is no word on when to come back.
    """
    age = answer.headers.get("age", "").strip()
    match = _MAX_AGE.search(answer.headers.get("cache-control", ""))
    if match:
        return max(0.0, float(match[1]) - (float(age) if _NUMBER.fullmatch(age) else 0.0))
    try:
        ends, sent = (parsedate_to_datetime(answer.headers[name]).timestamp() for name in ("expires", "date"))
    except (KeyError, ValueError, TypeError, OverflowError, OSError, IndexError):
        return None
    return max(0.0, ends - sent)


def _conditions(seen: Validators | None, url: str) -> dict[str, str]:
    if seen is None:
        return {}
    had = Page(url=seen.url, body=b"", fetched="", etag=seen.etag, last_modified=seen.last_modified)
    return conditions_for(had, url)


def _find_move(steps: Sequence[Answer]) -> str | None:
    """Return where permanent redirects lead from the beginning on; one that may change ends them."""
    moved = None
    for step, after in pairwise(steps):
        if step.status not in _MOVED:
            break
        moved = after.url
    return moved
