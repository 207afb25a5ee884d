"""Whether an article tells another's facts in its order, sentence for sentence, in whatever words.

Reports of one event share facts, but each newsroom picks and orders them for itself. A retelling keeps
the order, so its best matches form one long rising chain: a local alignment (Smith and Waterman 1981)
over the likeness of sentences, in which no single match may count for much. That the order is no
accident is shown by a permutation test: the same sentences in shuffled order must chain far worse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.origins.alignment.likeness import Likeness
from twosource.origins.alignment.match import Match
from twosource.origins.settings import OriginSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NO_MATCH = -9.0
_SHUFFLES = 24
_FEWEST_SHUFFLES = 4
_CELLS = 4_000_000  # of all shuffles together, so that very long pages take neither minutes nor all memory
_SMALLEST_SPREAD = 0.03  # shuffles of very short articles differ by less than a match is worth


def find_chain(likeness: Likeness, settings: OriginSettings) -> list[Match]:
    """Return the best rising chain of matches if it shows a retelling, else nothing."""
    gains = _weigh(likeness, settings)
    most = float(gains.max(axis=1, initial=0.0).clip(min=0.0).sum())
    if most < settings.chain_evidence:
        return []
    totals = _fill(gains[None], settings.chain_gap)[0]
    if totals.max() < settings.chain_evidence or not _is_ordered(float(totals.max()), gains, settings):
        return []
    return _trace(totals, gains, settings.chain_gap)


def _weigh(likeness: Likeness, settings: OriginSettings) -> NDArray[np.float64]:
    """Return what each match adds to a chain; the narrative alone counts, for quotations are shared by all."""
    import numpy as np

    gains = np.minimum(likeness.narrative, settings.chain_cap) - settings.chain_member
    return np.where(gains > 0, gains, _NO_MATCH)


def _fill(gains: NDArray[np.float64], gap: float) -> NDArray[np.float64]:
    """Return the gain of the best chain that ends at or before each pair of sentences.

    ``gains`` is a stack of matrices (k, n, m), the answer one of (k, n + 1, m + 1).
    """
    import numpy as np

    stack, rows, columns = gains.shape
    totals = np.zeros((stack, rows + 1, columns + 1))
    skipped = gap * np.arange(columns + 1)
    for row in range(rows):
        best = np.maximum(totals[:, row] - gap, 0.0)
        best[:, 1:] = np.maximum(best[:, 1:], totals[:, row, :-1] + gains[:, row])
        totals[:, row + 1] = np.maximum.accumulate(best + skipped, axis=1) - skipped
    return totals


def _is_ordered(total: float, gains: NDArray[np.float64], settings: OriginSettings) -> bool:
    """Tell whether the chain gains far more than the sentences in shuffled order do (always the same shuffles).

    Those of either article are shuffled as often as those of the other, so that it does not matter which comes first.
    """
    import numpy as np

    times = max(_FEWEST_SHUFFLES, min(_SHUFFLES, _CELLS // gains.size)) // 2
    chance = np.concatenate([_chain_shuffled(each, times, settings.chain_gap) for each in (gains, gains.T)])
    spread = float(chance.std()) + _SMALLEST_SPREAD
    return (total - float(chance.mean())) / spread >= settings.chain_order


def _chain_shuffled(gains: NDArray[np.float64], times: int, gap: float) -> NDArray[np.float64]:
    """Return what the best chain gains in each of so many shuffles of the rows."""
    import numpy as np

    shuffle = np.random.default_rng(0)
    shuffled = np.stack([gains[shuffle.permutation(len(gains))] for _ in range(times)])
    chance: NDArray[np.float64] = _fill(shuffled, gap).max(axis=(1, 2))
    return chance


def _trace(totals: NDArray[np.float64], gains: NDArray[np.float64], gap: float) -> list[Match]:
    import numpy as np

    row, column = (int(k) for k in np.unravel_index(int(totals.argmax()), totals.shape))
    chain = []
    while row and column and totals[row, column] > gap / 2:
        if np.isclose(totals[row, column], totals[row - 1, column - 1] + gains[row - 1, column - 1]):
            row, column = row - 1, column - 1
            chain.append(Match(row, column))
        elif np.isclose(totals[row, column], totals[row - 1, column] - gap):
            row -= 1
        else:
            column -= 1
    return chain[::-1]
