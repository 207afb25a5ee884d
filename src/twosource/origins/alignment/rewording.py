"""Whether an article is another one in other words, although no run of its sentences proves it.

Text that was reworded throughout, or retold in another order, has many sentences that are each somewhat like one of the
original. What each tells is weak; together they are proof: the log-odds are added up, as for independent evidence.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from twosource.origins.alignment.likeness import Likeness
from twosource.origins.alignment.match import Match
from twosource.origins.alignment.matching import pick_best
from twosource.origins.alignment.particulars import drop_forms
from twosource.origins.alignment.runs import join_runs
from twosource.origins.alignment.sameness import weigh_sameness
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FEWEST = 2  # sentences; a single one has to prove itself by its wording
_USUAL = 30  # sentences of an article; in a longer one there are more that a sentence can be like by chance


def find_rewording(a: Worded, b: Worded, likeness: Likeness, settings: OriginSettings) -> list[list[Match]]:
    """Return the runs of the sentences that are likeliest reworded, if together they prove it, else nothing."""
    # What is told has to be alike, whatever is quoted: quotations are shared by all who heard them.
    alike = _take_told(a, b, likeness)
    if _count(alike >= settings.retold_member) < _FEWEST:
        return []
    chance = log(max(_USUAL, *alike.shape) / _USUAL)
    above = weigh_sameness(a, b, settings) - settings.reworded - chance
    matches = pick_best(above, (alike >= settings.chain_member) & (above > 0))
    if _add_up(above, matches) < settings.reworded_evidence or not drop_forms([matches], a, b, settings):
        return []
    return join_runs(sorted(matches), settings.gap + 1)


def _take_told(a: Worded, b: Worded, likeness: Likeness) -> NDArray[np.float64]:
    """Return the likeness of the narrative of those sentences that are more told than quoted, 0 for others."""
    import numpy as np

    ours, theirs = (2 * each.narrative.lengths >= each.whole.lengths for each in (a, b))
    return np.where(np.logical_and.outer(ours, theirs), likeness.narrative, 0.0)


def _count(able: NDArray[np.bool_]) -> int:
    """Return how many sentences of both articles can be in a match at most."""
    return int(min(able.any(axis=0).sum(), able.any(axis=1).sum()))


def _add_up(above: NDArray[np.float64], matches: list[Match]) -> float:
    return sum(float(above[match.a, match.b]) for match in matches) if len(matches) >= _FEWEST else 0.0
