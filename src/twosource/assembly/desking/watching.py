"""Feeds watched for a desk: what they bring is added, and how far each is, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from twosource.assembly.desking.filing import file_items
from twosource.assembly.desking.indexes import Indexes
from twosource.assembly.desking.told import Told
from twosource.cleaning import key_address
from twosource.errors import InputError
from twosource.model.feed import FeedState

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.assembly.intake import Stdin
    from twosource.desk.store import Store
    from twosource.reading.watching import Polled, Watcher
    from twosource.settings import Settings

_MOST_TOGETHER = 20  # requests whose answers are filed together
_MOST_SECONDS = 5.0  # that an answer waits to be filed


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What became of some requests: the answers as they came, and the articles in them, stored with them."""

    polled: tuple[Polled, ...]
    told: tuple[Told, ...]


def start_watching(
    given: Sequence[str], store: Store, settings: Settings, stdin: Stdin | None = None
) -> tuple[InputError, ...]:
    """Put the feeds of inputs among those that the desk watches; return why some cannot be."""
    from twosource.desk.filing.feeds import keep_feeds, load_feeds
    from twosource.reading.watching import list_feeds

    listed = list(list_feeds(given, settings.reading, stdin))
    with store.writing() as connection:
        known = {feed.url for feed in load_feeds(connection)}
        keep_feeds(connection, [each for each in listed if isinstance(each, FeedState) and each.url not in known])
    return tuple(each for each in listed if isinstance(each, InputError))


def poll_feeds(
    store: Store, indexes: Indexes, watcher: Watcher, settings: Settings, *, first: bool = True
) -> Iterator[Round]:
    """Ask for everything that is due once; yield what came of it, some answers at a time, when it is safely stored.

    In the ``first`` round of a watch all pages are looked at, not only those that are due by the clock: it may have
    been put back since.

    Raises:
        DeskError: the desk cannot be written to; what was yielded before is in it.
    """
    from twosource.desk.filing.feeds import load_feeds, load_visits

    with store.reading() as connection:
        feeds, pages = load_feeds(connection), load_visits(connection, inf if first else watcher.now())
    polls = watcher.poll(feeds, pages, lambda url: _is_known(store, url))
    for some in _bundle(polls, watcher.now):
        items = [item for polled in some for item in polled.items]
        told = file_items(items, store, indexes, settings, beside=_keeping(some))
        yield Round(polled=tuple(some), told=tuple(told))


def next_due(store: Store) -> float | None:
    """Return when there is something to ask for next, in seconds since 1970; None where there never is."""
    from twosource.desk.filing.feeds import load_feeds, next_visit

    with store.reading() as connection:
        due = [feed.due for feed in load_feeds(connection)]
        times = [time for time in (*due, next_visit(connection)) if time is not None]
    return min(times, default=None)


def _is_known(store: Store, url: str) -> bool:
    from twosource.desk.filing.feeds import is_visited
    from twosource.desk.filing.lookup import find_addresses

    address = key_address(url)
    with store.reading() as connection:
        return is_visited(connection, url) or bool(address and find_addresses(connection, [address]))


def _keeping(some: Iterable[Polled]) -> Callable[[Connection], None]:
    """Return what keeps how far the feeds and pages of these answers are; the last answer of each counts."""
    feeds = [feed for polled in some for feed in polled.feeds]
    pages = [page for polled in some for page in polled.pages]

    def keep(connection: Connection) -> None:
        from twosource.desk.filing.feeds import keep_feeds, keep_visits

        keep_feeds(connection, feeds)
        keep_visits(connection, pages)

    return keep


def _bundle(polls: Iterable[Polled], now: Callable[[], float]) -> Iterator[list[Polled]]:
    some: list[Polled] = []
    begun = now()
    for polled in polls:
        some.append(polled)
        if len(some) >= _MOST_TOGETHER or now() - begun >= _MOST_SECONDS:
            yield some
            some, begun = [], now()
    if some:
        yield some
