"""The lines of a page as a reader sees them, and the part of the page each stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from twosource.cleaning.pages.places import OUTSIDE, name_place

INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
     "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
     "u", "var", "wbr"]
)  # fmt: skip
UNSEEN = frozenset(
    ["script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas", "select",
     "datalist", "textarea"]
)  # fmt: skip
_VOID = ("img", "input", "source", "hr", "embed", "track", "area", "param", "wbr")
_MEANT_EMPTY = frozenset(["br", "td", "th"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BLOCKS = 3  # a paragraph, what holds it, and what holds that
_MOST = 0.5  # of the page's text; a part that holds more is no menu, whatever its class says


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text and, in words, the part of the page it stands in.

    ``blocks`` are the innermost blocks around it by tag and class, from the outermost in; lines of
    one article share them, wherever a picture or an advertisement splits its container. ``linked`` is the share
    of its characters that stand in links.
    """

    text: str
    place: str = OUTSIDE
    blocks: tuple[str, ...] = ()
    linked: float = 0.0

    @property
    def is_heading(self) -> bool:
        """Whether the line is marked as a heading."""
        return any(block.partition(".")[0] in _HEADINGS for block in self.blocks)


@dataclass(frozen=True, slots=True)
class PageText:
    """The visible lines of a page in order, and the elements that hold no text at all."""

    lines: list[PageLine]
    textless: list[Any]


@dataclass(slots=True)
class _Walk:
    """Where a walk through the page stands: the line it is in, what is open around it."""

    lines: list[PageLine]
    parts: list[tuple[int, int, str, str]]  # first line, line after the last, what it is, what is around it
    textless: list[Any]
    places: list[tuple[str, int, int]]  # what it is, the line it began at or -1, the pieces read before it
    blocks: list[str]
    pieces: list[str]
    read: int = 0
    links: int = 0
    linked: int = 0

    def start(self, element: Any, tag: str) -> None:
        place = name_place(element, tag)
        if tag not in INLINE:
            self.blocks.append(f"{tag}.{element.get('class') or ''}")
        if self.pieces and (place or tag not in INLINE):
            self.flush()
        self.places.append((place or self.places[-1][0], len(self.lines) if place else -1, self.read))
        self.links += tag == "a"
        if tag not in UNSEEN:
            self.add(element.text)

    def end(self, element: Any, tag: str) -> None:
        place, began, read = self.places.pop()
        if read == self.read and tag not in _MEANT_EMPTY:
            self.textless.append(element)
        if self.pieces and (began >= 0 or tag not in INLINE):
            self.flush(place)
        if tag not in INLINE:
            self.blocks.pop()
        if began >= 0:
            self.parts.append((began, len(self.lines), place, self.places[-1][0]))
        self.links -= tag == "a"
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self.read += not text.isspace()
            if self.links:
                self.linked += len(text)

    def flush(self, place: str | None = None) -> None:
        text = " ".join("".join(self.pieces).split())
        if text:
            share = min(1.0, self.linked / len(text))
            self.lines.append(PageLine(text, place or self.places[-1][0], tuple(self.blocks[-_BLOCKS:]), share))
        self.pieces.clear()
        self.linked = 0


def read_page_text(tree: Any) -> PageText:
    """Return the visible lines of the page. ``tree`` is an lxml element; pictures are cut from it.

    Walks without recursion: pages nested thousands deep must not end the program.
    """
    from lxml import etree

    etree.strip_elements(tree, *_VOID, with_tail=False)
    walk = _Walk(lines=[], parts=[], textless=[], places=[(OUTSIDE, -1, 0)], blocks=[], pieces=[])
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if event == "end":
            walk.end(element, tag)
        else:
            walk.start(element, tag)
            if tag in UNSEEN:
                events.skip_subtree()
    walk.flush()
    return PageText(_with_likely_places(walk.lines, walk.parts), walk.textless)


def _with_likely_places(lines: list[PageLine], parts: list[tuple[int, int, str, str]]) -> list[PageLine]:
    """Return the lines, those of a part that is most of the page in the place around it."""
    ends = [0, *accumulate(len(line.text) for line in lines)]
    for began, ended, place, around in reversed(parts):
        if ends[ended] - ends[began] > _MOST * ends[-1]:
            for number in range(began, ended):
                if lines[number].place == place:
                    lines[number] = replace(lines[number], place=around)
    return lines
