"""What others hand in: files and texts whose names are only names, and addresses; never a path of this machine."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.model.envelope import NOTHING_SAID, Envelope

if TYPE_CHECKING:
    from twosource.reading import Fetch, ReadingSettings
    from twosource.reading.reader import Items
    from twosource.settings import Settings

MOST_LISTED = 100  # pages that lists behind a few addresses may name
_NAMED = 8  # characters of a digest that name a text without a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A file as its sender calls it: a name to show, its bytes, and what else the sender says about it."""

    name: str
    stream: BinaryIO
    envelope: Envelope = NOTHING_SAID


def hand_text(text: str, envelope: Envelope = NOTHING_SAID, published: str = "") -> Handed:
    """Return a text that was typed or pasted as what is handed in; ``published`` is a date in any usual form.

    Raises:
        InputError: the date is none.
    """
    from twosource.reading.moments import gather_dates

    octets = text.encode("utf-8", "replace")
    name = f"pasted text {hashlib.sha256(octets).hexdigest()[:_NAMED]}"
    dates, notes = gather_dates([("date", published)] if published else [], "metadata")
    if notes:
        raise InputError(name, f"{notes[0]}; write it as 2031-05-14")
    return Handed(name=name, stream=io.BytesIO(octets), envelope=replace(envelope, dates=dates))


def read_handed(handed: Iterable[Handed], settings: ReadingSettings) -> Iterator[RawArticle | InputError]:
    """Read what was handed in, one after the other, by its content; what cannot be read is its error.

    Addresses that stand in it are not fetched; each is an error that says so.
    """
    from twosource.reading import list_readers
    from twosource.reading.parcel import open_parcel
    from twosource.reading.routing import read_parcel

    readers = list_readers()
    for each in handed:
        with each.stream:
            parcel = open_parcel(each.name, each.stream, envelope=each.envelope)
            yield from _fetch_nothing(read_parcel(parcel, settings, readers))


def read_addresses(addresses: Sequence[str], settings: Settings, fetch: Fetch) -> Iterator[RawArticle | InputError]:
    """Read what is at addresses of the web; lists there may name at most `MOST_LISTED` pages more.

    What is no address of the web, and could be read as a path, is an error in their stead.
    """
    from twosource.reading import list_readers, read_inputs
    from twosource.reading.lists.addresses import is_web_address

    for each in addresses:
        if not is_web_address(each):
            yield UnreadableError(each, "is no address of the web; give one as https://news.example/report.html")
    reading = replace(settings.reading, max_fetched=MOST_LISTED, follow=False)
    kept = [each for each in addresses if is_web_address(each)]
    yield from read_inputs(kept, reading, fetch=fetch, readers=list_readers())


def forbid_private(settings: Settings) -> Settings:
    """Return settings with which no address on this machine, or its own network, is asked for."""
    fetching = replace(settings.reading.fetching, allow_private=False)
    return replace(settings, reading=replace(settings.reading, fetching=fetching))


def _fetch_nothing(items: Items) -> Iterator[RawArticle | InputError]:
    for item in items:
        if isinstance(item, RawArticle | InputError):
            yield item
        else:
            what = f"{item.url} is only named there, and nothing that a file names is fetched; add the address itself"
            yield item.summary or UnreadableError(item.given, what)
