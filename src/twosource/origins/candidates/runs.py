"""Which common shingles of two texts stand together, in the same order, and what they sum up to.

Shingles that are common by chance, or for a turn of phrase, stand alone; those of a passage stand in runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import GAP, Evidence
from twosource.origins.candidates.shingles import SHINGLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

REACH = 40  # narrative words between neighbours
DRIFT = 10  # narrative words by which the distance of neighbours may differ in the two texts


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Common:
    """Shingles that texts have in common, one by one: of which pair, their places in both texts, and their weights.

    ``pair`` has a number for each two texts. The ``first`` of them is the one with the higher key, so that the answer
    does not depend on which of them was there before. Sorted ones are so by ``pair`` and ``first``.
    """

    pair: NDArray[np.uint64]
    first: NDArray[np.int32]
    second: NDArray[np.int32]
    weight: NDArray[np.int32]

    def sort(self) -> Common:
        """Return the same, sorted. The numbers of the pairs are below 2**48."""
        import numpy as np

        return self.take(np.argsort((self.pair << np.uint64(16)) | self.first.astype(np.uint64)))

    def take(self, numbers: NDArray[np.int64] | NDArray[np.bool_]) -> Common:
        """Return those with these numbers."""
        return Common(
            pair=self.pair[numbers],
            first=self.first[numbers],
            second=self.second[numbers],
            weight=self.weight[numbers],
        )


def sum_evidence(common: Common) -> Evidence:
    """Return the pairs with common shingles that stand together, and the sums of these. ``common`` is sorted."""
    import numpy as np

    common = common.take(_find_supported(common.pair, common.first, common.second))
    pair, first = common.pair, common.first
    starts = np.flatnonzero(np.append(True, pair[1:] != pair[:-1])[: len(pair)])
    if not len(starts):
        nothing = np.empty(0, dtype=np.int64)
        return Evidence(pair=pair, shingles=nothing, words=nothing, weight=nothing, stretch=nothing)
    steps = np.append(SHINGLE, first[1:] - first[:-1])
    steps[starts] = SHINGLE
    return Evidence(
        pair=pair[starts],
        shingles=np.diff(starts, append=len(pair)),
        words=np.add.reduceat(np.minimum(steps, GAP), starts, dtype=np.int64),
        weight=np.add.reduceat(common.weight, starts, dtype=np.int64),
        stretch=_measure_longest(steps, starts),
    )


def _measure_longest(steps: NDArray[np.int32], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many words the longest run of each pair spans, by the words from each shingle to the next.

    Only distance breaks a run, so that it is never longer for want of a shingle, however these stand.
    """
    import numpy as np

    breaks = steps > REACH
    breaks[starts] = True
    runs = np.flatnonzero(breaks)
    lengths = np.add.reduceat(np.where(breaks, SHINGLE, steps), runs, dtype=np.int64)
    longest: NDArray[np.int64] = np.maximum.reduceat(lengths, np.searchsorted(runs, starts))
    return longest


def _find_supported(pair: NDArray[np.uint64], first: NDArray[np.int32], second: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell which shingles have another one near them, however many of no use stand between."""
    import numpy as np

    linked = _link(pair[1:] == pair[:-1], first[1:] - first[:-1], second[1:] - second[:-1])
    supported: NDArray[np.bool_] = np.append(linked, [False])[: len(pair)] | np.append([False], linked)[: len(pair)]
    left = np.flatnonzero(~supported)
    step = 2
    while len(left):
        near = np.zeros(len(left), dtype=bool)
        for other in (left - step, left + step):
            within = np.flatnonzero((other >= 0) & (other < len(pair)))
            mine, theirs = left[within], other[within]
            same, ahead = pair[mine] == pair[theirs], first[theirs] - first[mine]
            near[within] |= same & (np.abs(ahead) <= REACH)
            supported[mine[_link(same, ahead, second[theirs] - second[mine])]] = True
        left = left[near & ~supported[left]]
        step += 1
    return supported


def _link(same: NDArray[np.bool_], ahead: NDArray[np.int32], beside: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell which two shingles of a pair stand near each other, in the same order and at a like distance."""
    import numpy as np

    in_reach = same & (np.abs(ahead) <= REACH) & (np.abs(beside) <= REACH)
    linked: NDArray[np.bool_] = in_reach & (np.abs(ahead - beside) <= DRIFT) & (ahead * beside > 0)
    return linked
