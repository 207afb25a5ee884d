"""Pairs of single quotation marks that clearly quote; every other one is an apostrophe.

An opening mark stands before a word and after white space or a bracket, and its closing mark stands
after a word and not before a letter. A plural's apostrophe ("the workers’ rights") looks like a
closing mark, so a mark after punctuation is believed before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.language.lexicon import load_terms
from twosource.language.quotations.double_marks import Pair
from twosource.model.span import Span

# What stands before a mark is looked at behind it: patterns that begin with letters are searched for fastest.
_OPENING = re.compile(
    r"[‚‘'’](?:(?<=‚)(?=\w)|(?<=‘)(?!‘)(?=\S)|(?<=['’])(?<!['‘].)(?=[^\W\d_]|…))(?<![^\s(\[{—–\-“„\"/:‘].)"
)
_CLOSING = re.compile(r"['’](?<=[^\s‘(\[{].)(?!\w)")
_CLOSING_LOW = re.compile(r"(?<=\S)[‘’](?!\w)")  # ‚like this‘
_REPEATED = frozenset("‘'")
_WORD = re.compile(r"\w+")
_LONGEST_STRAIGHT = 400  # characters: apostrophes far apart are two apostrophes


def pair_single_marks(text: str, paragraphs: Sequence[Span]) -> tuple[Pair, ...]:
    """Return the quotations in single marks, in order.

    One that fills its paragraph goes on in the next where that begins with its mark again.
    """
    pairs: list[Pair] = []
    opened: int | None = None
    for index, paragraph in enumerate(paragraphs):
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        reopens = after is not None and text[after.start] == text[paragraph.start] and text[after.start] in _REPEATED
        found = _pair_in_paragraph(text, paragraph, sure=reopens)
        if opened is not None and found and found[0].start == paragraph.start:
            found[0] = replace(found[0], start=opened)
            opened = None
        goes_on = reopens and not any(pair.start <= paragraph.start for pair in found)
        opened = (paragraph.start if opened is None else opened) if goes_on else None
        pairs.extend(found)
    return tuple(pairs)


def _pair_in_paragraph(text: str, paragraph: Span, *, sure: bool) -> list[Pair]:
    """Return the pairs in one paragraph; with ``sure`` its first mark is closed by no mark that a plural may have."""
    openings = [match.start() for match in _OPENING.finditer(text, paragraph.start, paragraph.end)]
    openings = [place for place in openings if not _is_elision(text, place)]
    pairs: list[Pair] = []
    limit = paragraph.start
    for index, start in enumerate(openings):
        if start < limit:
            continue
        following = openings[index + 1] if index + 1 < len(openings) else paragraph.end
        reach = following if text[start] in "‘‚" else min(following, start + _LONGEST_STRAIGHT)
        end = _find_closing(text, start + 1, reach, sure=sure and start == paragraph.start)
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


def _find_closing(text: str, start: int, end: int, *, sure: bool) -> int | None:
    closing = _CLOSING_LOW if text[start - 1] == "‚" else _CLOSING
    candidates = [match.start() for match in closing.finditer(text, start, end)]
    for place in candidates:
        if text[place - 1] in ".,!?…;":
            return place
    for place in candidates:
        if not _is_plural(text, place):
            return place
    return candidates[0] if candidates and not sure else None


def _is_plural(text: str, place: int) -> bool:
    return text[place - 1] in "sS" and text[place + 1 : place + 2] == " " and text[place + 2 : place + 3].islower()
