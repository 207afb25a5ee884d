"""The head of a message: whether bytes begin with one, and what its lines say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import Message

_LINE = re.compile(rb"([!-9;-~]{1,60}):[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_ENVELOPE = re.compile(rb"(?:[>]?From [^\r\n]*\r?\n)?")  # the line mailboxes put before a message
_MIME = frozenset([b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to", b"content-type"])
_PLAIN = frozenset([b"from", b"date", b"subject", b"to"])
_FEWEST = 3
_LONGEST = 2_000  # characters of one line of a head
_LONGEST_NAME = 200
_BLANKS = re.compile(r"\s+")


def list_heads(head: bytes) -> dict[bytes, bytes]:
    """Return the lines of the head that the bytes begin with, by their names in small letters; the first of each."""
    found: dict[bytes, bytes] = {}
    at = _ENVELOPE.match(head).end()  # type: ignore[union-attr]  # it may be empty, so it always matches
    while match := _LINE.match(head, at):
        found.setdefault(match.group(1).lower(), match.group())
        at = match.end()
    return found


def is_message(heads: dict[bytes, bytes]) -> bool:
    """Tell whether these are the lines of a message, and not an article that begins with "Date: …".

    At least three are known ones, and among them one that only programs write, or all of "From" with an
    address, "Subject" and "Date".
    """
    known = heads.keys() & (_MIME | _PLAIN)
    if len(known) < _FEWEST:
        return False
    return bool(known & _MIME) or ({b"from", b"subject", b"date"} <= known and b"@" in heads[b"from"])


def read_head(message: Message, name: str) -> str | None:
    """Return what the head says under this name, decoded (RFC 2047), on one line; None where it says nothing."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    value = message.get(name)
    if value is None:
        return None
    raw = str(value)[:_LONGEST]
    try:
        words = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        words = raw
    return _BLANKS.sub(" ", words).strip() or None


def read_parameter(part: Message, name: str, parameter: str) -> str | None:
    """Return a parameter of a line of the head ("charset" of "content-type"), None where it is not there."""
    from email.message import Message as Head
    from email.utils import collapse_rfc2231_value

    short = Head()  # reading parameters takes time by the square of their number
    short[name] = str(part.get(name, ""))[:_LONGEST]
    found = short.get_param(parameter, header=name)
    return None if found is None else collapse_rfc2231_value(found).strip() or None


def read_file_name(part: Message) -> str | None:
    """Return the name of an attached file without any folders."""
    name = read_parameter(part, "content-disposition", "filename") or read_parameter(part, "content-type", "name")
    return re.split(r"[\\/]", name)[-1].strip()[:_LONGEST_NAME] or None if name else None
