"""The objects of a JSON document, one by one: of a list, or of several documents after each other.

The brackets are counted outside of quoted text, and nothing else of JSON is looked at: so a broken object ends where
its brackets end, and the next one is found. JSON allows no line end inside of quotation marks (RFC 8259, 7): an object
in which a quotation mark is missing ends with that line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

_PIECE = 65_536  # bytes
_OUTSIDE = re.compile(rb'["{}\[\]]')
_INSIDE = re.compile(rb'(?:[^"\\\n]++|\\.)*+', re.DOTALL)
_BETWEEN = b" \t\r\n,\x1e"
_SHOWN = 1_000  # bytes kept of what is no object
_OPENING = b"{["
_MOST_MARKS = 4_000_000  # brackets and quotation marks of one object; a long article has some thousand


class TooIntricateError(Exception):
    """One object has more brackets and quotation marks than any article."""


@dataclass(slots=True)
class _Scan:
    """Where the scan is in the ``data`` at hand: it goes on at ``cursor``; what stands before ``begin`` is done with.

    ``inside`` of an object ``depth`` counts its brackets; ``floor`` is 1 inside of a list of objects.
    """

    longest: int
    data: bytearray = field(default_factory=bytearray)
    cursor: int = 0
    begin: int = 0
    inside: bool = False
    quoted: bool = False
    depth: int = 0
    floor: int = 0
    marks: int = 0
    dropped: bool = False  # what began is too large, and its bytes are gone

    def take(self, more: bytes) -> None:
        """Add bytes; forget those that are done with, and those of an object that is too large."""
        if len(self.data) - self.begin > self.longest:
            self.dropped = True
            self.begin = min(self.cursor, len(self.data))
        del self.data[: self.begin]
        self.cursor -= self.begin
        self.begin = 0
        self.data += more

    def finish(self) -> bytes | None:
        """Return the bytes up to the cursor, None where they were too many; begin anew behind them."""
        piece = None if self.dropped else bytes(self.data[self.begin : self.cursor])
        self.begin = self.cursor
        self.inside = self.quoted = self.dropped = False
        self.depth = self.marks = 0
        return piece


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
    scan.cursor = len(scan.data)
    rest = scan.finish()
    if rest is None or rest.strip(_BETWEEN):
        yield rest
    elif scan.floor:
        yield b""


def _walk(scan: _Scan) -> Iterator[bytes | None]:
    """Go through the bytes at hand and yield what ends in them."""
    while True:
        if scan.quoted:
            if not _leave_quotes(scan):
                return
            if scan.quoted:  # still, at the end of a line
                yield scan.finish()
        match = _OUTSIDE.search(scan.data, scan.cursor)
        if match is None:
            scan.cursor = len(scan.data)
            if not scan.inside:
                _pass_over(scan)
            return
        scan.marks += 1
        if scan.marks > _MOST_MARKS:
            raise TooIntricateError
        scan.cursor = match.end()
        yield from _meet(scan, match.group())


def _leave_quotes(scan: _Scan) -> bool:
    """Go to the end of quoted text, or of the line if that comes first; tell whether it is at hand."""
    within = _INSIDE.match(scan.data, scan.cursor)
    scan.cursor = within.end() if within else len(scan.data)
    closing = bytes(scan.data[scan.cursor : scan.cursor + 1])
    if closing not in (b'"', b"\n"):
        return False
    scan.cursor += 1
    scan.quoted = closing == b"\n"
    return True


def _meet(scan: _Scan, mark: bytes) -> Iterator[bytes | None]:
    """Take a mark in: an object may end with it, or what stood between objects."""
    if mark == b'"':
        scan.quoted = True
    elif scan.inside:
        scan.depth += 1 if mark in _OPENING else -1
        if scan.depth <= 0:
            yield scan.finish()
    else:
        yield from _meet_between(scan, mark)


def _meet_between(scan: _Scan, mark: bytes) -> Iterator[bytes | None]:
    """Take a bracket outside of objects in: a list begins or ends, or an object begins."""
    ends, begins = mark == b"]" and scan.floor == 1, mark == b"[" and scan.floor == 0
    scan.cursor -= len(mark)
    before = scan.finish()
    if before is None or before.strip(_BETWEEN):
        yield before
    scan.cursor += len(mark)
    if ends or begins:
        scan.floor = int(begins)
        scan.begin = scan.cursor
    elif mark in _OPENING:
        scan.inside, scan.depth = True, 1
    else:
        yield scan.finish()


def _pass_over(scan: _Scan) -> None:
    """Leave what stands between objects behind: nothing of blanks and commas is kept, and little of anything else."""
    between = scan.data[scan.begin :]
    if not scan.dropped and not between.strip(_BETWEEN):
        scan.begin = scan.cursor
    elif len(between) > _SHOWN:
        del scan.data[scan.begin + _SHOWN :]
        scan.cursor = len(scan.data)
