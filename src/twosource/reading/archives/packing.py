"""Ways to pack a stream, and packed bytes of which some may be looked at before they are taken."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from twosource.reading.allowance import Allowance

CHUNK = 65_536  # bytes read, and bytes unpacked, at a time
_TRIAL = 512  # bytes that tell whether a member really begins here
_MOST_TRIALS = 1000  # places that only look like the beginning of a member; more are there on purpose
_LONGEST_MARK = 10  # bytes


class DamageError(Exception):
    """A packed stream cannot be unpacked any further; the message says why, and what to do."""


class Decompressor(Protocol):
    """What unpacks one member: the interface of the standard library's ``bz2`` and ``lzma``."""

    @property
    def eof(self) -> bool:
        """Whether the end of the member was reached."""

    @property
    def needs_input(self) -> bool:
        """Whether nothing more can be had from the bytes it was given."""

    @property
    def unused_data(self) -> bytes:
        """What came after the end of the member."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return at most about ``max_length`` bytes; the rest waits until the next call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packing:
    """A way to pack a stream, as members one after the other.

    ``name`` is for messages ("gzip"), ``mark`` matches how a member begins, ``start`` makes what
    unpacks one of them, and ``errors`` is what that raises on damaged bytes.
    """

    name: str
    mark: re.Pattern[bytes]
    start: Callable[[], Decompressor]
    errors: tuple[type[Exception], ...]


class PackedSource:
    """Packed bytes, some of which may be put back; ``counted`` is told how many there are."""

    def __init__(self, stream: BinaryIO, counted: Allowance | None) -> None:
        self._stream = stream
        self._counted = counted
        self._ahead = b""

    def take(self) -> bytes:
        """Return the next bytes; none at the end."""
        data, self._ahead = self._ahead or self._read(), b""
        return data

    def put_back(self, data: bytes) -> None:
        """Let these be the next bytes."""
        self._ahead = data + self._ahead

    def comes(self, mark: re.Pattern[bytes]) -> bool | None:
        """Tell whether the next bytes, after padding with zeros, are this mark. None at the end."""
        self._ahead = self._ahead.lstrip(b"\x00")
        self._look_ahead()
        return mark.match(self._ahead) is not None if self._ahead else None

    def skip_to_next(self, packing: Packing) -> bool:
        """Go on to where a sound member begins. False when there is none."""
        for _ in range(_MOST_TRIALS):
            while (found := packing.mark.search(self._ahead)) is None:
                more = self._read()
                if not more:
                    return False
                self._ahead = self._ahead[-_LONGEST_MARK:] + more
            self._ahead = self._ahead[found.start() :]
            self._look_ahead()
            if _is_sound(self._ahead[:_TRIAL], packing):
                return True
            self._ahead = self._ahead[1:]
        return False

    def _look_ahead(self) -> None:
        while len(self._ahead) < _TRIAL and (more := self._read()):
            self._ahead = (self._ahead + more).lstrip(b"\x00")

    def _read(self) -> bytes:
        data = self._stream.read(CHUNK)
        if self._counted is not None:
            self._counted.packed += len(data)
        return data


def _is_sound(data: bytes, packing: Packing) -> bool:
    member = packing.start()
    try:
        member.decompress(data, CHUNK)
        if not member.eof and not member.needs_input:
            member.decompress(b"", CHUNK)  # where what was unpacked before a fault comes first
    except packing.errors:
        return False
    return True
