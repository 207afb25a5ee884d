"""Which sentences of two texts belong together, both in order.

Sentences that stand once in each text, letter for letter, are the posts (patience diff, after Cohen); what
lies between two posts is aligned by the words that sentences share (Needleman and Wunsch 1970).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

_ALIKE = 0.5  # Dice coefficient of the words; below, one sentence replaced another
_MOST_PAIRS = 40_000  # in one gap: 200 sentences rewritten in a row are no edit
Pair = tuple[int | None, int | None]


def align(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Yield the numbers of sentences that belong together, None where a sentence has no partner."""
    first, start = 0, 0
    for left, right in (*_set_posts(old, new), (len(old), len(new))):
        yield from _align_gap(old, new, range(first, left), range(start, right))
        if left < len(old):
            yield left, right
        first, start = left + 1, right + 1


def _set_posts(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest rising run of pairs among the sentences that stand once in each text."""
    once_old, once_new = _find_single(old), _find_single(new)
    pairs = [(place, once_new[text]) for text, place in once_old.items() if text in once_new]
    ends: list[int] = []  # the lowest right number that ends a run of each length
    last: list[int] = []  # and the pair it belongs to
    before: list[int] = []
    for number, (_, right) in enumerate(pairs):
        length = bisect_left(ends, right)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [right]
        last[length : length + 1] = [number]
    run = []
    number = last[-1] if last else -1
    while number >= 0:
        run.append(pairs[number])
        number = before[number]
    return run[::-1]


def _find_single(sentences: Sequence[str]) -> dict[str, int]:
    counted = Counter(sentences)
    return {text: place for place, text in enumerate(sentences) if counted[text] == 1}


def _align_gap(old: Sequence[str], new: Sequence[str], left: range, right: range) -> Iterator[Pair]:
    if not left or not right or len(left) * len(right) > _MOST_PAIRS:
        yield from ((number, None) for number in left)
        yield from ((None, number) for number in right)
        return
    likeness = _compare(old, new, left, right)
    scores = _score(likeness)
    row, column = 0, 0
    while row < len(left) or column < len(right):
        here = scores[row][column]
        if row < len(left) and here == scores[row + 1][column]:
            yield left[row], None
            row += 1
        elif column < len(right) and here == scores[row][column + 1]:
            yield None, right[column]
            column += 1
        else:
            yield left[row], right[column]
            row, column = row + 1, column + 1


def _compare(old: Sequence[str], new: Sequence[str], left: range, right: range) -> list[list[float]]:
    words_left = [Counter(old[number].casefold().split()) for number in left]
    words_right = [Counter(new[number].casefold().split()) for number in right]
    return [[_liken(one, other) for other in words_right] for one in words_left]


def _liken(one: Counter[str], other: Counter[str]) -> float:
    """Return the Dice coefficient of two bags of words, 0 where it is too low to speak of one sentence."""
    total = one.total() + other.total()
    shared = sum(min(amount, other[word]) for word, amount in one.items())
    return 2 * shared / total if total and 2 * shared >= _ALIKE * total else 0.0


def _score(likeness: list[list[float]]) -> list[list[float]]:
    """Return the best sum of likenesses from each pair of places to the ends."""
    rows, columns = len(likeness), len(likeness[0])
    scores = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            alike = likeness[row][column]
            paired = alike + scores[row + 1][column + 1] if alike else 0.0
            scores[row][column] = max(scores[row + 1][column], scores[row][column + 1], paired)
    return scores
