"""Feeds that the desk watches: ``twosource watch`` asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import NotHeldError
from twosource.model.feed import FeedState
from twosource.views.desk.feeds import feed_to_dict
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import TEXT, list_of, object_of, or_null, shape_of
from twosource.web.site import Site

# Only addresses of the web: what is none would be read as the path of a file.
_ADDRESS = {
    "longest": 8_000,
    "pattern": "^[hH][tT][tT][pP][sS]?://[^/]",
    "like": "an address as https://news.example/feed.xml",
    "example": "https://news.example/feed.xml",
}
_TIME = {**or_null(TEXT), "description": "ISO 8601, UTC"}
_FEED = shape_of(
    FeedState,
    *("url", "kind", "title", "moved_to", "named_by", "due", "polled", "renewed", "failures", "why"),
    title="Feed",
    due=_TIME,
    polled=_TIME,
    renewed=_TIME,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFeeds:
    """All feeds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNewFeed:
    """A feed to watch."""

    url: str = field(
        metadata={"about": "The address of a feed, of a sitemap, of a page that names one, or of a list.", **_ADDRESS}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFeed:
    """Which feed."""

    url: str = field(metadata={"about": "Its address, as it is listed.", **_ADDRESS})


def _add(site: Site, asked: AskedNewFeed) -> tuple[FeedState, ...]:
    refused = site.clerk.do(lambda desk: desk.feeds.start([asked.url]))
    if refused:
        raise refused[0]
    return site.desk.feeds.list()


def _remove(site: Site, asked: AskedFeed) -> str:
    if site.clerk.do(lambda desk: desk.feeds.forget([asked.url])):
        raise NotHeldError(site.desk.name, f"does not watch {asked.url}; /api/feeds lists those it does")
    return asked.url


LIST_FEEDS = Operation(
    name="list_feeds",
    method="GET",
    path="/feeds",
    summary="The feeds that are watched, when each is due, and why it failed last.",
    asked=AskedFeeds,
    run=lambda site, _asked: site.desk.feeds.list(),
    write=lambda feeds: {"items": [feed_to_dict(each) for each in feeds]},
    answer=object_of(items=list_of(_FEED)),
)
ADD_FEED = Operation(
    name="add_feed",
    method="POST",
    path="/feeds",
    summary="Watch a feed: twosource watch asks for it, politely, and adds what it brings.",
    about="Nothing is fetched now. What kind of list it is, is told at the first poll. Returns all that are watched.",
    asked=AskedNewFeed,
    run=_add,
    write=lambda feeds: {"items": [feed_to_dict(each) for each in feeds]},
    answer=object_of(items=list_of(_FEED)),
    limited="adds",
    status=201,
)
REMOVE_FEED = Operation(
    name="remove_feed",
    method="DELETE",
    path="/feeds",
    summary="Watch a feed no more. What it brought stays.",
    asked=AskedFeed,
    run=_remove,
    write=lambda url: {"removed": url},
    answer=object_of(removed=TEXT),
)
