"""The text of a parcel piece by piece, so that a list may be larger than memory."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from twosource.errors import UnreadableError
from twosource.reading.decoding import decode
from twosource.reading.parcel import Parcel
from twosource.reading.settings import ReadingSettings

PIECE = 262_144  # characters, or bytes of what is read later


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The decoded text of a parcel in pieces, and what went less than well while decoding it."""

    text: Iterator[str]
    notes: tuple[str, ...] = ()


def open_pieces(parcel: Parcel, settings: ReadingSettings) -> Pieces:
    """Return the text of the parcel, of which no more than ``max_bytes`` are held at once.

    A longer one is decoded as its beginning asks for; bytes that do not fit in there become U+FFFD.

    Raises:
        UnreadableError: there is nothing in the parcel.
    """
    first = parcel.stream.read(max(settings.max_bytes, PIECE))
    if not first.strip():
        raise UnreadableError(parcel.given, "is empty; give a file with the text of an article")
    rest = parcel.stream.read(PIECE)
    if not rest:
        decoded = decode(first, parcel.charset)
        return Pieces(text=_cut(decoded.text), notes=(*parcel.notes, *decoded.notes))
    end = first.rfind(b">", 0, PIECE) + 1 or PIECE  # a character cut in two would look like another encoding
    encoding = decode(first[:end], parcel.charset).encoding
    return Pieces(text=_decode_on(first + rest, parcel.stream, encoding), notes=parcel.notes)


def _cut(text: str) -> Iterator[str]:
    return (text[start : start + PIECE] for start in range(0, len(text), PIECE))


def _decode_on(data: bytes, stream: BinaryIO, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for start in range(0, len(data), PIECE):
        yield decoder.decode(data[start : start + PIECE])
    while piece := stream.read(PIECE):
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)
