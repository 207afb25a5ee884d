"""Members of a ZIP archive whose list is damaged or cut off: found by the header that stands before each of them.

The list at the end of the archive is what counts (APPNOTE 4.3.1); this is for when it cannot be had.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from twosource.reading.archives.packing import CHUNK, DamageError

_SIGNATURE = b"PK\x03\x04"
_HEADER = struct.Struct("<2x2H8x2I2H")  # of what follows the signature: flags, method, two sizes, two lengths
_SIZE_COMES_LATER = 8  # bit of the flags
_UTF8 = 2048  # bit of the flags
_RAW = -15  # zlib's word for deflate without a header
_UNKNOWN_SIZE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """A member as its own header describes it; ``start`` is the place of its first byte."""

    info: ZipInfo
    start: int


def find_members(stream: BinaryIO) -> Iterator[Salvaged]:
    """Yield each member that has a header, in the order in which they stand."""
    place = _find_signature(stream, 0)
    while place is not None:
        member = _read_header(stream, place)
        if member is None:
            place = _find_signature(stream, place + 1)
            continue
        yield member
        is_stored = member.info.compress_type == ZIP_STORED
        place = _find_signature(stream, member.start + (member.info.compress_size if is_stored else 0))


def read_salvaged(stream: BinaryIO, member: Salvaged) -> Iterator[bytes]:
    """Yield the bytes of the member, as far as they are there.

    Raises:
        DamageError: the rest is missing, or cannot be unpacked.
    """
    stream.seek(member.start)
    if member.info.compress_type == ZIP_DEFLATED:
        yield from _inflate(stream)
        return
    left = member.info.compress_size
    while left and (piece := stream.read(min(left, CHUNK))):
        left -= len(piece)
        yield piece
    if left:
        _say_cut_off()


def _inflate(stream: BinaryIO) -> Iterator[bytes]:
    inflate = zlib.decompressobj(_RAW)
    while not inflate.eof:
        data = inflate.unconsumed_tail or stream.read(CHUNK)
        if not data:
            _say_cut_off()
        try:
            yield inflate.decompress(data, CHUNK)
        except zlib.error as error:
            what = f"is damaged ({error}); what came before was read"
            raise DamageError(what) from None


def _say_cut_off() -> None:
    what = "is cut off; what came before was read, fetch the archive again"
    raise DamageError(what)


def _read_header(stream: BinaryIO, place: int) -> Salvaged | None:
    stream.seek(place + len(_SIGNATURE))
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    flags, method, packed, unpacked, path_length, extra_length = _HEADER.unpack(header)
    path = stream.read(path_length).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    is_unknown = bool(flags & _SIZE_COMES_LATER) or packed == _UNKNOWN_SIZE
    if not path or (is_unknown and method == ZIP_STORED):
        return None
    info = ZipInfo(path)
    info.flag_bits, info.compress_type, info.compress_size = flags, method, packed
    info.file_size = 1 if is_unknown else unpacked  # at least; it has to be unpacked to know
    return Salvaged(info=info, start=place + len(_SIGNATURE) + _HEADER.size + path_length + extra_length)


def _find_signature(stream: BinaryIO, place: int) -> int | None:
    stream.seek(place)
    kept = b""
    while data := stream.read(CHUNK):
        found = (kept + data).find(_SIGNATURE)
        if found >= 0:
            return place - len(kept) + found
        place += len(data)
        kept = (kept + data)[1 - len(_SIGNATURE) :]
    return None
