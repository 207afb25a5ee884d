"""What was fetched for a feed: what kind of list it is, and what stands in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.model.feed import FeedKind
from twosource.reading.decoding import decode
from twosource.reading.lists.roots import read_root
from twosource.reading.markup import is_page
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Link, Reader
from twosource.reading.readers.address_list import ADDRESS_LIST
from twosource.reading.readers.feeds import FEEDS
from twosource.reading.readers.gzipped import GZIP
from twosource.reading.readers.json_feed import JSON_FEED
from twosource.reading.readers.opml import OPML
from twosource.reading.readers.sitemap import SITEMAP
from twosource.reading.routing import read_parcel
from twosource.reading.settings import ReadingSettings
from twosource.reading.watching.discovery import find_named_feeds
from twosource.reading.watching.hints import Hints, read_hints

_KINDS: dict[Reader, FeedKind] = {
    FEEDS: "feed",
    SITEMAP: "sitemap",
    OPML: "list",
    JSON_FEED: "feed",
    ADDRESS_LIST: "list",
}
_SHOWN = 5  # addresses of feeds in a note


@dataclass(slots=True, kw_only=True)
class Listing:
    """What a list holds, in its order: ``links`` to pages or, in a list of lists, to feeds, and whole ``articles``.

    ``faults`` are entries that cannot be used; ``cut``: there is more than was looked at. ``notes`` are for the user.
    """

    kind: FeedKind = "unknown"
    hints: Hints = field(default_factory=Hints)
    links: list[Link] = field(default_factory=list)
    articles: list[RawArticle] = field(default_factory=list)
    faults: list[InputError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    cut: bool = False


def read_listing(parcel: Parcel, settings: ReadingSettings) -> Listing:
    """Return what the parcel lists; a page lists the feed that it names.

    Raises:
        InputError: it is no list at all, or nothing in it can be used.
    """
    listing = Listing()
    readers = (GZIP, *(_note(reader, kind, listing) for reader, kind in _KINDS.items()), _make_last(listing))
    most = settings.watching.max_entries
    for item in islice(read_parcel(parcel, settings, readers), most):
        if isinstance(item, Link):
            listing.links.append(item)
        elif isinstance(item, RawArticle):
            listing.articles.append(item)
        else:
            listing.faults.append(item)
    found = len(listing.links) + len(listing.articles)
    if not found:
        raise listing.faults[0] if listing.faults else UnreadableError(parcel.given, "names nothing; check the address")
    listing.cut = found + len(listing.faults) == most
    return listing


def _note(reader: Reader, kind: FeedKind, listing: Listing) -> Reader:
    """Return the reader, which leaves in the listing what kind of list it read."""

    def read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
        listing.kind = "list" if kind == "sitemap" and _names_sitemaps(parcel) else kind
        if reader is FEEDS:
            listing.hints = read_hints(parcel)
        return reader.read(parcel, settings, descend)

    return Reader(name=reader.name, recognise=reader.recognise, read=read, holds_others=True)


def _names_sitemaps(parcel: Parcel) -> bool:
    return read_root(decode(parcel.head, parcel.charset).text) == "sitemapindex"


def _make_last(listing: Listing) -> Reader:
    """Return the reader for what is no list: a page may name its feed."""

    def read(parcel: Parcel, _settings: ReadingSettings, _descend: Descend) -> Items:
        first, *others = find_named_feeds(parcel) or (None,)
        if first is None:
            what = "a page that names no feed" if is_page(decode(parcel.head, parcel.charset).text) else "no feed"
            raise UnreadableError(parcel.given, f"is {what}; give the address of its RSS or Atom feed, or its sitemap")
        listing.kind = "page"
        if others:
            more = ", ".join(str(each) for each in others[:_SHOWN])
            listing.notes.append(f"watched by its first feed; it names others, which you may give, too: {more}")
        yield Link(given=f"{parcel.given}#1", url=first)

    return Reader(name="a page", recognise=lambda _parcel: True, read=read)
