"""The members of a tar archive (POSIX.1-2017 pax and ustar, and GNU's long names), as a stream."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from twosource.reading.archives.packing import CHUNK, DamageError

BLOCK = 512  # bytes; all there is comes in blocks
_CHECKSUM = slice(148, 156)
_FILES = frozenset([b"0", b"\x00", b"7"])
_LONG_NAME = b"L"
_PAX = b"x"
_MAX_NOTE = 65_536  # bytes of a header that only describes the next member
_PAX_FIELD = re.compile(rb"[0-9]+ (?:(path)=([^\n]+)|(size)=([0-9]{1,15}))\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    path: str
    size: int
    kind: bytes


def is_tar(head: bytes) -> bool:
    """Tell whether the bytes begin a tar archive, by the check sum of its first header."""
    return any(head[:BLOCK]) and _parse(head[:BLOCK]) is not None


def read_files(stream: BinaryIO) -> Iterator[tuple[str, int, Iterator[bytes]]]:
    """Yield path, size and bytes of each file; the bytes have to be taken before the next one is asked for.

    Raises:
        DamageError: a header is damaged or missing.
    """
    told: dict[str, str] = {}
    while (header := _read_header(stream)) is not None:
        rest = _Rest(stream, int(told.get("size", header.size)))
        if header.kind in {_LONG_NAME, _PAX}:
            told |= _read_note(header, rest)
        elif header.kind in _FILES:
            yield told.get("path", header.path), rest.left, rest.read()
            told = {}
        rest.skip()


class _Rest:
    """The bytes of a member that were not taken yet."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self.left = size
        self._stream = stream
        self._padding = -size % BLOCK
        self._is_said = False

    def read(self) -> Iterator[bytes]:
        while self.left:
            piece = self._stream.read(min(self.left, CHUNK))
            if not piece and self._is_said:
                return
            if not piece:
                self._is_said = True
                what = "is cut off; what came before was read, fetch the archive again"
                raise DamageError(what)
            self.left -= len(piece)
            yield piece

    def skip(self) -> None:
        for _ in self.read():
            pass
        self._stream.read(self._padding)


def _read_header(stream: BinaryIO) -> _Header | None:
    """Return the next header; None at the empty block that ends the archive, or where it just ends."""
    block = stream.read(BLOCK)
    if not any(block):
        return None
    header = _parse(block)
    if header is None:
        what = "is damaged: where a member should begin there is none; what comes behind is not read"
        raise DamageError(what)
    return header


def _parse(block: bytes) -> _Header | None:
    size = _read_number(block[124:136])
    blank = block[: _CHECKSUM.start] + b" " * 8 + block[_CHECKSUM.stop :]
    if len(block) < BLOCK or size is None or _read_number(block[_CHECKSUM]) != sum(blank):
        return None
    folder = _read_text(block[345:500]) if block[257:263] == b"ustar\x00" else ""
    name = _read_text(block[:100])
    return _Header(path=f"{folder}/{name}" if folder else name, size=size, kind=block[156:157])


def _read_text(field: bytes) -> str:
    return field.partition(b"\x00")[0].decode("utf-8", "replace")


def _read_number(field: bytes) -> int | None:
    """Return a number in octal, or in the binary form GNU uses for large ones."""
    if field[:1] == b"\x80":
        return int.from_bytes(field[1:], "big")
    digits = field.strip(b" \x00")
    return int(digits or b"0", 8) if not digits.strip(b"01234567") else None


def _read_note(header: _Header, rest: _Rest) -> dict[str, str]:
    if rest.left > _MAX_NOTE:
        return {}
    note = b"".join(rest.read())
    if header.kind == _LONG_NAME:
        return {"path": _read_text(note)}
    found = [[each for each in groups if each] for groups in _PAX_FIELD.findall(note)]
    return {name.decode("ascii"): value.decode("utf-8", "replace") for name, value in found}
