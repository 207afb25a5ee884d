"""OPML (opml.org): the list of feeds that feed readers export."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.reading.decoding import decode
from twosource.reading.lists.addresses import is_web_address
from twosource.reading.lists.elements import read_elements
from twosource.reading.lists.entries import stop_in_vain
from twosource.reading.lists.pieces import open_pieces
from twosource.reading.lists.roots import read_root
from twosource.reading.lists.slices import Slices
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Link, Reader
from twosource.reading.settings import ReadingSettings

_OUTLINE = ("outline",)
_ADDRESSES = ("xmlurl", "url", "htmlurl")  # of the feed, of a page that is no feed, of the feed's page


def _recognise(parcel: Parcel) -> bool:
    return read_root(decode(parcel.head, parcel.charset).text) == "opml"


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    slices = Slices(open_pieces(parcel, settings).text, _OUTLINE)
    addresses = (address for found in slices for address in _find_address(found.text))
    links = (
        Link(given=f"{parcel.given}#{number}", url=address, asked_for=True)
        for number, address in enumerate(addresses, start=1)
    )
    yield from stop_in_vain(links, parcel)


def _find_address(text: str) -> Iterator[str]:
    """Yield the address of an outline; a folder of others has none."""
    for outline in read_elements(text[: text.find(">") + 1], _OUTLINE, {}):
        written = (outline.attributes.get(name, "") for name in _ADDRESSES)
        yield from [address for address in written if is_web_address(address)][:1]


OPML = Reader(name="a list of feeds (OPML)", recognise=_recognise, read=_read, holds_others=True)
