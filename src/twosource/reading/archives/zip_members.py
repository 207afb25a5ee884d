"""The members of a ZIP archive (APPNOTE 6.3), none of them trusted."""

from __future__ import annotations

import io
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from twosource.errors import UnreadableError
from twosource.reading.archives.packing import CHUNK, DamageError
from twosource.reading.archives.paths import find_trick
from twosource.reading.parcel import Parcel
from twosource.reading.settings import ReadingSettings

_IN_MEMORY = 8_000_000  # bytes of an archive that is not on disk; larger ones go to a temporary file
_ENTRY = b"PK\x01\x02"
_ENTRY_BYTES = 300  # of the directory, for each member; names are rarely longer
_ENCRYPTED = 1  # bit of the flags
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others can take any amount of memory, and nobody uses them
_UNKNOWN = {1: "Shrink", 6: "Implode", 9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "xz", 98: "PPMd"}
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError, RuntimeError)


class _Guarded(io.RawIOBase):
    """The file of an archive, whose list of members must not be longer than ``max_members``."""

    def __init__(self, stream: BinaryIO, max_members: int) -> None:
        self._stream = stream
        self._max_members = max_members

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0, /) -> int:
        try:
            return self._stream.seek(offset, whence)
        except OSError:  # an offset before the start, from a damaged list of members
            message = "points at a place outside of itself"
            raise zipfile.BadZipFile(message) from None

    def tell(self) -> int:
        return self._stream.tell()

    def read(self, size: int = -1, /) -> bytes:
        if size > self._max_members * _ENTRY_BYTES:
            raise DamageError
        data = self._stream.read(size)
        if size > CHUNK and data.count(_ENTRY) > self._max_members:
            raise DamageError
        return data


@contextmanager
def wound_back(parcel: Parcel, settings: ReadingSettings) -> Iterator[BinaryIO]:
    """Give the parcel's stream as one that can be read from its end: itself, or a copy for the time being.

    Raises:
        UnreadableError: it is too large to copy, or there is no space left for it.
    """
    if parcel.stream.seekable():
        yield parcel.stream
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as copy:
        _copy(parcel, cast("BinaryIO", copy), settings.max_spooled_bytes)
        yield cast("BinaryIO", copy)


def _copy(parcel: Parcel, copy: BinaryIO, left: int) -> None:
    what = f"has more than {left:,} bytes, too many for a temporary copy; save it as a file and give that"
    try:
        while data := parcel.stream.read(CHUNK):
            left -= copy.write(data)
            if left < 0:
                raise UnreadableError(parcel.given, what)
    except OSError as error:
        what = f"cannot be copied to a temporary file ({error.strerror}); free some space, or save it as a file"
        raise UnreadableError(parcel.given, what) from None
    copy.seek(0)


def open_zip(given: str, stream: BinaryIO, max_members: int) -> zipfile.ZipFile:
    """Return the archive, its list of members read.

    Raises:
        UnreadableError: there is no list, it is damaged, or it is too long.
    """
    try:
        return zipfile.ZipFile(cast("BinaryIO", _Guarded(stream, max_members)))
    except DamageError:
        what = f"lists more than {max_members:,} members; those beyond are left out, unpack it by hand"
        raise UnreadableError(given, what) from None
    except (*_DAMAGE, OSError) as error:
        what = f"is a damaged ZIP archive ({str(error).rstrip('.')}); fetch it again, or repair it (zip -FF)"
        raise UnreadableError(given, what) from None


def find_obstacle(member: zipfile.ZipInfo) -> str | None:
    """Return why a member cannot be read, in words for the user; None where it can."""
    obstacle = find_trick(member.filename)
    if obstacle is not None:
        return obstacle
    if member.flag_bits & _ENCRYPTED:
        return "is encrypted; unpack it with its password, and give the file"
    if member.compress_type not in _KNOWN:
        name = _UNKNOWN.get(member.compress_type, "another way")
        return f"is packed by {name} (method {member.compress_type}), which is not read here; unpack it by hand"
    return None


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the bytes of a member, piece by piece.

    Raises:
        DamageError: the rest cannot be unpacked.
    """
    try:
        with archive.open(member) as stream:
            while piece := stream.read(CHUNK):
                yield piece
    except _DAMAGE as error:
        what = f"is damaged ({str(error).rstrip('.') or 'it ends too early'}); what came before was read"
        raise DamageError(what) from None
