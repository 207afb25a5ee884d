"""The bytes of a message to its parts, unless they were made to keep a program busy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import UnreadableError
from twosource.model.article import RawArticle
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Items
from twosource.reading.settings import ReadingSettings

if TYPE_CHECKING:
    from email.message import Message

_TIMES = 2  # a message may be so many times larger than an article: its parts grow by a third, and are several
_MOST_LINES = 1_500_000
_MOST_PARTS = 20_000
_LONG_HEAD = re.compile(
    rb"^content-(?:type|disposition)[ \t]*:(?:[^\n]{8000}|(?:[^\n]*\n[ \t]){200})", re.IGNORECASE | re.MULTILINE
)


def read_message(parcel: Parcel, settings: ReadingSettings) -> bytes:
    """Return the bytes of the message in the parcel.

    Raises:
        UnreadableError: it is too large.
    """
    most = settings.max_bytes * _TIMES
    data = parcel.stream.read(most + 1)
    if len(data) > most:
        what = f"is larger than {most:,} bytes, too large for a message; save its text, or raise max_bytes"
        raise UnreadableError(parcel.given, what)
    return data


def parse_message(given: str, data: bytes) -> Message:
    """Return the message in the bytes; ``given`` is the input that an error names.

    Raises:
        UnreadableError: it has more parts, one inside the other, or longer heads than mail has.
    """
    from email.parser import BytesParser

    _refuse_bomb(given, data)
    try:
        return BytesParser().parsebytes(data)
    except RecursionError:
        raise UnreadableError(given, "has its parts nested far beyond any mail; it is left out") from None


def keep_whole(items: Items, parcel: Parcel, data: bytes) -> Items:
    """Yield the items, the one that is the message itself with all bytes of it: its part alone says too little."""
    for item in items:
        if isinstance(item, RawArticle) and item.given == parcel.given and item.octets is not None:
            yield replace(item, octets=data, declared=parcel.declare(as_is=item.declared.as_is))
        else:
            yield item


def note_cut_off(message: Message) -> tuple[str, ...]:
    """Return a note where the last part of a message has no end."""
    from email.errors import CloseBoundaryNotFoundDefect

    is_cut = any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)
    return ("is cut off: its last part does not end; what came before was read, get it again",) if is_cut else ()


def walk_parts(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something themselves, in order; forwarded messages are not opened."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = _list_inner(part)
        if inner and part.get_content_maintype() == "multipart":
            waiting.extend(reversed(inner))
        else:
            yield part


def _list_inner(part: Message) -> list[Message]:
    # Only of a multipart: for others the library decodes the text, and fails on an impossible name of an encoding.
    inner = part.get_payload() if part.is_multipart() else []
    return [one for one in inner if not isinstance(one, str)]


def read_content(part: Message) -> bytes:
    """Return the bytes that a part holds, its transfer encoding undone."""
    if part.is_multipart():  # a forwarded message
        return b"".join(bytes(one) for one in _list_inner(part)[:1])
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _refuse_bomb(given: str, data: bytes) -> None:
    too_many = data.count(b"\n") > _MOST_LINES or data.count(b"\n--") > _MOST_PARTS
    if too_many or _LONG_HEAD.search(data):
        raise UnreadableError(given, "has more lines or parts, or longer heads, than any mail; it is left out")
