"""Sitemaps (sitemaps.org), those for news among them: each entry names a page, or another sitemap."""

from __future__ import annotations

from dataclasses import replace

from twosource.model.envelope import Envelope
from twosource.reading.decoding import decode
from twosource.reading.lists.addresses import find_own_address, resolve
from twosource.reading.lists.elements import open_hidden, read_elements, read_prefixes
from twosource.reading.lists.entries import Entry, make_items
from twosource.reading.lists.parts import Parts, first_words, group
from twosource.reading.lists.pieces import open_pieces
from twosource.reading.lists.roots import read_root
from twosource.reading.lists.slices import Slices
from twosource.reading.moments import gather_dates, read_moment
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

_ROOTS = frozenset(["urlset", "sitemapindex"])
_ENTRIES = ("url", "sitemap")
_PARTS = frozenset(["loc", "lastmod", "news:name", "news:language", "news:publication_date", "news:title"])


def _recognise(parcel: Parcel) -> bool:
    return read_root(decode(parcel.head, parcel.charset).text) in _ROOTS


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    pieces = open_pieces(parcel, settings)
    slices = Slices(pieces.text, _ENTRIES)
    prefixes = read_prefixes(slices.head)
    address = find_own_address(parcel)
    groups = (group(read_elements(open_hidden(found.text), _PARTS, prefixes)) for found in slices)
    entries = (_read_entry(parts, address) for parts in groups)
    yield from make_items(entries, replace(parcel, notes=pieces.notes))


def _read_entry(parts: Parts, address: str | None) -> Entry:
    """Return what the entry says. When the page was changed last (``lastmod``) is not when it was published."""
    written = first_words(parts, ["loc"])
    days = [("news:publication_date", element.text) for element in parts.get("news:publication_date", ())]
    dates, notes = gather_dates(days, "feed")
    envelope = Envelope(
        url=resolve(address, written) if written else None,
        title=first_words(parts, ["news:title"]),
        outlet=first_words(parts, ["news:name"]),
        language=first_words(parts, ["news:language"]),
        dates=dates,
    )
    changed = first_words(parts, ["lastmod"])
    return Entry(envelope=envelope, notes=notes, changed=read_moment(changed) if changed else None)


SITEMAP = Reader(name="a sitemap", recognise=_recognise, read=_read, holds_others=True)
