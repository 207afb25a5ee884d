"""The part of a message that is its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.reading.mail.heads import read_parameter
from twosource.reading.mail.messages import read_content

if TYPE_CHECKING:
    from email.message import Message

_UNSEEN = re.compile(
    rb"<!--.*?-->|<(?P<name>script|style|head|title)\b.*?</(?P=name)\s*>|<[^<>]*>|&[#a-z0-9]{1,10};",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(rb"\S*://\S*")
_LETTERS = re.compile(rb"[^\W_]+")
_SHARE = 0.8  # of the plain text; fewer words in the HTML mean that it is only a frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a message as bytes, in the encoding it declares; ``media_type``: "text/html" or "text/plain"."""

    content: bytes
    media_type: str
    charset: str | None


def choose_body(parts: Sequence[Message]) -> Body | None:
    """Return the best text among the parts that are shown, None when there is none.

    HTML keeps what is a headline and what a link, so it goes before plain text, unless that says more: some
    programs put only a frame or a picture into the HTML.
    """
    bodies = [_read(part) for part in parts if part.get_content_type() in ("text/html", "text/plain")]
    pages = [body for body in bodies if body.media_type == "text/html" and count_words(body)]
    texts = [body for body in bodies if body.media_type == "text/plain" and count_words(body)]
    page = max(pages, key=count_words, default=None)
    text = max(texts, key=count_words, default=None)
    if page and text:
        return page if count_words(page) >= _SHARE * count_words(text) else text
    return page or text


def count_words(body: Body) -> int:
    """Return how many words a reader sees; addresses in plain text are none."""
    hidden = _UNSEEN if body.media_type == "text/html" else _ADDRESS
    return len(_LETTERS.findall(hidden.sub(b" ", body.content)))


def _read(part: Message) -> Body:
    charset = read_parameter(part, "content-type", "charset")
    return Body(content=read_content(part), media_type=part.get_content_type(), charset=charset)
