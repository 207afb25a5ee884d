"""JSON: a row a line (JSON Lines), a list of rows, or one document that is a row or has them inside.

The two are told apart by the first line: where it is a whole object, or the second begins like another one, it is
JSON Lines. There a row's number is that of its line, in documents it counts the objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from twosource.errors import InputError, UnreadableError
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.rows.elements import TooIntricateError, read_elements
from twosource.reading.rows.json_values import read_value
from twosource.reading.rows.lines import open_lines, read_head, read_lines
from twosource.reading.rows.row import Row
from twosource.reading.rows.row_stream import read_rows
from twosource.reading.settings import ReadingSettings

_BLANKS = b" \t\r\n\x1e"  # RFC 7464 begins each row with a record separator
_START = re.compile(rb'\{\s*(?:["}]|\Z)|\[\s*(?:\{|\]?\s*\Z)')
_ONE_LINE = re.compile(rb"\{[^\n]*\}\s*\Z")
_SEVERAL = re.compile(rb"\{[^\n]*\n\s*\{")


def _recognise(parcel: Parcel) -> bool:
    head = read_head(parcel).lstrip(_BLANKS)
    return _START.match(head) is not None


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    return read_rows(parcel.given, _list_rows(parcel, settings), settings)


def _list_rows(parcel: Parcel, settings: ReadingSettings) -> Iterator[Row | InputError]:
    any_row = False
    for number, data in _cut(parcel, settings):
        given = f"{parcel.given}#{number}"
        any_row = True
        if data is None:
            what = f"is larger than {settings.max_bytes:,} bytes, too large for one article; cut it or raise max_bytes"
            yield UnreadableError(given, what)
        elif not data:
            yield UnreadableError(parcel.given, f"is cut off after row {number - 1}; what came then is lost")
        else:
            yield from read_value(given, data, parcel.charset, settings)
    if not any_row:
        raise UnreadableError(parcel.given, "has no rows; give one object an article")


def _cut(parcel: Parcel, settings: ReadingSettings) -> Iterator[tuple[int, bytes | None]]:
    """Yield the numbered bytes of each row, None for what is too large, no bytes where the rest is missing."""
    stream = open_lines(parcel)
    if _is_lines(read_head(parcel).lstrip(_BLANKS)):
        for number, line in read_lines(stream, settings.max_bytes):
            stripped = line.strip(_BLANKS) if line is not None else None
            if stripped is None or stripped:
                yield number, stripped
        return
    numbers = count(1)
    try:
        for element in read_elements(stream, settings.max_bytes):
            yield next(numbers), element
    except TooIntricateError:
        given = f"{parcel.given}#{next(numbers)}"
        raise UnreadableError(given, "is nested far beyond any article; it and what follows is left out") from None


def _is_lines(head: bytes) -> bool:
    first, end, _ = head.partition(b"\n")
    return first.startswith(b"{") and (not end or bool(_ONE_LINE.match(first)) or bool(_SEVERAL.match(head)))


JSON_ROWS = Reader(name="JSON", recognise=_recognise, read=_read, holds_others=True)
