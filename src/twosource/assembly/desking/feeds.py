"""The feeds of a desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.assembly.desking.held import HeldDesk
from twosource.assembly.desking.watching import Round, next_due, poll_feeds, start_watching
from twosource.errors import InputError
from twosource.model.feed import FeedState

if TYPE_CHECKING:
    from twosource.assembly.intake import Stdin
    from twosource.reading.watching import Watcher


@dataclass(frozen=True, slots=True)
class DeskFeeds:
    """The feeds that a desk watches, and how far each is: kept on the desk, so that watching goes on after a stop."""

    desk: HeldDesk

    def list(self) -> tuple[FeedState, ...]:
        """Return the feeds, by address."""
        from twosource.desk.filing.feeds import load_feeds

        with self.desk.look().reading() as connection:
            return load_feeds(connection)

    def start(self, given: Sequence[str], *, stdin: Stdin | None = None) -> tuple[InputError, ...]:
        """Watch the feeds of inputs: addresses of feeds, sitemaps or pages, OPML files; return why some cannot be."""
        return start_watching(given, self.desk.open(write=True), self.desk.settings, stdin)

    def forget(self, urls: Sequence[str]) -> tuple[str, ...]:
        """Watch these feeds no more; return those of the addresses that were not watched."""
        from twosource.desk.filing.feeds import forget_feeds, load_feeds

        with self.desk.open(write=True).writing() as connection:
            known = {feed.url for feed in load_feeds(connection)}
            forget_feeds(connection, urls)
        return tuple(url for url in urls if url not in known)

    def poll(self, watcher: Watcher, *, first: bool = True) -> Iterator[Round]:
        """Ask for everything that is due once, politely, and add what came; each round is stored when it is yielded.

        ``first``: it is the first time that this watcher is asked.
        """
        with self.desk.writing() as (store, indexes):
            yield from poll_feeds(store, indexes, watcher, self.desk.settings, first=first)

    @property
    def next_due(self) -> float | None:
        """When there is something to ask for next, in seconds since 1970; None where there never is."""
        return next_due(self.desk.look())
