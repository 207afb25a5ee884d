"""From addresses, given or listed, to the raw articles behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading.fetching.addresses import key_of
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Items, Link, Reader
from twosource.reading.routing import read_parcel
from twosource.reading.settings import ReadingSettings

Fetch = Callable[[str], Parcel]


class Trail:
    """Reads what addresses lead to, each address once in a run however often it is named, so no list is a loop.

    Without ``fetch`` nothing is fetched, and an address is an error that says so.
    """

    def __init__(self, fetch: Fetch | None, settings: ReadingSettings, readers: Sequence[Reader]) -> None:
        self._fetch = fetch
        self._settings = settings
        self._readers = readers
        self._been_at: set[str] = set()

    def read_address(self, url: str) -> Iterator[RawArticle | InputError]:
        """Yield what an address leads to that the user gave as an input."""
        yield from self._lead(Link(given=url, url=url), depth=0, name=url)

    def resolve(self, items: Items, name: str, depth: int = 0) -> Iterator[RawArticle | InputError]:
        """Yield the items, and for each link among them what it leads to.

        ``name`` is the input as the user gave it, empty where it only lies in one; what a list inside of another
        input names was not asked for by the user, whatever its reader says, so that no archive and no folder sends us
        out on the web. ``depth`` counts the lists around.
        """
        for item in items:
            if not isinstance(item, Link):
                yield item
            elif self._settings.follow or (item.asked_for and item.given.rpartition("#")[0] == name):
                yield from self._lead(item, depth, name="")
            else:
                yield item.summary or UnreadableError(item.given, f"{item.url} is only linked", "--follow fetches it")

    def _lead(self, link: Link, depth: int, name: str) -> Iterator[RawArticle | InputError]:
        key = key_of(link.url)
        if key in self._been_at:
            return
        if len(self._been_at) <= self._settings.max_fetched:
            self._been_at.add(key)
        try:
            parcel = self._open(link, depth)
        except InputError as error:
            yield error
            if link.summary is not None:
                yield _note_summary(link.summary)
            return
        with parcel.stream:
            yield from self.resolve(read_parcel(parcel, self._settings, self._readers), name, depth + 1)

    def _open(self, link: Link, depth: int) -> Parcel:
        if self._fetch is None:
            what = (
                "is an address, and nothing is fetched here; save the page and give the file, or what "
                "`twosource read --json` prints of it; some functions of Python fetch with fetch=True"
            )
            raise UnreadableError(link.url, what)
        if depth > self._settings.max_depth:
            what = f"is listed in a list in a list, more than {self._settings.max_depth} deep; give it by itself"
            raise UnreadableError(link.url, what)
        if len(self._been_at) > self._settings.max_fetched:
            what = f"is one more than the {self._settings.max_fetched:,} pages that one run fetches; give it by itself"
            raise UnreadableError(link.url, what)
        parcel = self._fetch(link.url)
        # What the list says stays beside the page; where and when the page was had, the page knows better.
        found = parcel.envelope
        return replace(parcel, envelope=replace(link.envelope, url=found.url, fetched=found.fetched))


def _note_summary(summary: RawArticle) -> RawArticle:
    note = "the page could not be fetched; this is what the list that names it says of it"
    return replace(summary, notes=(*summary.notes, note))
