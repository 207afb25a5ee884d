"""The records of a web archive one by one (WARC 1.0 and 1.1, ISO 28500), as far as they are whole.

Archives come cut off, with bytes lost or a length that is wrong. Then the record is `Broken`, and
the next one is looked for: a reader that only counts bytes would lose all that follow.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

_MARK = b"WARC/"
_BEGINNING = re.compile(rb"WARC/[01]\.\d+\r?\n")
_FIRST_FIELDS = re.compile(rb"[^\n<]{0,100}\n(?:[A-Za-z-]{1,40}: [^\n]*\n){0,10}?WARC-(?:Type|Record-ID|Date): ")
_LONGEST_TRIAL = 4096  # bytes in which the first fields are
_CHUNK = 65_536  # bytes
_MAX_HEADER = 65_536  # bytes
_LENGTH = re.compile(r"[0-9]{1,15}\Z")
_LINE_END = re.compile(r"\r?\n")
_FOLDED = re.compile(r"\r?\n[ \t]+")  # a field that goes on in the next line
_MOST_BLANK_LINES = 100  # between two records; two are usual
_LONGEST_BEGINNING = 16  # bytes
_MOST_RESCANS = 20  # blocks looked through for a record that a wrong length has swallowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The named fields before a record's block, in lower case; ``number`` counts all records from 1."""

    number: int
    fields: dict[str, str]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A whole record. ``block`` is empty where it was not wanted."""

    header: Header
    block: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A record that cannot be used, and why, in words for the user."""

    number: int
    why: str


def is_warc(head: bytes) -> bool:
    """Tell whether the bytes begin a web archive, by the first line or, where that is damaged, by its fields."""
    head = head[:_LONGEST_TRIAL].lstrip(b"\r\n")
    return _BEGINNING.match(head) is not None or _FIRST_FIELDS.match(head) is not None


class WarcRecords:
    """Reads records from a stream, with one of them in memory, none of more than ``max_block`` bytes."""

    def __init__(self, stream: BinaryIO, max_block: int) -> None:
        self._stream = stream
        self._ahead = io.BytesIO()
        self._max_block = max_block
        self._rescans = 0
        self._number = 0

    def read(self, is_wanted: Callable[[Header], bool]) -> Iterator[Record | Broken]:
        """Yield each record; the blocks of those that are not wanted are passed over."""
        while self._skip_blank_lines():
            self._number += 1
            yield self._read_record(is_wanted)

    def _read_record(self, is_wanted: Callable[[Header], bool]) -> Record | Broken:
        header = self._read_header()
        if isinstance(header, str):
            self._skip_to_beginning()
            return self._broken(header)
        wanted = is_wanted(header)
        block, missing = self._read_block(header.size, self._max_block if wanted else 0)
        if missing:
            self._rescan(block)
            return self._broken(f"is cut off: {missing:,} of its {header.size:,} bytes are missing; fetch it again")
        if not self._ends_here():
            self._rescan(block)
            self._skip_to_beginning()
            return self._broken(f"is not {header.size:,} bytes long, as it says of itself; fetch it again")
        if wanted and len(block) < header.size:
            return self._broken(f"has {header.size:,} bytes, too many for one article; raise max_bytes")
        return Record(header=header, block=block)

    def _read_block(self, size: int, kept: int) -> tuple[bytes, int]:
        """Return the first ``kept`` bytes of a block of this size, and how many are missing of it."""
        block = self._read(min(size, kept))
        left = size - len(block)
        while left and (data := self._read(min(left, _CHUNK))):
            left -= len(data)
        return block, left

    def _broken(self, why: str) -> Broken:
        return Broken(number=self._number, why=why)

    def _read_header(self) -> Header | str:
        """Return the fields up to the empty line, or what is wrong with them."""
        if not _BEGINNING.match(self._readline()):
            return "is damaged: here a record should begin, and does not; reading goes on with the next one"
        lines = []
        left = _MAX_HEADER
        while left > 0 and (line := self._readline()).strip():
            lines.append(line)
            left -= len(line)
        fields = parse_fields(b"".join(lines).decode("utf-8", "replace"))
        size = fields.get("content-length", "")
        if left <= 0 or not _LENGTH.match(size):
            return f"is damaged: its header is too long, or has no length (“{size:.40}”)"
        return Header(number=self._number, fields=fields, size=int(size))

    def _rescan(self, block: bytes) -> None:
        """Where the length is wrong, the block may hold the beginning of the next records."""
        place = _find_beginning(block, 1) if self._rescans < _MOST_RESCANS else None
        if place is not None:
            self._rescans += 1
            self._put_back(block[place:])

    def _ends_here(self) -> bool:
        line = self._readline()
        if not line.strip():
            return True
        self._put_back(line)
        return line.startswith(_MARK)

    def _skip_blank_lines(self) -> bool:
        """Go on to the next line that is not empty. False at the end."""
        for _ in range(_MOST_BLANK_LINES):
            line = self._readline()
            if line.strip(b"\r\n"):
                self._put_back(line)
                return True
            if not line:
                return False
        return self._skip_to_beginning()

    def _skip_to_beginning(self) -> bool:
        """Go on to where a record begins. False where none does."""
        kept = b""
        while data := self._read(_CHUNK):
            kept += data
            place = _find_beginning(kept, 0)
            if place is not None:
                self._put_back(kept[place:])
                return True
            kept = kept[-_LONGEST_BEGINNING:]
        return False

    def _put_back(self, data: bytes) -> None:
        place = self._ahead.tell() - len(data)
        with self._ahead.getbuffer() as buffer:
            is_there = place >= 0 and buffer[place : place + len(data)] == data
        if is_there:
            self._ahead.seek(place)
        else:
            self._ahead = io.BytesIO(data + self._ahead.read())

    def _read(self, size: int) -> bytes:
        data = self._ahead.read(size)
        return data + self._stream.read(size - len(data)) if len(data) < size else data

    def _readline(self) -> bytes:
        line = self._ahead.readline(_CHUNK)
        return line if line.endswith(b"\n") or len(line) == _CHUNK else line + self._stream.readline(_CHUNK - len(line))


def _find_beginning(data: bytes, start: int) -> int | None:
    """Return where a line begins as a record does. Searching for plain bytes first is forty times as fast."""
    place = data.find(_MARK, start)
    while place >= 0:
        if (place == 0 or data[place - 1 : place] == b"\n") and _BEGINNING.match(data, place):
            return place
        place = data.find(_MARK, place + 1)
    return None


def parse_fields(head: str) -> dict[str, str]:
    """Return the fields of a header, names in lower case; of a field that is repeated the first."""
    fields: dict[str, str] = {}
    for line in _LINE_END.split(_FOLDED.sub(" ", head)):
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip().lower(), value.strip())
    return fields
