"""gzip (RFC 1952): one member or many, as web archives have them."""

from __future__ import annotations

import re
import zlib

from twosource.reading.archives.packing import Packing
from twosource.reading.archives.unpacking import unpack_parcel
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

_MARK = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")  # deflate is the only method there is; three flags are reserved
_WITH_HEADER = 31  # zlib's word for: the largest window, and the header and check sum of gzip


class _Member:
    """zlib in the clothes of ``bz2`` and ``lzma``, which keep the input they have not used yet."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(_WITH_HEADER)
        self._is_full = False
        self._error: zlib.error | None = None

    @property
    def eof(self) -> bool:
        return self._inflate.eof

    @property
    def needs_input(self) -> bool:
        return not self._is_full and not self._inflate.unconsumed_tail and self._error is None

    @property
    def unused_data(self) -> bytes:
        return self._inflate.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        if self._error is not None:
            raise self._error
        waiting, before = self._inflate.unconsumed_tail + data, self._inflate.copy()
        try:
            piece = self._inflate.decompress(waiting, max_length)
        except zlib.error as error:
            self._error = error
            return _salvage(before, waiting)
        self._is_full = len(piece) == max_length  # there may be more, although all input was used
        return piece


def _salvage(inflate: zlib._Decompress, data: bytes) -> bytes:
    """Unpack byte by byte what stands before the fault, which zlib gives up together with it."""
    pieces = []
    try:
        for place in range(len(data)):
            pieces.append(inflate.decompress(data[place : place + 1]))  # noqa: PERF401 - what came is kept on failure
    except zlib.error:
        pass
    return b"".join(pieces)


_GZIP = Packing(name="gzip", mark=_MARK, start=_Member, errors=(zlib.error,))


def _recognise(parcel: Parcel) -> bool:
    return _MARK.match(parcel.head) is not None


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    return unpack_parcel(parcel, _GZIP, settings, descend)


GZIP = Reader(name="a gzip file", recognise=_recognise, read=_read, holds_others=True)
