"""What in a feed is new: pages to fetch, and articles whose text stands in the feed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from twosource.model.article import RawArticle
from twosource.model.feed import FeedState, PageState
from twosource.reading.fetching.addresses import key_of
from twosource.reading.reader import Link
from twosource.reading.watching.listing import Listing
from twosource.reading.watching.occasion import Occasion

_TELLING = 12  # digits of a hash that name an entry without an address


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """``pages`` that were not known, all ``articles`` of the feed, and how many of these were not known.

    ``entries``: how many were looked at; ``left``: how many new pages have to wait for the next poll; ``undated``: how
    many pages of a sitemap were passed over, since it says neither when they were published nor changed.
    """

    pages: tuple[PageState, ...]
    articles: tuple[RawArticle, ...]
    fresh_articles: int
    entries: int
    left: int
    undated: int

    @property
    def fresh(self) -> int:
        """How many entries were not known."""
        return len(self.pages) + self.fresh_articles + self.left


def find_news(feed: FeedState, listing: Listing, occasion: Occasion) -> News:
    """Return what is new in a feed or sitemap, the same page once however often it is named."""
    links: dict[str, Link] = {}
    for link in listing.links:
        links.setdefault(key_of(link.url), link)
    undated = 0
    if listing.kind == "sitemap":
        undated = sum(_day_of(link) is None for link in links.values())
        links = dict(_list_recent(links, occasion))
    new = [link for link in links.values() if not occasion.is_known(link.url)]
    articles = tuple({raw.given: raw for raw in map(_name_lastingly, listing.articles)}.values())
    most = occasion.watching.max_new
    return News(
        pages=tuple(_expect(link, feed, occasion.now) for link in new[:most]),
        articles=articles,
        fresh_articles=sum(not occasion.is_known(raw.given) for raw in articles),
        entries=len(links) + len(articles),
        left=len(new[most:]),
        undated=undated,
    )


def _expect(link: Link, feed: FeedState, now: float) -> PageState:
    return PageState(url=link.url, feed=feed.url, said=link.envelope, summary=link.summary, due=now)


def _list_recent(links: dict[str, Link], occasion: Occasion) -> Iterator[tuple[str, Link]]:
    """Yield what a sitemap names that is recent, the newest first."""
    oldest = datetime.fromtimestamp(max(0.0, occasion.now - occasion.watching.max_age), UTC).date().isoformat()
    dated = [(day, key, link) for key, link in links.items() if (day := _day_of(link)) and day >= oldest]
    yield from ((key, link) for _, key, link in sorted(dated, key=lambda each: each[0], reverse=True))


def _day_of(link: Link) -> str | None:
    """Return when the page was published or changed, to the day or better."""
    days = [date.value for date in link.envelope.dates] + [link.changed or ""]
    return max(filter(None, days), default=None)


def _name_lastingly(raw: RawArticle) -> RawArticle:
    """Return an article under its address, or what it says: its number in the feed changes with every new entry."""
    if raw.envelope.url:
        return replace(raw, given=raw.envelope.url)
    digest = hashlib.sha256(raw.content.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(raw, given=f"{raw.given.rpartition('#')[0]}#{digest[:_TELLING]}")
