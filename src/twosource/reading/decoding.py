"""Bytes to text: byte order mark, UTF-16 by its pairs, ISO 2022, UTF-8, the declared encoding, a guess, in this order.

UTF-8 goes before what a page declares: text that is valid UTF-8 beyond ASCII is hardly ever
anything else, and saved pages often keep a declaration that is no longer true. Where nothing is declared, text whose
bytes beyond ASCII stand together is in another script: which, is guessed from how often they follow each other
(uchardet, through resiliparse). The rest is Windows-1252.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

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
_ONE_SCRIPT = 0.98  # of the pairs of a text in one script other than Latin have one of two bytes in the same place
_FEWEST_LETTERS = 8  # different bytes in the other place; lists of numbers have fewer, or many in both
_EMPTY = 0.7  # of the pairs; the rest are typographic marks and letters of other scripts
_STRAY = 0.02  # of the pairs; more are numbers of a program, not letters
_FEW = 1000  # one broken byte among so many is damage, not another encoding
_OUTWEIGH = 3  # so many characters in sound UTF-8 for each broken byte: other encodings hardly ever look like that
_REPLACED = "\ufffd"
_LATIN = frozenset(["iso8859-1", "ascii", "cp1252"])  # read as Windows-1252, as browsers do
_ESCAPED = re.compile(rb"\x1b\$[)@A-D]")
_TOGETHER = re.compile(rb"[\x80-\xff]{2,}")
_BEYOND_ASCII = bytes(range(0x80))
_LOOKED_AT = 65_536  # bytes from which another script is told
_MOSTLY = 0.5  # of the bytes beyond ASCII; in Western text they stand alone
_GUESSED = frozenset(  # encodings of scripts other than Latin: a Western one is hardly told from Windows-1252
    [
        *("koi8-r", "koi8-u", "cp1251", "iso8859-5", "mac-cyrillic", "cp866", "cp1253", "iso8859-7", "cp1255"),
        *("iso8859-8", "cp1256", "iso8859-6", "cp874", "tis-620", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"),
        *("gb2312", "gbk", "gb18030", "big5", "big5hkscs"),
    ]
)
_NO_LETTERS = bytes(set(range(32)) - set(b"\t\n\r\f")) + bytes(range(0x7F, 0xA0))


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
        return _noted(data, wide, f"no byte order mark, but every other byte is alike: read as {wide}")
    try:
        return _decode_escaped(data) or Decoded(text=data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_damaged(data) or _decode_declared(data, charset) or _guess(data) or _decode_western(data)


def find_wide_encoding(data: bytes) -> str | None:
    """Return the form of UTF-16 that text without a byte order mark is in, None where it is in neither.

    Latin letters and blanks leave one byte of each pair empty, always the same one; those of another alphabet and
    blanks have one of two bytes there. Other data does not.
    """
    head = data[:_WIDE_HEAD]
    pairs = len(head) // 2
    places = (head[0 : 2 * pairs : 2], head[1 : 2 * pairs : 2])
    empty = (places[0].count(0), places[1].count(0))
    if pairs < _FEWEST_PAIRS or not max(empty) or min(empty) > _STRAY * pairs:
        return None
    side = int(empty[1] > empty[0])
    if max(empty) < _EMPTY * pairs and not _is_one_script(places[side], places[1 - side]):
        return None
    return ("utf-16-be", "utf-16-le")[side]


def _is_one_script(upper: bytes, lower: bytes) -> bool:
    """Tell whether of all pairs the upper byte names one of two blocks of letters, and the lower a letter in it.

    Numbers of a program (sound for instance) can look like that; but those in the first block are no control characters
    in a text.
    """
    usual = sorted(map(upper.count, set(upper)), reverse=True)[:2]
    latin = bytes(low for block, low in zip(upper, lower, strict=True) if not block)
    is_text = latin == latin.translate(None, _NO_LETTERS)
    return is_text and sum(usual) >= _ONE_SCRIPT * len(upper) and len(set(lower)) >= _FEWEST_LETTERS


def _noted(data: bytes, encoding: str, *notes: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count(_REPLACED)
    losses = (f"{lost} characters could not be read as {encoding}",) if lost else ()
    return Decoded(text=text, notes=(*notes, *losses), encoding=encoding)


def _decode_damaged(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    lost = text.count(_REPLACED)
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore")) - lost
    is_rare = lost <= 1 or lost * _FEW <= len(data) or beyond_ascii > _OUTWEIGH * lost
    if not is_rare or beyond_ascii <= lost:
        return None
    return Decoded(text=text, notes=(f"{lost} bytes were not UTF-8 and stand as {_REPLACED}",))


def _decode_escaped(data: bytes) -> Decoded | None:
    """Return text in ISO 2022 (mail and old pages of Japan and Korea), which is ASCII with escapes; None for other."""
    if not _ESCAPED.search(data):
        return None
    names = ("iso2022_jp", "iso2022_kr")
    return next((found for name in names if (found := _decode_as(data, name)) and "\x1b" not in found.text), None)


def _decode_declared(data: bytes, charset: str | None) -> Decoded | None:
    match = _DECLARED.search(data[:_HEAD])
    within = match.group(1).decode("ascii") if match else None
    names = [name for each in (charset, within) if each and (name := _name_encoding(each))]
    found = next((found for name in names if name not in _LATIN and (found := _decode_as(data, name))), None)
    return found or (_noted(data, "cp1252") if _LATIN.intersection(names) else None)


def _name_encoding(declared: str) -> str | None:
    """Return Python's name for a declared encoding, None for one that is unknown, or was found not to be true."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if name.startswith(("utf-16", "utf-32", "utf-8")) else name


def _decode_as(data: bytes, name: str) -> Decoded | None:
    try:
        found = _noted(data, name)
    except (LookupError, UnicodeError, ValueError):
        return None
    lost = found.text.count(_REPLACED)
    is_damage = lost <= 1 or lost * _FEW <= len(data)  # not another encoding
    return found if not lost or (is_damage and sum(map("\x7f".__lt__, found.text)) > 2 * lost) else None


def _guess(data: bytes) -> Decoded | None:
    """Return text in another script than Latin, read as what it looks like; None for text that looks Western."""
    head = data[:_LOOKED_AT]
    together = sum(map(len, _TOGETHER.findall(head)))
    if together < _FEWEST_LETTERS or together < _MOSTLY * len(head.translate(None, _BEYOND_ASCII)):
        return None
    from resiliparse.parse.encoding import detect_encoding

    name = _name_encoding(detect_encoding(head) or "")
    found = _decode_as(data, name) if name in _GUESSED else None
    note = f"not UTF-8 and no usable encoding is declared: read as {name}, which it looks like"
    return replace(found, notes=(note, *found.notes)) if found else None


def _decode_western(data: bytes) -> Decoded:
    return _noted(data, "cp1252", "not UTF-8 and no usable encoding is declared: read as Windows-1252")
