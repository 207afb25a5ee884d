"""How each pair stands beside what else its two statements could be matched with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ranks:
    """Columns over the pairs; a statement's rivals are its other pairs with statements of the same article.

    ``of_row`` and ``of_column``: how many rivals of the pair's row (column) weigh more, 0 for the best.
    ``lead_of_row`` and ``lead_of_column``: the weight less that of the best rival, or less 0 where there
    is none: above 0 for what is best, about -10 to 10.
    """

    of_row: NDArray[np.int64]
    of_column: NDArray[np.int64]
    lead_of_row: NDArray[np.float32]
    lead_of_column: NDArray[np.float32]


def rank_pairs(pairs: Pairs, weight: NDArray[np.float32], homes: NDArray[np.int64]) -> Ranks:
    """Rank the pairs of each statement by weight, article by article; ``homes`` numbers the statements' articles."""
    width = int(homes.max(initial=0)) + 1
    of_row, lead_of_row = _rank(pairs.rows * width + homes[pairs.columns], weight)
    of_column, lead_of_column = _rank(pairs.columns * width + homes[pairs.rows], weight)
    return Ranks(of_row=of_row, of_column=of_column, lead_of_row=lead_of_row, lead_of_column=lead_of_column)


def _rank(groups: NDArray[np.int64], weight: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return, for each entry, how many of its group weigh more, and by how much it leads the best other one."""
    import numpy as np

    order = np.lexsort((-weight, groups))
    sorted_groups, sorted_weight = groups[order], weight[order]
    starts = np.searchsorted(sorted_groups, sorted_groups)
    ends = np.searchsorted(sorted_groups, sorted_groups, side="right")
    rival = np.where(np.arange(len(order)) == starts, starts + 1, starts)
    against = np.where(rival < ends, sorted_weight[np.minimum(rival, len(order) - 1)], 0.0)
    ranks, leads = np.empty(len(order), dtype=np.int64), np.empty(len(order), dtype=np.float32)
    fresh = np.r_[True, (sorted_weight[1:] < sorted_weight[:-1]) | (sorted_groups[1:] != sorted_groups[:-1])]
    level = np.maximum.accumulate(np.where(fresh, np.arange(len(order)), 0))  # what is equally heavy has one rank
    ranks[order], leads[order] = level - starts, sorted_weight - against
    return ranks, leads
