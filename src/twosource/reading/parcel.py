"""Bytes to read from, under the name by which the user knows them."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import BinaryIO

from twosource.model.declared import Declared
from twosource.model.envelope import NOTHING_SAID, Envelope
from twosource.reading.allowance import Allowance

HEAD = 65_536  # bytes looked at to tell a format
_PACKED = re.compile(r"\.(?:gz|bz2|xz|zst)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A stream of bytes with its ``head``, the first bytes, which are still in the stream.

    ``given`` is the input as the user wrote it; what lies inside of another parcel has a ``#`` and its
    place there after that ("pages.zip#monday/a.html", "crawl.warc.gz#12"). ``charset`` and ``media_type``
    are what the transport declared (HTTP, mail), None where nothing did. ``depth`` counts the
    containers around it; ``allowance`` is what may still be unpacked from the outermost packed one of
    them, None where there is none.
    """

    given: str
    stream: BinaryIO
    head: bytes
    charset: str | None = None
    media_type: str | None = None
    envelope: Envelope = NOTHING_SAID
    depth: int = 0
    notes: tuple[str, ...] = field(default=())
    allowance: Allowance | None = None

    @property
    def name(self) -> str:
        """The innermost name, which may end in a telling way ("rows.csv", also where "rows.csv.gz" was given)."""
        return _PACKED.sub("", self.given.rpartition("#")[2] or self.given)

    def declare(self, *, as_is: bool) -> Declared:
        """Return what has to be kept beside the bytes to read them again; ``as_is``: they are a clean article."""
        return Declared(
            charset=self.charset, media_type=self.media_type, envelope=self.envelope, notes=self.notes, as_is=as_is
        )


class _Resumed(io.RawIOBase):
    """A stream that gives bytes already taken from another stream first, then the rest of that."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._rest.close()
        super().close()


def open_parcel(given: str, stream: BinaryIO, **known: object) -> Parcel:
    """Return a parcel that has looked at the first bytes of ``stream``; ``known`` are its other fields.

    A stream that can be wound back is kept as it is: some formats (ZIP, Parquet, PDF) are read from their end.
    """
    if stream.seekable():
        start = stream.tell()
        head = _read_head(stream)
        stream.seek(start)
        return Parcel(given=given, stream=stream, head=head, **known)  # type: ignore[arg-type]
    head = _read_head(stream)
    return Parcel(given=given, stream=io.BufferedReader(_Resumed(head, stream), HEAD), head=head, **known)  # type: ignore[arg-type]


def parcel_of_bytes(given: str, data: bytes, **known: object) -> Parcel:
    """Return a parcel of bytes that are in memory."""
    return Parcel(given=given, stream=io.BytesIO(data), head=data[:HEAD], **known)  # type: ignore[arg-type]


def _read_head(stream: BinaryIO) -> bytes:
    pieces: list[bytes] = []
    missing = HEAD
    while missing and (piece := stream.read(missing)):
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)
