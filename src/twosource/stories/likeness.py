"""How alike articles are in what they tell."""

from __future__ import annotations

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
    return np.round((likeness + likeness.T) / 2, 9)


def _compare_counts(counts: Sequence[Counter[str]]) -> NDArray[np.float64]:
    """Cosine of log TF-IDF vectors (Salton and Buckley 1988), smoothed so that it serves two articles too."""
    import numpy as np

    spread = count_articles(counts)
    columns = {word: column for column, word in enumerate(sorted(spread))}
    weights = np.zeros((len(counts), max(1, len(columns))))
    for row, count in enumerate(counts):
        for word, times in count.items():
            rarity = np.log((len(counts) + _UNSEEN) / spread[word])
            weights[row, columns[word]] = (1 + np.log(times)) * rarity
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    unit = weights / np.maximum(lengths, 1e-12)
    likeness: NDArray[np.float64] = unit @ unit.T
    return likeness
