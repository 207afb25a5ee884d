"""OPML (opml.org): the list of feeds that feed readers export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.reading.decoding import decode
from twosource.reading.lists.addresses import is_web_address
from twosource.reading.lists.elements import read_elements
from twosource.reading.lists.entries import stop_in_vain
from twosource.reading.lists.pieces import open_pieces
from twosource.reading.lists.roots import read_root
from twosource.reading.lists.slices import Slice, Slices
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Link, Reader
from twosource.reading.settings import ReadingSettings

_OUTLINE = ("outline",)
_ADDRESSES = ("xmlurl", "url", "htmlurl")  # of the feed, of a page that is no feed, of the feed's page
_MOST_FOLDERS = 10_000  # in a row


def _recognise(parcel: Parcel) -> bool:
    return read_root(decode(parcel.head, parcel.charset).text) == "opml"


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    slices = Slices(open_pieces(parcel, settings).text, _OUTLINE)
    links = (
        Link(given=f"{parcel.given}#{number}", url=address, asked_for=True)
        for number, address in enumerate(_find_addresses(slices), start=1)
    )
    yield from stop_in_vain(links, parcel)


def _find_addresses(slices: Iterable[Slice]) -> Iterator[str]:
    """Yield the addresses of the outlines; a folder of others has none, and folders alone are no list."""
    folders = 0
    for found in slices:
        address = _find_address(found.text)
        folders = 0 if address else folders + 1
        if address:
            yield address
        elif folders == _MOST_FOLDERS:
            return


def _find_address(text: str) -> str | None:
    outline = next(read_elements(text[: text.find(">") + 1], _OUTLINE, {}), None)
    written = [outline.attributes.get(name, "") for name in _ADDRESSES] if outline else []
    return next((address for address in written if is_web_address(address)), None)


OPML = Reader(name="a list of feeds (OPML)", recognise=_recognise, read=_read, holds_others=True)
