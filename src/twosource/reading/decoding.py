"""Bytes to text: byte order mark, UTF-16 by its empty bytes, UTF-8, the declared encoding, Windows-1252, in this order.

UTF-8 goes before what a page declares: text that is valid UTF-8 beyond ASCII is hardly ever
anything else, and saved pages often keep a declaration that is no longer true.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its encoding; the standard asks for 1024
_WIDE_HEAD = 4096  # bytes that show that a text is in UTF-16
_FEWEST_PAIRS = 8
_EMPTY = 0.7  # of the pairs; the rest are typographic marks and letters of other scripts
_STRAY = 0.02  # of the pairs; more are numbers of a program, not letters
_FEW = 1000  # one broken byte among so many is damage, not another encoding
_REPLACED = "\ufffd"
_LATIN = frozenset(["iso8859-1", "ascii", "cp1252"])  # read as Windows-1252, as browsers do


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text, what went less than well on the way to it, and the encoding it was in (Python's name)."""

    text: str
    notes: tuple[str, ...] = ()
    encoding: str = "utf-8"


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Return the text of ``data``. Never fails: bytes that fit nowhere become U+FFFD, with a note.

    ``charset`` is the encoding that the transport declared (HTTP, mail); it goes before the one that the page
    declares itself.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _noted(data[len(mark) :], encoding, f"a byte order mark ({encoding}) was removed")
    wide = find_wide_encoding(data)
    if wide is not None:
        return _noted(data, wide, f"no byte order mark, but every other byte is empty: read as {wide}")
    try:
        return Decoded(text=data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_damaged(data) or _decode_declared(data, charset) or _decode_western(data)


def find_wide_encoding(data: bytes) -> str | None:
    """Return the form of UTF-16 that text without a byte order mark is in, None where it is in neither.

    Latin letters and blanks leave one byte of each pair empty, always the same one; other data does not.
    """
    head = data[:_WIDE_HEAD]
    pairs = len(head) // 2
    empty = (head[0::2].count(0), head[1::2].count(0))
    if pairs < _FEWEST_PAIRS or max(empty) < _EMPTY * pairs or min(empty) > _STRAY * pairs:
        return None
    return "utf-16-le" if empty[1] > empty[0] else "utf-16-be"


def _noted(data: bytes, encoding: str, note: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count(_REPLACED)
    notes = (note, f"{lost} characters could not be read as {encoding}") if lost else (note,)
    return Decoded(text=text, notes=notes, encoding=encoding)


def _decode_damaged(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    lost = text.count(_REPLACED)
    beyond_ascii = sum(character > "\x7f" for character in text) - lost
    if (lost * _FEW > len(data) and lost > 1) or beyond_ascii <= lost:
        return None
    return Decoded(text=text, notes=(f"{lost} bytes were not UTF-8 and stand as {_REPLACED}",))


def _decode_declared(data: bytes, charset: str | None) -> Decoded | None:
    match = _DECLARED.search(data[:_HEAD])
    within = match.group(1).decode("ascii") if match else None
    return next((found for name in (charset, within) if name and (found := _decode_as(data, name))), None)


def _decode_as(data: bytes, declared: str) -> Decoded | None:
    try:
        name = codecs.lookup(declared).name
        if name in _LATIN or name.startswith(("utf-16", "utf-32", "utf-8")):
            return None
        return Decoded(text=data.decode(name), encoding=name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _decode_western(data: bytes) -> Decoded:
    return _noted(data, "cp1252", "not UTF-8 and no usable encoding is declared: read as Windows-1252")
