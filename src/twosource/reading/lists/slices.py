"""A long XML list cut into its elements, one at a time, whatever state the XML is in.

Feeds and sitemaps are written by templates, and one stray quote or unclosed tag in one entry stops an XML parser for
all that follow. So the text is only searched for where an entry begins and ends, and each is read on its own. No
document type is ever read: there are no entities to expand and nothing to fetch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from twosource.reading.lists.pieces import PIECE

LONGEST = 4_000_000  # characters of one entry, and of what goes before the first
_CLOSING = {"<!--": "-->", "<![CDATA[": "]]>"}  # what is hidden between these is no tag
_LONGEST_TAG = 10_000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The text of one element, its own tags included.

    ``end``: "cut off" where the text ends in it, "left open" where the next one begins in it.
    """

    text: str
    end: Literal["closed", "cut off", "left open", "too long"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pattern:
    tag: re.Pattern[str]
    unless_hidden: re.Pattern[str]

    @classmethod
    def of(cls, tag: str) -> _Pattern:
        return cls(
            tag=re.compile(tag, re.IGNORECASE), unless_hidden=re.compile(rf"<!--|<!\[CDATA\[|{tag}", re.IGNORECASE)
        )


class Slices:
    """The elements of some names in a text that comes in pieces; ``head`` is what goes before the first of them.

    To be iterated over once. No more than one element is held in memory, and each character is looked at a fixed
    number of times, whatever the text.
    """

    def __init__(self, pieces: Iterable[str], names: Iterable[str]) -> None:
        name = rf"(?:[\w.-]{{1,40}}:)?(?:{'|'.join(names)})(?=[\s/>])[^<>]{{0,{_LONGEST_TAG}}}>"
        self._opening = _Pattern.of(f"<{name}")
        self._either = _Pattern.of(f"<(?P<close>/?){name}")
        self._pieces = iter(pieces)
        self._buffer = ""
        self._ended = False
        self._unclosed: dict[str, int] = {}  # up to where the closing is known not to come
        self._begin = self._find(self._opening, 0)
        self.head = self._buffer[: self._begin.start() if self._begin else LONGEST]

    def __iter__(self) -> Iterator[Slice]:
        """Yield the elements in order."""
        begin = self._begin
        while begin:
            found, start = self._take_element(begin)
            yield found
            begin = self._find_next(start)

    def _take_element(self, begin: re.Match[str]) -> tuple[Slice, int]:
        """Return the element and where to go on."""
        first, inside = begin.span()
        if self._buffer[inside - 2] == "/":
            return Slice(text=self._buffer[first:inside], end="closed"), inside
        tag = self._find(self._either, inside)
        if tag is None or tag.start() >= first + LONGEST:
            end = min(len(self._buffer), first + LONGEST)
            how: Literal["cut off", "too long"] = "too long" if end == first + LONGEST else "cut off"
            return Slice(text=self._buffer[first:end], end=how), end
        if tag["close"]:
            return Slice(text=self._buffer[first : tag.end()], end="closed"), tag.end()
        return Slice(text=self._buffer[first : tag.start()], end="left open"), tag.start()

    def _find_next(self, start: int) -> re.Match[str] | None:
        """Return the first tag after ``start``, however far that is; what goes before it may be dropped."""
        while True:
            start -= self._drop(start)
            found = self._find(self._opening, start)
            if found or self._ended:
                return found
            start = max(start, len(self._buffer) - _LONGEST_TAG)

    def _find(self, pattern: _Pattern, start: int) -> re.Match[str] | None:
        """Return the first tag after ``start``, None where there is none or it is too far."""
        limit = start + LONGEST
        while start < limit:
            found = pattern.unless_hidden.search(self._buffer, start)
            if found and found[0] in _CLOSING:
                end = self._find_close(found, limit)
                if end is not None:
                    start = end
                    continue
                found = pattern.tag.search(self._buffer, found.end())  # what is never closed hides nothing
            if found:
                return found
            start = max(start, len(self._buffer) - _LONGEST_TAG)
            if not self._read_on():
                return None
        return None

    def _find_close(self, opening: re.Match[str], limit: int) -> int | None:
        closing = _CLOSING[opening[0]]
        start = max(opening.end(), self._unclosed.get(closing, 0))
        while (end := self._buffer.find(closing, start)) < 0:
            start = max(start, len(self._buffer) - len(closing) + 1)
            if len(self._buffer) > limit or not self._read_on():
                self._unclosed[closing] = start
                return None
        return end + len(closing)

    def _drop(self, start: int) -> int:
        """Forget what goes before ``start`` if that is worth a copy of the rest; return how much was forgotten."""
        if start < PIECE:
            return 0
        self._buffer = self._buffer[start:]
        self._unclosed = {closing: max(0, known - start) for closing, known in self._unclosed.items()}
        return start

    def _read_on(self) -> bool:
        piece = next(self._pieces, None)
        self._ended = piece is None
        self._buffer += piece or ""
        return piece is not None
