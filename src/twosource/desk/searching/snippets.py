"""The piece of a text that shows most of what was searched for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from twosource.desk.searching.matching import Places, merge_spans
from twosource.model.hit import Snippet
from twosource.model.span import Span

_LENGTH = 240  # characters
_BEFORE = 60  # characters before the first word found
_MOST = 100  # words that it may begin at: who has the same word in a thousand places need not have the best
_SPACE = re.compile(r"\s+")


def cut_snippet(text: str, places: Places) -> Snippet:
    """Return the piece with the most different terms; the beginning of the text where it has none of them."""
    words = merge_spans(places)
    start = _choose_start(places, words)
    span = _trim(text, start, min(len(text), start + _LENGTH))
    return Snippet(span=span, text=span.of(text), words=tuple(word for word in words if span.contains(word)))


def _choose_start(places: Places, words: tuple[Span, ...]) -> int:
    """Return where the piece begins in which most terms, then most words, stand; the first of the best."""
    if not words:
        return 0
    ordered = [[span.start for span in spans] for spans in places.values()]
    starts = [max(0, word.start - _BEFORE) for word in words[:_MOST]]
    return max(starts, key=lambda start: (*_count(ordered, start), -start))


def _count(ordered: Sequence[Sequence[int]], start: int) -> tuple[int, int]:
    """Return how many terms, and how many places of them, begin in the piece that begins there."""
    end = start + _LENGTH
    counts = [bisect_left(places, end) - bisect_left(places, start) for places in ordered]
    return sum(1 for count in counts if count), sum(counts)


def _trim(text: str, start: int, end: int) -> Span:
    """Return the piece without words cut in two at its ends, where it has spaces at all."""
    if start > 0 and (space := _SPACE.search(text, start, start + _BEFORE + 1)):
        start = space.end()
    if end < len(text):
        spaces = [space.start() for space in _SPACE.finditer(text, end - _BEFORE, end + 1)]
        end = spaces[-1] if spaces else end
    return Span(start, max(start, end))
