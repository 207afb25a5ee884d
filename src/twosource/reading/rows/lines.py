"""The lines of a parcel, none of them held longer than an article may be."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

from twosource.reading.decoding import find_wide_encoding
from twosource.reading.parcel import Parcel

_PIECE = 65_536  # bytes
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class _Recoded(io.RawIOBase):
    """A stream in UTF-16 or UTF-32, given out in UTF-8."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            piece = self._stream.read(_PIECE)
            self._ready = self._decoder.decode(piece, final=not piece).encode("utf-8", "replace")
            if not piece:
                break
        given, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


def open_lines(parcel: Parcel) -> BinaryIO:
    """Return the stream of the parcel without a byte order mark, in an encoding whose lines end in one byte."""
    if parcel.head.startswith(codecs.BOM_UTF8):
        parcel.stream.read(len(codecs.BOM_UTF8))
        return parcel.stream
    marked = next((name for mark, name in _MARKS if parcel.head.startswith(mark)), None)
    encoding = marked or find_wide_encoding(parcel.head)
    return io.BufferedReader(_Recoded(parcel.stream, encoding), _PIECE) if encoding else parcel.stream


def read_head(parcel: Parcel) -> bytes:
    """Return the first bytes of the parcel as `open_lines` gives them."""
    return open_lines(Parcel(given="", stream=io.BytesIO(parcel.head), head=parcel.head)).read()


def read_lines(stream: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines with their numbers from 1, their ends kept; None for one of more than ``longest`` bytes."""
    for number in count(1):
        line = stream.readline(longest + 1)
        if not line:
            return
        if len(line) <= longest or line.endswith(b"\n"):
            yield number, line
        else:
            _skip_line(stream)
            yield number, None


def _skip_line(stream: BinaryIO) -> None:
    while (piece := stream.readline(_PIECE)) and not piece.endswith(b"\n"):
        pass
