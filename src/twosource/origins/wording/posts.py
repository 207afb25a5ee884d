"""Posts of social networks that are set into an article: quotations without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.model.span import Span

# "— Ada Venn (@adavenn) 3 May 2031": who posted, below the post or at its end
_SIGNATURE = re.compile(r"(?:^|\s)(?:—|–|--?)[ \t]?[^\n—–]{1,60}\(@\w{1,30}\)[^\n]{0,40}$", re.MULTILINE)
_LONGEST = 500  # characters of a line that a signature may make a post, with the addresses that stand in it


def find_posts(text: str) -> Iterator[Span]:
    """Yield the lines of a text that are signed as a post, in order, signatures included."""
    for signature in _SIGNATURE.finditer(text):
        start = text.rfind("\n", 0, signature.start() + 1) + 1
        if not text[start : signature.start()].strip():  # the signature has a line of its own
            start = _start_of_line_before(text, start)
        if signature.end() - start <= _LONGEST:
            yield Span(start, signature.end())


def _start_of_line_before(text: str, place: int) -> int:
    while place and text[place - 1].isspace():
        place -= 1
    return text.rfind("\n", 0, place) + 1
