"""Words found in a text as a person copied them, and cut out of it with the space that they leave."""

from __future__ import annotations

import re

from twosource.model.span import Span

_BREAKS = "\r\n\u2028\u2029"
_SPACE = re.compile(r"\s+")


def find_words(text: str, words: str) -> Span | None:
    """Return where the words stand: as whole lines if they do, else the first place; white space may differ."""
    pieces = words.split()
    if not pieces:
        return None
    found = re.compile(r"\s+".join(map(re.escape, pieces)))
    first = None
    for match in found.finditer(text):
        place = Span(match.start(), match.end())
        if _is_whole(text, place):
            return place
        first = first or place
    return first


def cut_out(text: str, place: Span) -> str:
    """Return the text without a place: of whole lines the break is gone too, of a part of a line one space."""
    before, behind = text[: place.start], text[place.end :]
    if _is_whole(text, place):
        rest = behind.lstrip()
        return before + rest if rest else before.rstrip()
    if before[-1:].isspace() and behind[:1] == " ":
        return before + behind[1:]
    return before + behind


def same_line(words: str) -> bool:
    """Tell whether the words have no break among them."""
    return not any(mark in words for mark in _BREAKS)


def normalise(line: str) -> str:
    """Return a line with single spaces."""
    return _SPACE.sub(" ", line).strip()


def _is_whole(text: str, place: Span) -> bool:
    """Tell whether nothing but blanks stands beside a place in its first and last line."""
    before, behind = text[: place.start].rstrip(" \t"), text[place.end :].lstrip(" \t")
    return (not before or before[-1] in _BREAKS) and (not behind or behind[0] in _BREAKS)
