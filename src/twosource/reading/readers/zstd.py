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
    from twosource.reading.archives.zstd import ZstdDict

_FRAME = b"\x28\xb5\x2f\xfd"
_MARK = re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18")  # the second kind is only skipped over
_DICTIONARY = b"\x5d\x2a\x4d\x18"  # iipc.github.io/warc-specifications/specifications/warc-zstd
_MAX_DICTIONARY = 16 * MEGABYTE
_PROPER = b"\x37\xa4\x30\xec"  # how a dictionary with tables begins (RFC 8878, 6); any other is text to refer to
_LEAST = 8  # bytes of a dictionary


def _recognise(parcel: Parcel) -> bool:
    return _MARK.match(parcel.head) is not None


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    from twosource.reading.archives.zstd import ZstdError, start_frame

    dictionary = _know(_take_dictionary(parcel), parcel.given) if parcel.head.startswith(_DICTIONARY) else None
    start = partial(start_frame, dictionary)
    packing = Packing(name="zstd", mark=_MARK, start=start, errors=(ZstdError, MemoryError))
    return unpack_parcel(parcel, packing, settings, descend)


def _know(content: bytes, given: str) -> ZstdDict | None:
    from twosource.reading.archives.zstd import ZstdDict, ZstdError, start_frame

    if len(content) < _LEAST:
        return None
    try:
        dictionary = ZstdDict(content, is_raw=not content.startswith(_PROPER))
        start_frame(dictionary)  # its tables are looked at only now
    except (ZstdError, ValueError) as error:
        raise _damaged_dictionary(given, error) from None
    return dictionary


def _take_dictionary(parcel: Parcel) -> bytes:
    from twosource.reading.archives.zstd import ZstdError

    size = int.from_bytes(parcel.stream.read(len(_DICTIONARY) + 4)[-4:], "little")
    if size > _MAX_DICTIONARY:
        what = f"has a zstd dictionary of {size:,} bytes, more than {_MAX_DICTIONARY:,}; unpack it by hand"
        raise UnreadableError(parcel.given, what)
    data = parcel.stream.read(size)
    if not data.startswith(_FRAME):
        return data
    try:
        return _unpack(data)
    except ZstdError as error:
        raise _damaged_dictionary(parcel.given, error) from None


def _damaged_dictionary(given: str, error: Exception) -> UnreadableError:
    return UnreadableError(given, f"has a damaged zstd dictionary ({error}); fetch the file again")


def _unpack(data: bytes) -> bytes:
    from twosource.reading.archives.zstd import ZstdError, start_frame

    unpacker = start_frame()
    unpacked = unpacker.decompress(data, _MAX_DICTIONARY)
    if unpacker.eof:
        return unpacked
    what = "it is cut off" if unpacker.needs_input else f"it has more than {_MAX_DICTIONARY:,} bytes"
    raise ZstdError(what)


ZSTD = Reader(name="a Zstandard file", recognise=_recognise, read=_read, holds_others=True)
