"""A text as the model reads it: words, word pieces, letter case, windows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any
from unicodedata import category

from twosource.language.sentences import split_sentences
from twosource.language.tagging.layout import WINDOW

_LATIN = "\u02ff"  # up to here stands no combining mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of a text that the model sees at once.

    ``ids``, ``cases``: one for each word piece. ``words``: (start, end) in the text for each word.
    ``firsts``: the place of each word's first piece in ``ids``, and behind them the number of pieces.
    """

    ids: Sequence[int]
    cases: Sequence[int]
    words: Sequence[tuple[int, int]]
    firsts: Sequence[int]


@lru_cache(maxsize=50_000)
def case_of(word: str) -> int:
    """Return the class of a word's letters: 0 small, 1 Capital, 2 ALL, 3 mIxed, 4 digits, 5 other signs."""
    if not word[:1].isalpha():
        return 4 if word[:1].isdigit() else 5
    if word.islower():
        return 0
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 1
    return 2 if word.isupper() else 3


def cut_windows(text: str, encoding: Any, size: int = WINDOW) -> Iterator[Window]:
    """Yield a paragraph's windows: itself when it has at most ``size`` word pieces, else its sentences packed.

    ``encoding`` is the tokenizer's of ``text`` without special pieces. A sentence longer than a window is cut.
    """
    whole = _read_words(text, encoding)
    count = len(whole.ids)
    if count <= size:
        yield from [whole] if count else []
        return
    starts = [word[0] for word in whole.words]
    ends = [bisect_left(starts, sentence.span.end) for sentence in split_sentences(text)]
    first = 0
    for cut in _pack(whole.firsts, sorted({*ends, len(whole.words)}), size):
        yield _slice(whole, first, cut)
        first = cut


def _read_words(text: str, encoding: Any) -> Window:
    numbers = encoding.word_ids
    offsets = encoding.offsets
    firsts = [
        place for place, (number, last) in enumerate(zip(numbers, [None, *numbers], strict=False)) if number != last
    ]
    firsts.append(len(numbers))
    words: list[tuple[int, int]] = []
    cases: list[int] = []
    latin = text.isascii() or max(text) <= _LATIN
    for first, behind in pairwise(firsts):
        start, end = offsets[first][0], offsets[behind - 1][1]
        end = end if latin else _with_marks(text, end)
        words.append((start, end))
        case = case_of(text[start:end])
        cases += [case] * (behind - first)
    return Window(ids=encoding.ids, cases=cases, words=words, firsts=firsts)


def _with_marks(text: str, end: int) -> int:
    """Return where a word ends with its combining marks, which the tokenizer drops."""
    while end < len(text) and text[end] > _LATIN and category(text[end]).startswith("M"):
        end += 1
    return end


def _pack(firsts: Sequence[int], ends: Sequence[int], size: int) -> Iterator[int]:
    """Yield the word numbers to cut before, so that each stretch has at most ``size`` pieces where it can."""
    first = last = 0
    for end in ends:
        if firsts[end] - firsts[first] > size and last > first:
            yield last
            first = last
        while firsts[end] - firsts[first] > size:
            cut = max(first + 1, bisect_left(firsts, firsts[first] + size + 1) - 1)
            if cut >= end:
                break
            yield cut
            first = cut
        last = end
    if last > first:
        yield last


def _slice(whole: Window, first: int, last: int) -> Window:
    start, end = whole.firsts[first], whole.firsts[last]
    return Window(
        ids=whole.ids[start:end],
        cases=whole.cases[start:end],
        words=whole.words[first:last],
        firsts=[place - start for place in whole.firsts[first : last + 1]],
    )
