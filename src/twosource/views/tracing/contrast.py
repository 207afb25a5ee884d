"""Two wordings beside each other, with the words marked that tell them apart or that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from twosource.language.words import Word, content_words, find_words

MOST_WORDS = 4_000  # of one side; longer ones are shown without marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Some of a wording: joined, the pieces are the wording."""

    text: str
    marked: bool


Sides = tuple[tuple[Shown, ...], tuple[Shown, ...]]


def contrast_copies(ours: str, theirs: str) -> Sides:
    """Return two wordings in pieces; marked are the words that only one has.

    Words are compared without case, in order (longest common subsequence).
    """
    first, second = find_words(ours), find_words(theirs)
    if max(len(first), len(second)) > MOST_WORDS:
        return _plain(ours), _plain(theirs)
    same = _find_same(first, second)
    added = [word for place, word in enumerate(first) if place not in {one for one, _ in same}]
    changed = [word for place, word in enumerate(second) if place not in {other for _, other in same}]
    return tuple(_cut(ours, added)), tuple(_cut(theirs, changed))


def contrast_retold(ours: str, theirs: str) -> Sides:
    """Return two wordings in pieces; marked are the words of content that both have, in whatever form and order."""
    first, second = content_words(ours), content_words(theirs)
    both = {word.stem for word in first} & {word.stem for word in second}
    return (
        tuple(_cut(ours, [word for word in first if word.stem in both])),
        tuple(_cut(theirs, [word for word in second if word.stem in both])),
    )


def _plain(text: str) -> tuple[Shown, ...]:
    return (Shown(text=text, marked=False),)


def _find_same(first: Sequence[Word], second: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the places of the words that both have in one order, in as many pairs as can be."""
    from rapidfuzz.distance import LCSseq

    numbers: dict[str, int] = {}
    ours, theirs = ([numbers.setdefault(word.folded, len(numbers)) for word in side] for side in (first, second))
    return [
        (one.src_start + step, one.dest_start + step)
        for one in LCSseq.opcodes(ours, theirs)
        if one.tag == "equal"
        for step in range(one.src_end - one.src_start)
    ]


def _cut(text: str, marked: Sequence[Word]) -> Iterator[Shown]:
    """Cut a text so that marked words with nothing but white space between them lie in one piece."""
    for is_marked, run in groupby(_divide(text, marked), key=lambda pair: pair[1]):
        words = "".join(piece for piece, _ in run)
        if words:
            yield Shown(text=words, marked=is_marked)


def _divide(text: str, marked: Sequence[Word]) -> Iterator[tuple[str, bool]]:
    end = 0
    for word in marked:
        between = text[end : word.span.start]
        yield between, end > 0 and not between.strip()
        yield text[word.span.start : word.span.end], True
        end = word.span.end
    yield text[end:], False
