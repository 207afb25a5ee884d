"""Plain text: what is left when nothing else fits, unless it is no text at all."""

from __future__ import annotations

from twosource.reading.markup import refuse_binary
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings
from twosource.reading.texts import read_text


def _recognise(_parcel: Parcel) -> bool:
    return True


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    refuse_binary(parcel.given, parcel.head)
    yield read_text(parcel, settings, "as-is" if settings.as_is else "text")


PLAIN = Reader(name="plain text", recognise=_recognise, read=_read)
