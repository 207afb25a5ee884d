"""How much common shingles say for a passage that two articles share.

A shingle counts if another one stands near it in both articles, in the same order: chance and stock phrases are
alone. It counts for less the more different texts have it, and for much less if it stands at the end of both articles
and of others: outlets put the same lines under all their articles. All of this only falls while articles arrive, so
that a pair can be lost then but never gained: what is found one by one and confirmed in the end is what is found at
once. Weights are whole numbers, so that a sum does not depend on its order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from twosource.origins.candidates.shingles import EVERY

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST = 8_192  # different texts from which a shingle says nothing

_FULL = 1_000  # the weight of a shingle that few texts have
_FEW = 8  # different texts that may have a shingle at no loss of weight
_LATE_FEW, _LATE_MOST = 3, 10  # the same, and those from which it says nothing, where it stands at the end
_NEEDED = 4 * _FULL
_LEAST = 2 * _FULL
_SHARE = 0.5  # of the shingles of the shorter text, if that is less
_WHOLE = 0.6  # share of the shingles of the shorter text from which what stands at the end is as good as the rest
_REACH = 40  # narrative words between neighbours
_DRIFT = 10  # narrative words by which the distance of neighbours may differ in the two articles


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Common:
    """Shingles that texts have in common, one by one: of which pair, their places in both texts, and their weights.

    ``pair`` has a number below 2**48 for each two texts. Of the two texts of a pair, it does not matter which is the
    first, but it is always the same. ``weight`` is that by all texts, ``lasting`` the same with what is known of ends.
    """

    pair: NDArray[np.uint64]
    first: NDArray[np.uint16]
    second: NDArray[np.uint16]
    weight: NDArray[np.int64]
    lasting: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """Of each ``pair`` that has any: how many shingles count, and the sums of both of their weights."""

    pair: NDArray[np.uint64]
    shingles: NDArray[np.int64]
    weight: NDArray[np.int64]
    lasting: NDArray[np.int64]

    def suffices(self, shorter: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which pairs are candidates, by the number of shingles of the shorter text of each."""
        import numpy as np

        needed = np.clip((shorter * (_FULL * _SHARE)).astype(np.int64), _LEAST, _NEEDED)
        whole = (self.shingles >= shorter * _WHOLE) & (self.weight >= needed)
        enough: NDArray[np.bool_] = whole | (self.lasting >= needed)
        return enough


@cache
def _list_weights(few: int, most: int) -> NDArray[np.int64]:
    """Return the weight of a shingle by the number of different texts that have it."""
    import numpy as np

    texts = np.maximum(np.arange(most + 1), few)
    weights: NDArray[np.int64] = np.round(_FULL * (1 - np.log(texts / few) / np.log(most / few))).astype(np.int64)
    return weights


def weigh(texts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the weights of shingles that so many different texts have."""
    import numpy as np

    return _list_weights(_FEW, MOST)[np.minimum(texts, MOST)]


def weigh_late(texts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the weights, at the end of texts, of shingles that stand there in so many different texts."""
    import numpy as np

    return _list_weights(_LATE_FEW, _LATE_MOST)[np.minimum(texts, _LATE_MOST)]


def sum_evidence(common: Common) -> Evidence:
    """Return the pairs with common shingles that stand together, and the sums of these."""
    import numpy as np

    order = np.argsort((common.pair << np.uint64(16)) | common.first)
    pair = common.pair[order]
    counted = _find_supported(pair, common.first[order].astype(np.int32), common.second[order].astype(np.int32))
    order, pair = order[counted], pair[counted]
    starts = np.flatnonzero(np.concatenate(([True], pair[1:] != pair[:-1]))[: len(pair)])
    if not len(starts):
        nothing = np.empty(0, dtype=np.int64)
        return Evidence(pair=pair, shingles=nothing, weight=nothing, lasting=nothing)
    return Evidence(
        pair=pair[starts],
        shingles=np.diff(starts, append=len(pair)),
        weight=np.add.reduceat(common.weight[order], starts),
        lasting=np.add.reduceat(common.lasting[order], starts),
    )


def _find_supported(pair: NDArray[np.uint64], first: NDArray[np.int32], second: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell which shingles have another one near them, however many of no use stand between."""
    import numpy as np

    supported = np.zeros(len(pair), dtype=bool)
    left = np.arange(len(pair))
    step = 1
    while len(left):
        near = np.zeros(len(left), dtype=bool)
        for other in (left - step, left + step):
            within = np.flatnonzero((other >= 0) & (other < len(pair)))
            mine, theirs = left[within], other[within]
            ahead, beside = first[theirs] - first[mine], second[theirs] - second[mine]
            close = (pair[mine] == pair[theirs]) & (np.abs(ahead) <= _REACH)
            near[within] |= close
            together = close & (np.abs(beside) <= _REACH) & (np.abs(ahead - beside) <= _DRIFT)
            supported[mine[together & (ahead * beside > 0)]] = True
        left = left[near & ~supported[left]]
        step += 1
    return supported


def count_words(evidence: int) -> int:
    """Return about how many narrative words make so much evidence."""
    return evidence * EVERY // _FULL
