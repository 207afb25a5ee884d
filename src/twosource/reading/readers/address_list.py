"""A text that is a list of web addresses, one a line; a # at its beginning or after a blank begins a remark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.errors import InputError, UnreadableError
from twosource.reading.decoding import decode
from twosource.reading.lists.addresses import LONGEST, is_web_address
from twosource.reading.lists.entries import stop_in_vain
from twosource.reading.lists.pieces import open_pieces
from twosource.reading.parcel import HEAD, Parcel
from twosource.reading.reader import Descend, Items, Link, Reader
from twosource.reading.settings import ReadingSettings

_REMARK = re.compile(r"(?:\A|\s)#.*")
_MOST = 2 / 3  # of the lines are addresses in a list with a slip of the pen in it; all are in one of a single address
_SHOWN = 80  # characters of a line in a message


def _recognise(parcel: Parcel) -> bool:
    text = decode(parcel.head, parcel.charset).text
    if "://" not in text:
        return False
    lines = text.split("\n")
    whole = lines[:-1] if len(parcel.head) == HEAD else lines
    written = [line for line in map(_strip, whole) if line]
    addresses = sum(map(is_web_address, written))
    return addresses > 0 and (addresses == len(written) or 1 < _MOST * len(written) <= addresses)


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    lines = enumerate(_read_lines(open_pieces(parcel, settings).text), start=1)
    items = (_read_line(line, f"{parcel.given}#{number}") for number, line in lines if line)
    yield from stop_in_vain(items, parcel)


def _read_line(line: str, given: str) -> Link | InputError:
    if is_web_address(line):
        return Link(given=given, url=line, asked_for=True)
    return UnreadableError(given, f"“{line[:_SHOWN]}” is no web address; give one http(s) address a line")


def _read_lines(pieces: Iterable[str]) -> Iterator[str]:
    rest = ""
    for piece in pieces:
        *lines, rest = (rest + piece).split("\n")
        yield from map(_strip, lines)
        rest = rest[: LONGEST + 1]  # more of a line without an end changes nothing: it is no address
    yield _strip(rest)


def _strip(line: str) -> str:
    bare = line.strip().strip("\ufeff")
    return _REMARK.sub("", bare).strip() if "#" in bare else bare.strip()


ADDRESS_LIST = Reader(name="a list of addresses", recognise=_recognise, read=_read, holds_others=True)
