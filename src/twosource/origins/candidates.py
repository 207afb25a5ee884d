"""Which pairs of articles are worth comparing sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.origins.wording import Worded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FEW = 12  # up to this many articles every pair is compared
_COMMON = 40  # a word pair that more articles have tells nothing
_SHARED_PAIRS = 8  # common word pairs from which two articles are compared


def pick_pairs(articles: Sequence[Worded]) -> list[tuple[Worded, Worded]]:
    """Return the pairs that may share text: all of a few articles, of many those with common word pairs."""
    if len(articles) <= _FEW:
        return list(combinations(articles, 2))
    return [(articles[i], articles[j]) for i, j in sorted(_share_pairs(articles))]


def _share_pairs(articles: Sequence[Worded]) -> list[tuple[int, int]]:
    import numpy as np

    sets = [article.narrative.pairs.known for article in articles]
    ids = np.concatenate(sets)
    owners = np.repeat(np.arange(len(sets)), [len(each) for each in sets])
    order = np.lexsort((owners, ids))
    counts: Counter[tuple[int, int]] = Counter()
    for group in _group_equal(ids[order], owners[order]):
        counts.update(combinations(group, 2))
    return [pair for pair, count in counts.items() if count >= _SHARED_PAIRS]


def _group_equal(ids: NDArray[np.uint64], owners: NDArray[np.int64]) -> list[list[int]]:
    import numpy as np

    cuts = np.flatnonzero(np.diff(ids)) + 1
    sizes = np.diff(np.concatenate([[0], cuts, [len(ids)]]))
    starts = np.concatenate([[0], cuts])
    kept = (sizes > 1) & (sizes <= _COMMON)
    return [owners[s : s + n].tolist() for s, n in zip(starts[kept].tolist(), sizes[kept].tolist(), strict=True)]
