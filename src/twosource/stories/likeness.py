"""How alike articles are in what they tell."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.stories.leads import Lead, count_articles
from twosource.stories.settings import StorySettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_UNSEEN = 20  # articles without the word that are taken to exist besides those given


def compare_leads(leads: Sequence[Lead], settings: StorySettings) -> NDArray[np.float64]:
    """Return the likeness of every article to every other, a symmetric matrix with values up to 1."""
    import numpy as np

    senses = np.stack([lead.sense for lead in leads])
    likeness: NDArray[np.float64] = (
        settings.sense_weight * (senses @ senses.T)
        + settings.words_weight * _compare_counts([lead.words for lead in leads])
        + settings.names_weight * _compare_counts([lead.names for lead in leads])
    )
    return np.round(_fade([lead.day for lead in leads], settings) * (likeness + likeness.T) / 2, 9)


def _fade(days: Sequence[int | None], settings: StorySettings) -> NDArray[np.float64]:
    """Return what is left of the likeness of articles that were published days apart; all of it if a day is unknown."""
    import numpy as np

    known = np.array([0 if day is None else day for day in days], dtype=np.float64)
    unknown = np.array([day is None for day in days])
    apart = np.abs(known[:, None] - known[None, :])
    apart[unknown, :] = apart[:, unknown] = 0.0
    left: NDArray[np.float64] = 1.0 - settings.fade * np.minimum(apart / settings.fade_days, 1.0)
    return left


def _compare_counts(counts: Sequence[Counter[str]]) -> NDArray[np.float64]:
    """Cosine of log TF-IDF vectors (Salton and Buckley 1988), smoothed so that it serves two articles too."""
    import numpy as np

    spread = count_articles(counts)
    columns = {word: column for column, word in enumerate(sorted(word for word in spread if spread[word] > 1))}
    shared = np.zeros((len(counts), len(columns)))
    squares = np.zeros(len(counts))
    for row, count in enumerate(counts):
        for word in sorted(count):
            weight = (1 + math.log(count[word])) * math.log((len(counts) + _UNSEEN) / spread[word])
            squares[row] += weight * weight
            if word in columns:  # a word of one article only lengthens its vector
                shared[row, columns[word]] = weight
    unit = shared / np.sqrt(np.maximum(squares, 1e-24))[:, None]
    likeness: NDArray[np.float64] = unit @ unit.T
    return likeness
