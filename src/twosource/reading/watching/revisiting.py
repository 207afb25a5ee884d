"""The answer of a page that a feed named, to its articles and when it is fetched again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from twosource.errors import FetchError, InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.model.feed import PageState
from twosource.reading.fetching.asking import Reply, validators_of
from twosource.reading.fetching.pages import Page, parcel_of
from twosource.reading.reader import Link
from twosource.reading.routing import read_parcel
from twosource.reading.watching.occasion import Occasion
from twosource.reading.watching.polled import Outcome, Polled
from twosource.reading.watching.schedule import next_revisit, wait_after_failure

_FINAL = frozenset((401, 402, 403, 410, 451))  # no later answer will be another
_INSTEAD = "the page could not be had; this is what the feed that names it says of it"


def settle_visit(page: PageState, reply: Reply, occasion: Occasion) -> Polled:
    """Return what the answer of a page means."""
    if reply.why is not None:
        return _fail(page, reply, reply.why, occasion)
    if reply.page is None or (page.seen is not None and validators_of(reply.page).sha256 == page.seen.sha256):
        return _tell(page, "unchanged", (), occasion)
    items = tuple(_read(page, reply.page, occasion))
    seen = replace(page, seen=validators_of(reply.page), summary=None)
    if page.summary is not None and not any(isinstance(item, RawArticle) for item in items):
        items = (*items, _note_summary(page.summary, page))
    return _tell(seen, "new", items, occasion)


def _read(page: PageState, found: Page, occasion: Occasion) -> Iterator[RawArticle | InputError]:
    """Yield what is on the page; what the feed says of it stays beside it, as where links are followed."""
    parcel = parcel_of(page.url, found)
    envelope = replace(page.said, url=parcel.envelope.url, fetched=parcel.envelope.fetched)
    for item in read_parcel(replace(parcel, envelope=envelope), occasion.settings, occasion.readers):
        if isinstance(item, Link):
            yield UnreadableError(item.given, f"{item.url} is named by what a feed names, and is not fetched")
        else:
            yield item


def _tell(page: PageState, outcome: Outcome, items: tuple[RawArticle | InputError, ...], occasion: Occasion) -> Polled:
    """Return the page as one that was had."""
    first = occasion.now if page.first is None else page.first
    due = next_revisit(first, occasion.now, occasion.watching)
    visited = replace(page, first=first, polled=occasion.now, due=due, failures=0, why=None)
    return Polled(url=page.url, outcome=outcome, pages=(visited,), items=items)


def _fail(page: PageState, reply: Reply, why: str, occasion: Occasion) -> Polled:
    """Return the page as one that could not be had: a new one is tried again, an old one when its time comes."""
    failures = page.failures + 1
    error = FetchError(page.url, why)
    failed = replace(page, polled=occasion.now, failures=failures, why=why)
    if page.first is not None:
        due = None if reply.status in _FINAL else next_revisit(page.first, occasion.now, occasion.watching)
        return _report(replace(failed, due=due), error)
    if reply.status not in _FINAL and failures < occasion.watching.attempts:
        answered = reply.status is not None
        wait = wait_after_failure(page.url, failures, occasion.watching, answered=answered, asked=reply.retry_after)
        return _report(replace(failed, due=occasion.now + wait), error)
    summary = () if page.summary is None else (_note_summary(page.summary, page),)
    return _report(replace(failed, due=None, summary=None), error, *summary)


def _report(page: PageState, *items: RawArticle | InputError) -> Polled:
    outcome: Outcome = "gone" if page.due is None else "failed"
    return Polled(url=page.url, outcome=outcome, pages=(page,), items=items)


def _note_summary(summary: RawArticle, page: PageState) -> RawArticle:
    return replace(summary, given=page.url, notes=(*summary.notes, _INSTEAD))
