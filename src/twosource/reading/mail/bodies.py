"""The part of a message that is its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from twosource.reading.mail.heads import read_parameter
from twosource.reading.mail.messages import read_content

if TYPE_CHECKING:
    from email.message import Message

_TAG = re.compile(rb"(!--|/?[a-z][a-z0-9]*)", re.IGNORECASE)
_UNSEEN = {b"script": b"/script", b"style": b"/style", b"head": b"/head", b"title": b"/title"}
_ADDRESS = re.compile(rb"[A-Za-z]{2,8}://\S*")
_LETTERS = re.compile(rb"[0-9A-Za-z\x80-\xff]+")  # in whatever encoding
_LOOKED_AT = 1_000_000  # bytes of a part in which words are counted
_SHARE = 0.8  # of the plain text; fewer words in the HTML mean that it is only a frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a message as bytes, in the encoding it declares; ``media_type``: "text/html" or "text/plain".

    ``words`` is how many of them a reader sees; addresses in plain text are none.
    """

    content: bytes
    media_type: str
    charset: str | None
    words: int


def choose_body(parts: Sequence[Message]) -> Body | None:
    """Return the best text among the parts that are shown, None when there is none.

    HTML keeps what is a headline and what a link, so it goes before plain text, unless that says more: some
    programs put only a frame or a picture into the HTML.
    """
    bodies = [_read(part) for part in parts if part.get_content_type() in ("text/html", "text/plain")]
    bodies = [body for body in bodies if body.words]
    page = max((body for body in bodies if body.media_type == "text/html"), key=attrgetter("words"), default=None)
    text = max((body for body in bodies if body.media_type == "text/plain"), key=attrgetter("words"), default=None)
    if page and text:
        return page if page.words >= _SHARE * text.words else text
    return page or text


def _read(part: Message) -> Body:
    content, kind = read_content(part), part.get_content_type()
    seen = content[:_LOOKED_AT]
    pieces = _list_visible(seen) if kind == "text/html" else [_ADDRESS.sub(b" ", seen)]
    return Body(
        content=content,
        media_type=kind,
        charset=read_parameter(part, "content-type", "charset"),
        words=sum(len(_LETTERS.findall(piece)) for piece in pieces),
    )


def _list_visible(page: bytes) -> Iterator[bytes]:
    """Yield what stands between the tags, except in scripts, styles and comments; in one pass, whatever is in it."""
    awaited: bytes | None = None
    for piece in page.split(b"<"):
        match = _TAG.match(piece)
        name = match.group().lower() if match else b""
        if awaited == b"-->" and b"-->" in piece:
            awaited = None
            yield piece.partition(b"-->")[2]
        elif awaited is None and name == b"!--":
            awaited = None if b"-->" in piece else b"-->"
        elif awaited is None:
            awaited = _UNSEEN.get(name)
            yield b"" if awaited else piece.partition(b">")[2]
        elif name == awaited:
            awaited = None
