"""How much common shingles say for a passage that two articles share.

A shingle counts if another one stands near it in both articles, in the same order: chance and stock phrases are
alone. And it counts for less the more different texts have it. The weights only fall while articles arrive, so that
a pair can be lost then but never gained: what is found one by one and confirmed in the end is what is found at once.
They are whole numbers, so that a sum does not depend on its order.
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
FULL = 1_000  # the weight of a shingle that few texts have

_FEW = 8  # different texts that may have a shingle at no loss of weight
_NEEDED = 4 * FULL
_LEAST = 2 * FULL
_SHARE = 0.5  # of the shingles of the shorter text, if that is less
_REACH = 40  # narrative words between neighbours
_DRIFT = 10  # narrative words by which the distance of neighbours may differ in the two articles


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Common:
    """Shingles that texts have in common, one by one: of which pair, their places in both texts, and their weights.

    ``pair`` has a number below 2**48 for each two texts. Of the two texts of a pair, it does not matter which is the
    first, but it is always the same.
    """

    pair: NDArray[np.uint64]
    first: NDArray[np.uint16]
    second: NDArray[np.uint16]
    weight: NDArray[np.int64]


@cache
def list_weights() -> NDArray[np.int64]:
    """Return the weight of a shingle by the number of different texts that have it, up to `MOST`."""
    import numpy as np

    texts = np.maximum(np.arange(MOST + 1), _FEW)
    weights = 1 - np.log(texts / _FEW) / np.log(MOST / _FEW)
    whole: NDArray[np.int64] = np.round(FULL * weights).astype(np.int64)
    return whole


def weigh(texts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the weights of shingles that so many different texts have."""
    import numpy as np

    return list_weights()[np.minimum(texts, MOST)]


def sum_evidence(common: Common) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return the pairs with common shingles that stand together, and the sum of the weights of these."""
    import numpy as np

    order = np.argsort((common.pair << np.uint64(16)) | common.first)
    pair, first, second = (
        common.pair[order],
        common.first[order].astype(np.int32),
        common.second[order].astype(np.int32),
    )
    ahead, beside = np.diff(first), np.diff(second)
    linked = (pair[1:] == pair[:-1]) & (beside > 0) & (ahead <= _REACH) & (beside <= _REACH)
    linked &= np.abs(ahead - beside) <= _DRIFT
    supported = np.zeros(len(pair), dtype=bool)
    supported[1:] |= linked
    supported[:-1] |= linked
    pair, weight = pair[supported], common.weight[order[supported]]
    starts = np.flatnonzero(np.concatenate(([True], pair[1:] != pair[:-1]))) if len(pair) else np.empty(0, dtype=int)
    return pair[starts], np.add.reduceat(weight, starts) if len(starts) else weight


def ask(shorter: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the evidence that makes two texts candidates, by the number of shingles of the shorter one."""
    import numpy as np

    return np.clip((shorter * (FULL * _SHARE)).astype(np.int64), _LEAST, _NEEDED)


def count_words(evidence: int) -> int:
    """Return about how many narrative words make so much evidence."""
    return evidence * EVERY // FULL
