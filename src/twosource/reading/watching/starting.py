"""From what a user gives to the feeds to watch: addresses as they are, lists (OPML, addresses) by what they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from twosource.errors import InputError, UnreadableError
from twosource.model.feed import FeedState
from twosource.reading.contents import ADDRESS, STANDARD_INPUT, open_file
from twosource.reading.fetching.addresses import check_address, key_of
from twosource.reading.parcel import open_parcel
from twosource.reading.reader import Link
from twosource.reading.settings import ReadingSettings
from twosource.reading.watching.listing import read_listing


def list_feeds(
    given: Sequence[str], settings: ReadingSettings, stdin: Callable[[], BinaryIO] | None = None
) -> Iterator[FeedState | InputError]:
    """Yield a state for each feed in the inputs, once each, as it is before the first poll, or why there is none.

    Addresses may be those of feeds, of sitemaps, of pages that name a feed, and of lists of these: which of them it is
    is told when they are polled, so that nothing is fetched here. Files and ``-`` are lists: OPML, or an address a
    line.
    """
    known: set[str] = set()
    for name in given:
        try:
            links = [Link(given=name, url=name)] if ADDRESS.match(name) else _read_list(name, settings, stdin)
        except InputError as error:
            yield error
            continue
        for link in links:
            if key_of(link.url) in known:
                continue
            known.add(key_of(link.url))
            yield _begin(link)


def _begin(link: Link) -> FeedState | InputError:
    try:
        check_address(link.given, link.url)
    except InputError as error:
        return error
    return FeedState(url=link.url)


def _read_list(name: str, settings: ReadingSettings, stdin: Callable[[], BinaryIO] | None) -> Sequence[Link]:
    stream = stdin() if name == STANDARD_INPUT and stdin is not None else open_file(name)
    with stream:
        listing = read_listing(open_parcel(name, stream), settings)
    if listing.kind != "list":
        what = f"is a saved {listing.kind} that changes no more; give the address it came from, or a list of feeds"
        raise UnreadableError(name, what)
    return listing.links
