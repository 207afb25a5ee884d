"""Mailboxes in the formats mboxo and mboxrd (RFC 4155): messages one after the other, a line "From …" before each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from twosource.errors import UnreadableError
from twosource.reading import Reader, ReadingSettings
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.reader import Descend, Items

# "From ines@port.example Mon Mar  5 08:30:00 2029"; Thunderbird writes "From - …", Google a zone before the year.
_POSTMARK = re.compile(rb"From [^\r\n]*\d:\d\d(?::\d\d)?[^\r\n]* \d{4}[^\r\n]*\r?\n")
_HEAD = re.compile(rb"[!-9;-~]+:")
_QUOTED = re.compile(rb">+From ")
_LINE = 1_000_000  # bytes of a line that are taken at once: a file without line ends must not fill the memory


def recognise(parcel: Parcel) -> bool:
    """Tell whether the bytes begin with a postmark and the head of a message."""
    postmark = _POSTMARK.match(parcel.head)
    return postmark is not None and _HEAD.match(parcel.head, postmark.end()) is not None


def read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    """Yield the article of each message: twosource reads messages, so they are handed on.

    A message that is larger than an article may be is told and left out; those after it are read.
    """
    for number, message in enumerate(_cut(parcel.stream, settings.max_bytes), start=1):
        given = f"{parcel.given}#{number}"
        if len(message) > settings.max_bytes:
            what = f"is larger than {settings.max_bytes:,} bytes, too large for one article; save its text alone"
            yield UnreadableError(given, what)
            continue
        yield from descend(parcel_of_bytes(given, message, depth=parcel.depth + 1, allowance=parcel.allowance))


def _cut(stream: BinaryIO, most: int) -> Iterator[bytes]:
    """Yield the messages without their postmarks; of one with more than ``most`` bytes a little more than these."""
    message, blank = bytearray(), True
    stream.readline(_LINE)
    while line := stream.readline(_LINE):
        if blank and _POSTMARK.match(line):
            yield bytes(message)
            message, blank = bytearray(), True
            continue
        blank = not line.strip()
        if len(message) <= most:
            message += line[1:] if _QUOTED.match(line) else line
    yield bytes(message)


READER = Reader(name="a mailbox (mbox)", recognise=recognise, read=read, holds_others=True)
