"""ARC archives, which came before WARC, are told by their first line and refused by their name."""

from __future__ import annotations

from twosource.errors import UnreadableError
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings


def _recognise(parcel: Parcel) -> bool:
    return parcel.head.startswith(b"filedesc://")


def _read(parcel: Parcel, _settings: ReadingSettings, _descend: Descend) -> Items:
    what = "is an ARC archive, the older form of WARC; turn it into one (warcio recompress OLD.arc.gz NEW.warc.gz)"
    raise UnreadableError(parcel.given, what)


ARC = Reader(name="an ARC archive", recognise=_recognise, read=_read, holds_others=True)
