"""Which pairs of articles are worth comparing sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.origins.wording.wording import Worded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHARED_PAIRS = 6  # common word pairs from which two articles are compared: fewer cannot make a passage
_NEAR = 0.6  # cosine from which two sentences may tell the same
_NEAR_SENTENCES = 3  # sentences with such a neighbour from which an article may be a retelling
_COLUMNS = 16_384  # word pairs that are counted at once, so that memory does not grow with the articles' length


def pick_pairs(articles: Sequence[Worded]) -> list[tuple[Worded, Worded]]:
    """Return the pairs that may share text: those with the same text, or with like words or sense.

    Whether two articles are compared depends on these two alone.
    """
    shared = _count_shared([article.narrative.pairs.known for article in articles])
    return [
        (articles[i], articles[j])
        for i, j in combinations(range(len(articles)), 2)
        if shared[i, j] >= _SHARED_PAIRS
        or _are_the_same(articles[i], articles[j])
        or _are_near(articles[i], articles[j])
    ]


def _count_shared(known: Sequence[NDArray[np.uint64]]) -> NDArray[np.float32]:
    """Return how many word pairs each two articles have in common: an inverted index, multiplied out."""
    import numpy as np

    counts = np.zeros((len(known), len(known)), dtype=np.float32)
    for rows, columns, width in _index(known):
        marks = np.zeros((len(known), width), dtype=np.float32)
        marks[rows, columns] = 1.0
        counts += marks @ marks.T
    return counts


def _index(known: Sequence[NDArray[np.uint64]]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], int]]:
    """Yield articles (rows) and the word pairs that two or more of them have (columns), some columns at a time."""
    import numpy as np

    owners = np.repeat(np.arange(len(known)), [len(each) for each in known])
    _, columns, sizes = np.unique(
        np.concatenate([*known, np.empty(0, dtype=np.uint64)]), return_inverse=True, return_counts=True
    )
    numbering = np.cumsum(sizes > 1) - 1
    kept = sizes[columns] > 1
    rows, columns = owners[kept], numbering[columns[kept]]
    for first in range(0, int((sizes > 1).sum()), _COLUMNS):
        here = (columns >= first) & (columns < first + _COLUMNS)
        yield rows[here], columns[here] - first, _COLUMNS


def _are_the_same(a: Worded, b: Worded) -> bool:
    return a.analysed.article.sha256 == b.analysed.article.sha256 and bool(a.analysed.sentences)


def _are_near(a: Worded, b: Worded) -> bool:
    if not (len(a.analysed.vectors) and len(b.analysed.vectors)):
        return False
    near = (a.analysed.vectors @ b.analysed.vectors.T).max(axis=1) >= _NEAR
    return int(near.sum()) >= _NEAR_SENTENCES
