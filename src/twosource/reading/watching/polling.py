"""The answer to the poll of a feed, to its new state and what it names."""

from __future__ import annotations

from dataclasses import replace

from twosource.errors import FetchError, InputError
from twosource.model.feed import FeedState
from twosource.reading.fetching.asking import Reply, validators_of
from twosource.reading.fetching.pages import Page, parcel_of
from twosource.reading.watching.listing import Listing, read_listing
from twosource.reading.watching.news import News, find_news
from twosource.reading.watching.occasion import Occasion
from twosource.reading.watching.polled import Polled
from twosource.reading.watching.schedule import choose_interval, spread, wait_after_failure
from twosource.reading.watching_settings import DAY

GONE = 410
_FULL = 5  # entries that a feed has at least where it matters that all of them are new


def settle_poll(feed: FeedState, reply: Reply, occasion: Occasion) -> Polled:
    """Return what the answer to a poll means."""
    if reply.why is not None:
        return _fail(feed, reply, reply.why, occasion)
    moved = replace(feed, moved_to=reply.moved_to or feed.moved_to)
    if reply.page is None or (feed.seen is not None and validators_of(reply.page).sha256 == feed.seen.sha256):
        rested = _rest(moved, occasion, asked=_believe(reply.fresh_for), fresh=False)
        return Polled(url=feed.url, outcome="unchanged", feeds=(_validate(rested, reply.page),))
    try:
        listing = read_listing(parcel_of(feed.url, reply.page), occasion.settings)
    except InputError as error:
        return _fail(feed, reply, error.what, occasion)
    if listing.kind in ("list", "page"):
        return _tell_feeds(_validate(moved, reply.page), listing, occasion)
    return _tell_pages(moved, listing, reply, occasion)


def _tell_pages(feed: FeedState, listing: Listing, reply: Reply, occasion: Occasion) -> Polled:
    news = find_news(feed, listing, occasion)
    asked = max(listing.hints.interval or 0.0, _believe(reply.fresh_for) or 0.0)
    rested = _rest(feed, occasion, asked=asked, fresh=news.fresh > 0)
    missed = feed.polled is not None and feed.renewed is not None and _FULL <= news.entries == news.fresh
    if missed:
        shortest = max(occasion.watching.shortest, asked)
        rested = replace(rested, interval=shortest, due=occasion.now + spread(shortest, feed.url))
    named = replace(rested, kind=listing.kind, title=listing.hints.title or feed.title)
    return Polled(
        url=feed.url,
        outcome="new" if news.fresh else "unchanged",
        feeds=(_validate(named, None if news.left else reply.page),),
        pages=news.pages,
        items=(*news.articles, *listing.faults),
        notes=(*listing.notes, *_note(news, listing, missed=missed)),
    )


def _note(news: News, listing: Listing, *, missed: bool) -> tuple[str, ...]:
    notes = {
        f"all {news.entries:,} entries are new: more may have come and gone since the last poll": missed,
        f"{news.left:,} more new pages come with the next poll": news.left,
        f"{news.undated:,} pages without a date in the sitemap are passed over: they may be old": news.undated,
        "it has more entries than are looked at": listing.cut,
    }
    return tuple(note for note, is_so in notes.items() if is_so)


def _tell_feeds(feed: FeedState, listing: Listing, occasion: Occasion) -> Polled:
    """Return the feeds that a list or page names and that are not watched yet; a list is asked again, a page is not."""
    if feed.depth >= occasion.settings.max_depth:
        what = f"is named by a list in a list, more than {feed.depth} deep, and names others; give those by themselves"
        return _stop(feed, what, occasion)
    urls = [url for url in dict.fromkeys(link.url for link in listing.links) if not occasion.is_watched(url)]
    named = tuple(
        FeedState(url=url, named_by=feed.url, depth=feed.depth + 1, due=occasion.now) for url in urls[: occasion.room]
    )
    lost = len(urls) - len(named)
    notes = (f"{lost:,} more feeds that it names are not watched: there are too many",) if lost else ()
    every = occasion.watching.lists
    again = None if listing.kind == "page" else occasion.now + spread(every, feed.url)
    settled = replace(
        _rest(feed, occasion, asked=None, fresh=bool(named)), kind=listing.kind, interval=every, due=again
    )
    return Polled(
        url=feed.url,
        outcome="new" if named else "unchanged",
        feeds=(settled, *named),
        items=tuple(listing.faults),
        notes=(*listing.notes, *notes),
    )


def _rest(feed: FeedState, occasion: Occasion, *, asked: float | None, fresh: bool) -> FeedState:
    """Return the state after a poll that went well."""
    if feed.kind == "list":
        interval = occasion.watching.lists
    else:
        interval = choose_interval(feed.interval, asked, fresh=fresh, settings=occasion.watching)
    return replace(
        feed,
        polled=occasion.now,
        renewed=occasion.now if fresh else feed.renewed,
        interval=interval,
        due=occasion.now + spread(interval, feed.url),
        failures=0,
        why=None,
    )


def _fail(feed: FeedState, reply: Reply, why: str, occasion: Occasion) -> Polled:
    """Return the state after a poll that failed; where a redirect led is forgotten, for it may have led astray."""
    if reply.status == GONE and feed.moved_to is None:
        return _stop(feed, f"{why}; it is not asked for any more: take it out of the list", occasion)
    failures = feed.failures + 1
    answered = reply.status is not None
    wait = wait_after_failure(feed.url, failures, occasion.watching, answered=answered, asked=reply.retry_after)
    failed = replace(feed, polled=occasion.now, due=occasion.now + wait, failures=failures, why=why, moved_to=None)
    return Polled(url=feed.url, outcome="failed", feeds=(failed,), items=(FetchError(feed.url, why),))


def _stop(feed: FeedState, why: str, occasion: Occasion) -> Polled:
    stopped = replace(feed, polled=occasion.now, due=None, failures=feed.failures + 1, why=why)
    return Polled(url=feed.url, outcome="gone", feeds=(stopped,), items=(FetchError(feed.url, why),))


def _validate(feed: FeedState, page: Page | None) -> FeedState:
    """Return the state with what the server said of the newest content; without a page that stays as it was."""
    return feed if page is None else replace(feed, seen=validators_of(page))


def _believe(fresh_for: float | None) -> float | None:
    """Return for how long an answer is good; more than a day is what servers say of pictures, and means no feed."""
    return None if fresh_for is not None and fresh_for > DAY else fresh_for
