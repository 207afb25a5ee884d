"""HTML and XHTML pages, and pieces of them."""

from __future__ import annotations

from twosource.reading.decoding import decode
from twosource.reading.markup import is_page
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings
from twosource.reading.texts import read_text


def _recognise(parcel: Parcel) -> bool:
    return is_page(decode(parcel.head, parcel.charset).text)


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    yield read_text(parcel, settings, "html")


PAGE = Reader(name="an HTML page", recognise=_recognise, read=_read)
