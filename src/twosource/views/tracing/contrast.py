"""Two wordings of one passage beside each other, with the words marked that tell them apart or join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from twosource.language.words import find_words

MOST_WORDS = 4_000  # of one side; longer ones are shown without marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Some of a wording: joined, the pieces are the wording."""

    text: str
    marked: bool


def contrast(ours: str, theirs: str, *, rewritten: bool) -> tuple[tuple[Shown, ...], tuple[Shown, ...]]:
    """Return two wordings in pieces: marked is what only one has, or what both have where one is ``rewritten``.

    In a copy the few words that differ matter, in a rewriting the few that stayed. Words are compared
    without case, in order (longest common subsequence).
    """
    first, second = _fold(ours), _fold(theirs)
    if max(len(first), len(second)) > MOST_WORDS:
        return (Shown(text=ours, marked=False),), (Shown(text=theirs, marked=False),)
    same = _find_same(first, second)
    kept = {place for place, _ in same}, {place for _, place in same}
    return _cut(ours, kept[0], rewritten=rewritten), _cut(theirs, kept[1], rewritten=rewritten)


def _fold(text: str) -> list[str]:
    return [word.folded for word in find_words(text)]


def _find_same(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the words that both have in one order, in as many pairs as can be."""
    from rapidfuzz.distance import LCSseq

    numbers: dict[str, int] = {}
    ours, theirs = ([numbers.setdefault(word, len(numbers)) for word in side] for side in (first, second))
    return [
        (one.src_start + step, one.dest_start + step)
        for one in LCSseq.opcodes(ours, theirs)
        if one.tag == "equal"
        for step in range(one.src_end - one.src_start)
    ]


def _cut(text: str, same: set[int], *, rewritten: bool) -> tuple[Shown, ...]:
    """Cut a text so that neighbouring words that are marked alike lie in one piece."""
    return tuple(
        Shown(text="".join(piece for piece, _ in run), marked=marked)
        for marked, run in groupby(_mark_words(text, same, rewritten=rewritten), key=lambda pair: pair[1])
    )


def _mark_words(text: str, same: set[int], *, rewritten: bool) -> Iterator[tuple[str, bool]]:
    end, before = 0, False
    words = find_words(text)
    for place, word in enumerate(words):
        marked = (place in same) == rewritten
        yield text[end : word.span.start], marked and before
        yield text[word.span.start : word.span.end], marked
        end, before = word.span.end, marked
    yield text[end:], False
