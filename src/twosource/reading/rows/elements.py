"""The objects of a JSON document, one by one: of a list, or of several documents after each other.

The brackets are counted outside of quoted text, and nothing else of JSON is looked at: so a broken object ends where
its brackets end, and the next one is found. JSON allows no line end inside of quotation marks (RFC 8259, 7), so a
missing one does harm up to the end of its line only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

_PIECE = 65_536  # bytes
_OUTSIDE = re.compile(rb'["{}\[\]]')
_INSIDE = re.compile(rb'["\\\n]')
_BETWEEN = b" \t\r\n,\x1e"
_SHOWN = 1_000  # bytes kept of what is no object
_OPENING = b"{["
_MOST_MARKS = 4_000_000  # brackets and quotation marks of one object; a long article has some thousand


@dataclass(slots=True)
class _Scan:
    """Where the scan is: ``start`` of the object in the bytes at hand (None: outside), and how deep in brackets."""

    longest: int
    data: bytearray = field(default_factory=bytearray)
    at: int = 0  # what comes before is done with
    looked: int = 0  # there is no mark before this place
    start: int | None = None
    depth: int = 0
    floor: int = 0  # the depth at which objects stand: 1 inside of a list
    quoted: bool = False
    marks: int = 0
    dropped: bool = False  # the object is too large, its bytes are gone

    def take(self, more: bytes) -> None:
        """Add bytes; forget those that are done with."""
        keep = self.at if self.start is None else self.start
        if self.start is not None and len(self.data) - self.start > self.longest:
            self.dropped, keep, self.start = True, self.at, self.at
        del self.data[: min(keep, len(self.data))]
        self.at -= keep
        self.looked = max(self.looked - keep, self.at)
        self.start = None if self.start is None else 0
        self.data += more


class TooIntricateError(Exception):
    """One object has more brackets and quotation marks than any article."""


def read_elements(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """Yield the bytes of each object, None for one of more than ``longest`` bytes.

    What stands between objects and is neither blank nor a comma is yielded too: it is no object, and lost
    if nobody says so. A list that is cut off ends with empty bytes.

    Raises:
        TooIntricateError: an object does not end in any reasonable length.
    """
    scan = _Scan(longest=longest)
    while piece := stream.read(_PIECE):
        scan.take(piece)
        yield from _walk(scan)
    rest = bytes(scan.data[scan.start or 0 :] if scan.start is not None else scan.data[scan.at :])
    if rest.strip(_BETWEEN) or scan.dropped:
        yield None if scan.dropped else rest
    elif scan.floor:
        yield b""


def _walk(scan: _Scan) -> Iterator[bytes | None]:
    """Go through the bytes at hand and yield the objects that end in them."""
    while match := (_INSIDE if scan.quoted else _OUTSIDE).search(scan.data, max(scan.at, scan.looked)):
        mark = match.group()
        place = match.start()
        scan.marks += 1
        if scan.marks > _MOST_MARKS:
            raise TooIntricateError
        if scan.quoted:
            scan.at = place + (2 if mark == b"\\" else 1)
            scan.quoted = mark == b"\\"
        elif scan.start is None:
            yield from _begin(scan, mark, place)
        else:
            scan.at = place + 1
            scan.quoted = mark == b'"'
            yield from _count_bracket(scan, mark)
    if scan.quoted or scan.start is not None:
        scan.at = max(scan.at, len(scan.data))
    else:
        _pass_over(scan)


def _pass_over(scan: _Scan) -> None:
    """Leave what stands between objects behind: nothing of blanks and commas is kept, and little of anything else."""
    if not scan.data[scan.at :].strip(_BETWEEN):
        scan.at = len(scan.data)
    elif len(scan.data) - scan.at > _SHOWN:
        del scan.data[scan.at + _SHOWN :]
    scan.looked = len(scan.data)


def _begin(scan: _Scan, mark: bytes, place: int) -> Iterator[bytes | None]:
    """Meet the first mark outside of an object."""
    between = bytes(scan.data[scan.at : place])
    if between.strip(_BETWEEN):
        yield between[: scan.longest]
    scan.at = place + 1
    scan.marks = 0
    if mark == b"[" and not scan.floor:
        scan.floor = 1
    elif mark == b"]" and scan.floor:
        scan.floor = 0
    elif mark in (b"}", b"]"):
        yield mark
    else:
        scan.start, scan.depth, scan.quoted = place, int(mark in _OPENING), mark == b'"'


def _count_bracket(scan: _Scan, mark: bytes) -> Iterator[bytes | None]:
    if mark != b'"':
        scan.depth += 1 if mark in _OPENING else -1
    if scan.depth <= 0 and mark != b'"':
        yield None if scan.dropped else bytes(scan.data[scan.start or 0 : scan.at])
        scan.start, scan.dropped, scan.depth = None, False, 0
