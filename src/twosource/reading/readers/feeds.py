"""RSS and Atom feeds: entries with their text are articles, the others name one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from twosource.errors import InputError, UnreadableError
from twosource.reading.decoding import decode
from twosource.reading.lists.addresses import find_own_address
from twosource.reading.lists.entries import Entry, make_items
from twosource.reading.lists.feed_elements import ENTRIES, Feed, read_entry, read_feed
from twosource.reading.lists.pieces import open_pieces
from twosource.reading.lists.roots import read_root
from twosource.reading.lists.slices import LONGEST, Slice, Slices
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

_ROOTS = frozenset(["rss", "feed", "rdf", "channel"])
_LONGEST_HEAD = 262_144  # characters; of what goes before the first entry, no feed needs more to say what it is
_NOTES = {
    "cut off": "the feed ends in the middle of this entry",
    "left open": "this entry is not closed in the feed; it was read up to the next one",
}


def _recognise(parcel: Parcel) -> bool:
    return read_root(decode(parcel.head, parcel.charset).text) in _ROOTS


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    pieces = open_pieces(parcel, settings)
    slices = Slices(pieces.text, ENTRIES)
    feed = read_feed(slices.head[:_LONGEST_HEAD], find_own_address(parcel))
    yield from make_items(_read_entries(slices, feed, parcel), replace(parcel, notes=pieces.notes))


def _read_entries(slices: Slices, feed: Feed, parcel: Parcel) -> Iterator[Entry | InputError]:
    for number, found in enumerate(slices, start=1):
        if found.end == "too long":
            what = f"the entry is longer than {LONGEST:,} characters; cut it, or save its page"
            yield UnreadableError(f"{parcel.given}#{number}", what)
        else:
            yield _read_noted(found, feed)


def _read_noted(found: Slice, feed: Feed) -> Entry:
    entry = read_entry(found.text, feed)
    note = _NOTES.get(found.end)
    return replace(entry, notes=(*entry.notes, note)) if note else entry


FEEDS = Reader(name="a feed (RSS or Atom)", recognise=_recognise, read=_read)
