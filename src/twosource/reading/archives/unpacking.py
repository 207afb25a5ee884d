"""Packed bytes to a stream of what they hold, as far as that can be had."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from twosource.errors import UnreadableError
from twosource.reading.allowance import Allowance
from twosource.reading.archives.packing import CHUNK, DamageError, PackedSource, Packing
from twosource.reading.parcel import Parcel, open_parcel
from twosource.reading.reader import Descend, Items
from twosource.reading.settings import ReadingSettings

_MOST_FAULTS = 100  # damaged places in one stream; beyond them it is no archive any more


class Unpacked(io.RawIOBase):
    """The bytes that ``pieces`` yields. A `DamageError` just ends the stream, and ``fault`` says what it was.

    They are counted against the ``allowance``, if there is one.
    """

    def __init__(self, pieces: Iterator[bytes], allowance: Allowance | None) -> None:
        self.fault: str | None = None
        self._pieces = pieces
        self._allowance = allowance
        self._piece = memoryview(b"")

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer with what is at hand; 0 at the end."""
        while not self._piece:
            try:
                self._piece = memoryview(self._next_piece())
            except StopIteration:
                return 0
            except DamageError as damage:
                self.fault = str(damage)
                return 0
        taken = self._piece[: len(buffer)]
        buffer[: len(taken)] = taken
        self._piece = self._piece[len(taken) :]
        return len(taken)

    def _next_piece(self) -> bytes:
        piece = next(self._pieces)
        if self._allowance is None:
            return piece
        self._allowance.unpacked += len(piece)
        if self._allowance.is_spent:
            what = (
                f"unpacks to more than {self._allowance.free:,} bytes and {self._allowance.ratio} times its size, "
                "as archives made to do harm do; unpack it by hand if you trust it"
            )
            raise DamageError(what)
        return piece


def unpack_parcel(parcel: Parcel, packing: Packing, settings: ReadingSettings, descend: Descend) -> Items:
    """Yield what is read from the unpacked stream, and an error for each damaged place in it.

    Behind a damaged place reading goes on with the next sound member, under a name of its own
    ("crawl.warc.gz#part-2"): how much was lost between them nobody can know.
    """
    outermost = Allowance(free=settings.max_unpacked_bytes, ratio=settings.max_ratio)
    allowance = parcel.allowance or outermost
    source = PackedSource(parcel.stream, outermost if allowance is outermost else None)
    for part in range(1, _MOST_FAULTS + 1):
        stream = Unpacked(_unpack_members(source, packing), allowance)
        given = parcel.given if part == 1 else f"{parcel.given}#part-{part}"
        inner = open_inside(parcel, given, stream, allowance)
        if inner.head or stream.fault is None:
            yield from descend(inner)
        if stream.fault is not None:
            yield UnreadableError(given, stream.fault)
        if stream.fault is None or allowance.is_spent or not source.skip_to_next(packing):
            return
    yield UnreadableError(parcel.given, f"is damaged in more than {_MOST_FAULTS} places; the rest is left out")


def open_inside(parcel: Parcel, given: str, stream: BinaryIO | Unpacked, allowance: Allowance) -> Parcel:
    """Return the parcel of what a packed parcel holds: the same thing, one container further in."""
    return open_parcel(
        given,
        stream,  # type: ignore[arg-type]
        charset=parcel.charset,
        envelope=parcel.envelope,
        notes=parcel.notes,
        depth=parcel.depth + 1,
        allowance=allowance,
    )


def _unpack_members(source: PackedSource, packing: Packing) -> Iterator[bytes]:
    while (ready := source.comes(packing.mark)) is not None:
        if not ready:
            what = f"has bytes in it that are not {packing.name}; they are left out"
            raise DamageError(what)
        yield from _unpack_member(source, packing)


def _unpack_member(source: PackedSource, packing: Packing) -> Iterator[bytes]:
    member = packing.start()
    data, feeds = b"", 0
    while not member.eof:
        fresh = b""
        if member.needs_input:
            data = fresh = _take(source, packing)
            feeds += 1
        try:
            piece = member.decompress(fresh, CHUNK)
        except packing.errors as error:
            source.put_back(data[1:] if feeds == 1 else data)  # the next sound member may begin in these bytes
            what = f"is damaged: the {packing.name} data cannot be unpacked ({error}); what came before was read"
            raise DamageError(what) from None
        yield piece
    source.put_back(member.unused_data)


def _take(source: PackedSource, packing: Packing) -> bytes:
    data = source.take()
    if not data:
        what = f"is cut off: the {packing.name} data ends too early; what came before was read, fetch the file again"
        raise DamageError(what)
    return data
