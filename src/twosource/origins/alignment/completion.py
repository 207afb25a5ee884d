"""What else two articles share, once something is proven: sentences too short, quoted or rewritten to prove anything.

Of two articles that share nine sentences of ten, the tenth is likely to be shared as well; of two that share one, no
other is. So the share that is proven is the prior of the rest (Bayes), and matches beside it weigh more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log
from typing import TYPE_CHECKING

from twosource.origins.alignment.match import Match
from twosource.origins.alignment.matching import pick_best
from twosource.origins.alignment.runs import join_runs
from twosource.origins.alignment.sameness import weigh_sameness
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded, Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_STEPS = ((1, 1), (1, 2), (2, 1))
_WHOLE = 0.7  # of the length of its two parts is left of a sentence at least
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
    split = _mark_parts(((match.a, match.b) for match in matches), a.whole, b.whole)
    joined = _mark_parts(((match.b, match.a) for match in matches), b.whole, a.whole).T
    matches += pick_best(odds, (split | joined) & (odds >= _ask(odds.shape, matches, settings)))
    return join_runs(sorted(matches), settings.gap + 1, together=runs)


def _find_more(odds: NDArray[np.float64], matches: Sequence[Match], settings: OriginSettings) -> list[Match]:
    """Return the matches of sentences that have none yet, as far as the share that has one makes them likely."""
    able = odds >= _ask(odds.shape, matches, settings)
    able[[match.a for match in matches]] = False
    able[:, [match.b for match in matches]] = False
    return pick_best(odds, able)


def _ask(shape: tuple[int, ...], matches: Sequence[Match], settings: OriginSettings) -> float:
    share = (len(matches) + 0.5) / (min(shape) + 1)
    return settings.same_usual - settings.same_share * log(share / (1 - share))


def _mark_parts(places: Iterable[tuple[int, int]], parted: Wording, whole: Wording) -> NDArray[np.bool_]:
    """Return which sentences of ``parted`` (rows) may be the other part of one of ``whole`` that was split in two.

    ``places`` are the matches. Such a sentence has none, stands beside one that has, and the single sentence is about
    as long as both together: else it only says once more what that one says.
    """
    import numpy as np

    partner = dict(places)
    able = np.zeros((len(parted.lengths), len(whole.lengths)), dtype=bool)
    for part, single in partner.items():
        for other in {max(0, part - 1), min(part + 1, len(able) - 1)} - partner.keys():
            both = parted.lengths[part] + parted.lengths[other]
            able[other, single] = whole.lengths[single] >= _WHOLE * both
    return able


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
