"""Pairs of single quotation marks that clearly quote; every other one is an apostrophe.

An opening mark stands before a word and after white space or a bracket, and its closing mark stands
after a word and not before a letter. A plural's apostrophe ("the workers’ rights") looks like a
closing mark, so a mark after punctuation is believed before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.language.lexicon import load_terms
from twosource.language.quotations.double_marks import Pair
from twosource.model.span import Span

_OPENING = re.compile(r"(?<![^\s(\[{—–\-“\"/:‘])(?:‘(?!‘)(?=\S)|(?<!['‘])['’](?=[^\W\d_]|…))")
_CLOSING = re.compile(r"(?<=[^\s‘(\[{])['’](?!\w)")
_WORD = re.compile(r"\w+")
_LONGEST_STRAIGHT = 400  # characters: apostrophes far apart are two apostrophes


def pair_single_marks(text: str, paragraphs: Sequence[Span]) -> tuple[Pair, ...]:
    """Return the quotations in single marks, in order."""
    pairs: list[Pair] = []
    for paragraph in paragraphs:
        pairs.extend(_pair_in_paragraph(text, paragraph))
    return tuple(pairs)


def _pair_in_paragraph(text: str, paragraph: Span) -> list[Pair]:
    openings = [match.start() for match in _OPENING.finditer(text, paragraph.start, paragraph.end)]
    openings = [place for place in openings if not _is_elision(text, place)]
    pairs: list[Pair] = []
    limit = paragraph.start
    for index, start in enumerate(openings):
        if start < limit:
            continue
        following = openings[index + 1] if index + 1 < len(openings) else paragraph.end
        reach = following if text[start] == "‘" else min(following, start + _LONGEST_STRAIGHT)
        end = _find_closing(text, start + 1, reach)
        if end is not None:
            pairs.append(Pair(start=start, end=end + 1, open_width=1, close_width=1))
            limit = end + 1
    return pairs


def _is_elision(text: str, place: int) -> bool:
    """Tell whether the mark stands for letters left out, as in ’90s and ’em."""
    word = _WORD.match(text, place + 1)
    if word is None:
        return False
    return (word.group()[0].isdigit() and text[place] != "‘") or word.group().casefold() in load_terms("elisions")


def _find_closing(text: str, start: int, end: int) -> int | None:
    candidates = [match.start() for match in _CLOSING.finditer(text, start, end)]
    if not candidates:
        return None
    for place in candidates:
        if text[place - 1] in ".,!?…;":
            return place
    for place in candidates:
        if not _is_plural(text, place):
            return place
    return candidates[0]


def _is_plural(text: str, place: int) -> bool:
    return text[place - 1] in "sS" and text[place + 1 : place + 2] == " " and text[place + 2 : place + 3].islower()
