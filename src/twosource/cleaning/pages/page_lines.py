"""The lines of a page as a reader sees them, and the part of the page each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

INLINE = frozenset(
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
UNSEEN = frozenset(
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
_BLOCKS = 3  # a paragraph, what holds it, and what holds that
OUTSIDE = "stands outside of the main text"
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text and, in words, the part of the page it stands in.

    ``blocks`` are the innermost blocks around it by tag and class, from the outermost in; lines of
    one article share them, wherever a picture or an advertisement splits its container.
    """

    text: str
    place: str
    blocks: tuple[str, ...] = ()


def list_page_lines(tree: Any) -> list[PageLine]:
    """Return the visible lines of the page in order. ``tree`` is an lxml element.

    Walks without recursion: pages nested thousands deep must not end the program.
    """
    lines: list[PageLine] = []
    pieces: list[str] = []
    places: list[str] = [OUTSIDE]
    blocks: list[str] = []
    unseen = 0
    for event, element in _events(tree):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if tag not in INLINE:
            _flush(pieces, places[-1], blocks, lines)
        if event == "start":
            unseen += tag in UNSEEN
            places.append(_PLACES.get(tag, places[-1]))
            blocks.extend(_named(tag, element))
            _add(pieces, element.text, unseen)
        else:
            places.pop()
            del blocks[len(blocks) - len(_named(tag, element)) :]
            unseen -= tag in UNSEEN
            _add(pieces, element.tail, unseen)
    _flush(pieces, OUTSIDE, blocks, lines)
    return lines


def _named(tag: str, element: Any) -> list[str]:
    return [] if tag in INLINE else [f"{tag}.{element.get('class') or ''}"]


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


def _flush(pieces: list[str], place: str, blocks: list[str], lines: list[PageLine]) -> None:
    text = _BLANK.sub(" ", "".join(pieces)).strip()
    pieces.clear()
    if text:
        lines.append(PageLine(text, place, tuple(blocks[-_BLOCKS:])))
