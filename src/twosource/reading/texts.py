"""A parcel that is one text, read whole and decoded."""

from __future__ import annotations

from twosource.errors import UnreadableError
from twosource.model.article import Markup, RawArticle
from twosource.reading.decoding import decode
from twosource.reading.parcel import Parcel
from twosource.reading.settings import ReadingSettings


def read_bytes(parcel: Parcel, settings: ReadingSettings) -> bytes:
    """Return all bytes of the parcel.

    Raises:
        UnreadableError: there are none, or more than one article may have.
    """
    data = parcel.stream.read(settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        what = f"is larger than {settings.max_bytes:,} bytes, too large for one article; cut it or raise max_bytes"
        raise UnreadableError(parcel.given, what)
    if not data.strip():
        raise UnreadableError(parcel.given, "is empty; give a file with the text of an article")
    return data


def read_text(parcel: Parcel, settings: ReadingSettings, markup: Markup) -> RawArticle:
    """Return the text of the parcel as one raw article."""
    data = read_bytes(parcel, settings)
    decoded = decode(data, parcel.charset)
    return RawArticle(
        given=parcel.given,
        content=decoded.text,
        markup=markup,
        notes=(*parcel.notes, *decoded.notes),
        envelope=parcel.envelope,
        octets=data,
        declared=parcel.declare(as_is=settings.as_is),
    )
