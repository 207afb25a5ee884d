"""What else two articles share, once something is proven: sentences too short, quoted or rewritten to prove anything.

Of two articles that share nine sentences of ten, the tenth is likely to be shared as well; of two that share one, no
other is. So the share that is proven is the prior of the rest (Bayes), and matches beside it weigh more.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from twosource.origins.alignment.match import Match
from twosource.origins.alignment.matching import pick_best
from twosource.origins.alignment.runs import join_runs
from twosource.origins.alignment.sameness import weigh_sameness
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_STEPS = ((1, 1), (1, 2), (2, 1))
_ROUNDS = 3  # what is added raises the prior: it settles after two or three


def complete_runs(runs: Sequence[list[Match]], a: Worded, b: Worded, settings: OriginSettings) -> list[list[Match]]:
    """Return the runs with the weaker matches of the same two articles; nothing is added to nothing."""
    matches = [match for run in runs for match in run]
    if not matches:
        return []
    odds = weigh_sameness(a, b, settings)
    odds = odds + settings.same_beside * _count_beside(odds, matches)
    for _ in range(_ROUNDS):
        added = _find_more(odds, matches, settings)
        matches += added
        if not added:
            break
    return join_runs(sorted(matches), settings.gap + 1, together=runs)


def _find_more(odds: NDArray[np.float64], matches: Sequence[Match], settings: OriginSettings) -> list[Match]:
    """Return the matches of sentences that have none yet, as far as the share that has one makes them likely."""
    share = (len(matches) + 0.5) / (min(odds.shape) + 1)
    able = odds + settings.same_share * log(share / (1 - share)) >= settings.same_usual
    able[[match.a for match in matches]] = False
    able[:, [match.b for match in matches]] = False
    return pick_best(odds, able)


def _count_beside(odds: NDArray[np.float64], matches: Sequence[Match]) -> NDArray[np.float64]:
    """Return how likely the sentences before and after are one text, in both articles in this order: 0 to 2.

    One sentence may be left out in between, in one of the articles.
    """
    import numpy as np

    rows, columns = odds.shape
    likely = np.zeros((rows + 4, columns + 4))
    likely[2:-2, 2:-2] = 1 / (1 + np.exp(-odds))
    for match in matches:
        likely[match.a + 2, match.b + 2] = 1.0
    beside = np.zeros(odds.shape)
    for way in (-1, 1):
        steps = [likely[2 + way * down :, 2 + way * right :][:rows, :columns] for down, right in _STEPS]
        beside += np.maximum.reduce(steps)
    return beside
