"""Zstandard (RFC 8878), also with the dictionary that web archives keep in their first frame."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from twosource.errors import UnreadableError
from twosource.reading.archives.packing import Packing
from twosource.reading.archives.unpacking import unpack_parcel
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import MEGABYTE, ReadingSettings

if TYPE_CHECKING:
    from zstandard import ZstdDecompressor

_FRAME = b"\x28\xb5\x2f\xfd"
_MARK = re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18")  # the second kind is only skipped over
_DICTIONARY = b"\x5d\x2a\x4d\x18"  # iipc.github.io/warc-specifications/specifications/warc-zstd
_MAX_DICTIONARY = 16 * MEGABYTE
_WINDOW = 2**27  # bytes; what the zstd tool grants without being asked, too
_BITE = 2048  # bytes of input at a time: a block of 4 bytes can unpack to 128 KiB


class _Member:
    """A frame, fed in bites so small that what comes out at once stays small; it has no limit of its own."""

    def __init__(self, decompressor: ZstdDecompressor) -> None:
        self._frame = decompressor.decompressobj()
        self._waiting = b""

    @property
    def eof(self) -> bool:
        return self._frame.eof

    @property
    def needs_input(self) -> bool:
        return not self._waiting

    @property
    def unused_data(self) -> bytes:
        return self._frame.unused_data + self._waiting

    def decompress(self, data: bytes, _max_length: int, /) -> bytes:
        self._waiting += data
        bite, self._waiting = self._waiting[:_BITE], self._waiting[_BITE:]
        return self._frame.decompress(bite)


def _recognise(parcel: Parcel) -> bool:
    return _MARK.match(parcel.head) is not None


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    from zstandard import ZstdCompressionDict, ZstdDecompressor, ZstdError

    dictionary = _take_dictionary(parcel) if parcel.head.startswith(_DICTIONARY) else b""
    decompressor = ZstdDecompressor(dict_data=ZstdCompressionDict(dictionary), max_window_size=_WINDOW)
    packing = Packing(name="zstd", mark=_MARK, start=partial(_Member, decompressor), errors=(ZstdError, MemoryError))
    return unpack_parcel(parcel, packing, settings, descend)


def _take_dictionary(parcel: Parcel) -> bytes:
    from zstandard import ZstdDecompressor, ZstdError

    size = int.from_bytes(parcel.stream.read(len(_DICTIONARY) + 4)[-4:], "little")
    if size > _MAX_DICTIONARY:
        what = f"has a zstd dictionary of {size:,} bytes, more than {_MAX_DICTIONARY:,}; unpack it by hand"
        raise UnreadableError(parcel.given, what)
    data = parcel.stream.read(size)
    if not data.startswith(_FRAME):
        return data
    try:
        return ZstdDecompressor(max_window_size=_WINDOW).decompress(data, max_output_size=_MAX_DICTIONARY)
    except ZstdError as error:
        raise UnreadableError(parcel.given, f"has a damaged zstd dictionary ({error}); fetch the file again") from None


ZSTD = Reader(name="a Zstandard file", recognise=_recognise, read=_read, holds_others=True)
