"""The lines of a page as a reader sees them, and the part of the page each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "select",
        "datalist",
    ]
)
_PLACES = {
    "nav": "a menu of the page",
    "footer": "the foot of the page",
    "header": "the head of the page",
    "aside": "stands beside the article",
    "form": "a form",
    "button": "a button",
    "figure": "a picture and its caption",
}
OUTSIDE = "stands outside of the main text"
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text and, in words, the part of the page it stands in."""

    text: str
    place: str


def list_page_lines(tree: Any) -> list[PageLine]:
    """Return the visible lines of the page in order. ``tree`` is an lxml element.

    Walks without recursion: pages nested thousands deep must not end the program.
    """
    lines: list[PageLine] = []
    pieces: list[str] = []
    places: list[str] = [OUTSIDE]
    unseen = 0
    for event, element in _events(tree):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            unseen += tag in _UNSEEN
            if tag not in _INLINE:
                _flush(pieces, places[-1], lines)
            places.append(_PLACES.get(tag, places[-1]))
            _add(pieces, element.text, unseen)
        else:
            if tag not in _INLINE:
                _flush(pieces, places[-1], lines)
            places.pop()
            unseen -= tag in _UNSEEN
            _add(pieces, element.tail, unseen)
    _flush(pieces, OUTSIDE, lines)
    return lines


def _events(tree: Any) -> Iterator[tuple[str, Any]]:
    stack = [(tree, False)]
    while stack:
        element, done = stack.pop()
        yield ("end" if done else "start"), element
        if not done:
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))


def _add(pieces: list[str], text: str | None, unseen: int) -> None:
    if text and not unseen:
        pieces.append(text)


def _flush(pieces: list[str], place: str, lines: list[PageLine]) -> None:
    text = _BLANK.sub(" ", "".join(pieces)).strip()
    pieces.clear()
    if text:
        lines.append(PageLine(text, place))
