"""Statements that stand at the same place of a passage that two articles carry."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import pair_key
from twosource.findings.material import Material
from twosource.model.span import ArticleSpan
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEAREST = 2  # statements of the other place that each has as candidates, for one passage
_APART = 0.25  # how far apart two middles may be, each from the start (0) to the end (1) of its place

_Standing = Sequence[tuple[float, int]]  # where the middle of each statement is, ascending, and its number


def find_aligned(statements: Sequence[Statement], material: Material) -> NDArray[np.int64]:
    """Return the keys of the pairs of two articles that stand at about the same place of one passage.

    What is carried in other words may share few words and little sense at first sight, but stands where it stood. For
    each passage a statement has at most its two nearest in the other place, and none when its very text stands there:
    pairs grow with what passages reword.
    """
    import numpy as np

    texts = [item.span.of(material.text_of(item)).strip() for item in statements]
    middles = _find_middles(statements)
    keys = {
        pair_key(row, column, len(statements))
        for passage in material.ledger.lineage.passages
        for one, other in combinations([place for place in passage.spans if place.article in middles], 2)
        if one.article != other.article
        for row, column in _pair_up(_stand(one, middles), _stand(other, middles), texts)
    }
    return np.array(sorted(keys), dtype=np.int64)


def _find_middles(statements: Sequence[Statement]) -> dict[str, _Standing]:
    """Return for each article where the middles of its statements are, in code points."""
    middles: dict[str, list[tuple[float, int]]] = {}
    for number, statement in enumerate(statements):
        middle = (statement.span.start + statement.span.end) / 2
        middles.setdefault(statement.article, []).append((middle, number))
    return {article: sorted(own) for article, own in middles.items()}


def _stand(place: ArticleSpan, middles: Mapping[str, _Standing]) -> _Standing:
    """Return the statements whose middle lies in a place, as shares of it from 0 to 1."""
    own, start, end = middles[place.article], place.span.start, place.span.end
    inside = own[bisect_left(own, (start, -1)) : bisect_left(own, (end, -1))]
    return [((middle - start) / (end - start), number) for middle, number in inside]


def _pair_up(ours: _Standing, theirs: _Standing, texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield each statement with the nearest of the other place, both ways round."""
    for these, those in ((ours, theirs), (theirs, ours)):
        taken_over = {texts[number] for _, number in those}
        for share, number in these:
            if texts[number] not in taken_over:
                yield from ((number, other) for other in _find_nearest(share, those))


def _find_nearest(share: float, those: _Standing) -> list[int]:
    near = those[bisect_left(those, (share - _APART, -1)) : bisect_right(those, (share + _APART, -1))]
    nearest = sorted(near, key=lambda other: (abs(other[0] - share), other))
    return [number for _, number in nearest[:_NEAREST]]
