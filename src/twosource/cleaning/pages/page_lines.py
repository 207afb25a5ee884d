"""The lines of a page as a reader sees them, and the part of the page each stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import Any

from twosource.cleaning.pages.places import FRAMES, HEAD, OUTSIDE, name_place

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
_FORMS = INLINE - {"a", "code", "data", "label", "q", "span", "time"}  # how words look, not what they are
_BLOCKS = 3  # a paragraph, what holds it, and what holds that
_MOST_STEPS = 100_000  # two an element
_MOST_LINES = 10_000
_DEEPEST = 1_000  # levels
_ATTRIBUTES = ("class", "id", "style")  # those that an extraction goes through, again and again
_LONGEST = 400  # characters of one
_ARTICLES = ("article.", "main.")
_FRAME = 2000  # characters of a menu; one with more may hold the article
_FEW = 0.1  # of the page's text; a part that is named as something else and holds less is that
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


@dataclass(frozen=True, slots=True)
class PageText:
    """The visible lines of a page in order, and the elements that hold nothing of its article.

    ``spare`` are those without any text, and small parts of the page that are named as something else.
    ``is_sane``: whether an extraction may be asked; not for pages of tens of thousands of elements, of which only
    the first were looked at, nor of a thousand levels.
    """

    lines: list[PageLine]
    spare: list[Any]
    is_sane: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """An element that is a named part of the page, and its lines."""

    element: Any
    place: str
    around: str
    began: int
    ended: int


@dataclass(slots=True)
class _Walk:
    """Where a walk through the page stands: the line it is in, what is open around it."""

    lines: list[PageLine]
    parts: list[_Part]
    textless: list[Any]
    places: list[tuple[str, int, int, int]]  # what it is, the line it began at or -1; pieces, textless before it
    blocks: list[str]
    pieces: list[str]
    read: int = 0
    links: int = 0
    linked: int = 0

    def start(self, element: Any, tag: str) -> bool:
        """Enter an element; return whether its inside is done with."""
        attributes = _read_attributes(element)
        place = name_place(attributes, tag)
        is_block = _is_block(tag)
        if place == HEAD and any(block.startswith(_ARTICLES) for block in self.blocks):
            place = None  # the head of the article, which may hold its lead
        if is_block:
            self.blocks.append(f"{tag}.{attributes.get('class') or ''}")
        if self.pieces and (place or is_block):
            self.flush()
        began = len(self.lines) if place else -1
        self.places.append((place or self.places[-1][0], began, self.read, len(self.textless)))
        self.links += tag == "a"
        if tag in UNSEEN or (place in FRAMES and self._read_frame(element, place or "")):
            return True
        if text := element.text:
            self.add(text)
        return False

    def _read_frame(self, element: Any, place: str) -> bool:
        """Take each run of text in a small menu as a line; how it is built matters to nobody."""
        runs, size = [], 0
        for text in element.itertext():
            if words := " ".join(text.split()):
                runs.append(words)
                size += len(words)
            if size > _FRAME:  # no further: menus may lie in each other by the thousand
                return False
        if next(element.iter(*UNSEEN), None) is not None:
            return False
        self.lines.extend(PageLine(words, place, (), 1.0) for words in runs)
        self.read += len(runs)
        return True

    def end(self, element: Any, tag: str) -> None:
        place, began, read, textless = self.places.pop()
        is_block = _is_block(tag)
        if read == self.read and tag not in _MEANT_EMPTY:
            self.textless[textless:] = [element]
        if self.pieces and (began >= 0 or is_block):
            self.flush(place)
        if is_block:
            self.blocks.pop()
        if began >= 0:
            self.parts.append(_Part(element, place, self.places[-1][0], began, len(self.lines)))
        self.links -= tag == "a"
        if tail := element.tail:
            self.add(tail)

    def add(self, text: str) -> None:
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


def _read_attributes(element: Any) -> dict[str, str]:
    """Return the attributes of an element, after those that are too long were cut in the element, too."""
    attributes = dict(element.items())
    for name in _ATTRIBUTES:
        if len(value := attributes.get(name, "")) > _LONGEST:
            attributes[name] = value[:_LONGEST]
            element.set(name, attributes[name])
    return attributes


@lru_cache(maxsize=1 << 10)
def _is_block(tag: str) -> bool:
    return tag not in INLINE and "-" not in tag  # what sites define themselves stands inside of lines


def read_page_text(tree: Any) -> PageText:
    """Return the visible lines of the page. ``tree`` is an lxml element; pictures and forms of words are cut from it.

    Walks without recursion: pages nested thousands deep must not end the program.
    """
    from lxml import etree

    etree.strip_elements(tree, *_VOID, with_tail=False)
    etree.strip_tags(tree, *_FORMS)
    walk = _Walk(lines=[], parts=[], textless=[], places=[(OUTSIDE, -1, 0, 0)], blocks=[], pieces=[])
    events = etree.iterwalk(tree, events=("start", "end"))
    is_sane = _go(walk, events)
    walk.flush()
    ends = [0, *accumulate(len(line.text) for line in walk.lines)]
    sizes = [(part, (ends[part.ended] - ends[part.began]) / (ends[-1] or 1)) for part in reversed(walk.parts)]
    small = [part.element for part, size in sizes if size < _FEW and part.place != HEAD]
    return PageText(_with_likely_places(walk.lines, sizes), [*small, *walk.textless], is_sane)


def _go(walk: _Walk, events: Any) -> bool:
    """Walk to the end of the page, or as far as anyone would read; return whether an extraction may do the same."""
    deepest = 0
    for step, (event, element) in enumerate(events):
        if step > _MOST_STEPS or len(walk.lines) > _MOST_LINES:
            return False
        if event == "end":
            walk.end(element, element.tag)
            continue
        if walk.start(element, element.tag):
            events.skip_subtree()
        deepest = max(deepest, len(walk.places))
    return deepest <= _DEEPEST


def _with_likely_places(lines: list[PageLine], sizes: list[tuple[_Part, float]]) -> list[PageLine]:
    """Return the lines, those of a part that is most of the page in the place around it."""
    for part, size in sizes:
        if size > _MOST:
            for number in range(part.began, part.ended):
                if lines[number].place == part.place:
                    lines[number] = replace(lines[number], place=part.around)
    return lines
