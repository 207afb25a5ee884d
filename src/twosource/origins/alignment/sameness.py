"""Whether two sentences are one text, where it is known that the articles share text at all.

A sentence that was rewritten word by word keeps its skeleton: function words, names and figures in their order.
So three things are weighed, as log-odds: the longest common subsequence of words (Indel distance, rapidfuzz), the
cosine of the sentences' vectors, and how much the common words tell, each the more the fewer sentences it stands in
(inverse document frequency, Spärck Jones 1972). The weights were fitted by
``training/sameness.py``, to articles rewritten by machine and to others of the same events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.origins.alignment.likeness import mark_traits
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.traits import Traits
from twosource.origins.wording.wording import Worded, Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEVER = -99.0  # log-odds of what cannot be one text


def weigh_sameness(a: Worded, b: Worded, settings: OriginSettings) -> NDArray[np.float64]:
    """Return the log-odds that each sentence of ``a`` (rows) and each of ``b`` (columns) are one text.

    They are those of a pair that is taken at random from articles of which one is made from the other. What a
    quotation adds does not raise them above 0: reporters who heard the same words write the same words.
    """
    import numpy as np

    cosine = (a.analysed.vectors @ b.analysed.vectors.T).astype(np.float64)
    whole = _weigh(a.whole, b.whole, cosine, settings)
    narrative = _weigh(a.narrative, b.narrative, cosine, settings)
    words = np.minimum.outer(a.narrative.lengths, b.narrative.lengths)
    told = np.where(words < settings.narrative_words, _NEVER, narrative)
    apart = np.not_equal.outer(np.array(a.told, dtype=object), np.array(b.told, dtype=object)).astype(bool)
    # Rounded, so that the order of the articles cannot decide between matches that are equally good.
    return np.where(apart, _NEVER, np.round(np.maximum(told, np.minimum(whole, 0.0)), 4))


def _weigh(a: Wording, b: Wording, cosine: NDArray[np.float64], settings: OriginSettings) -> NDArray[np.float64]:
    order, told = compare_words(a, b)
    odds: NDArray[np.float64] = (
        settings.same_order * order + settings.same_cosine * cosine + settings.same_words * told - settings.same_least
    )
    return odds


def compare_words(a: Wording, b: Wording) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return, for every pair of sentences, their common words in order and what their common words tell.

    The first is a share of the longer sentence, the second log(1 + nats).
    """
    import numpy as np

    return _share_order(a, b), np.log1p(_tell(a.stems, b.stems))


def _share_order(a: Wording, b: Wording) -> NDArray[np.float64]:
    """Return the words that stand in both sentences in the same order, as a share of the longer one."""
    import numpy as np
    from rapidfuzz.distance import LCSseq
    from rapidfuzz.process import cdist

    longest = np.maximum.outer(a.lengths, b.lengths)
    common = cdist(a.spelled, b.spelled, scorer=LCSseq.similarity, dtype=np.uint32)
    return common.reshape(longest.shape) / np.maximum(longest, 1)


def _tell(a: Traits, b: Traits) -> NDArray[np.float64]:
    """Return how much the common stems tell: for each, the logarithm of how few sentences have it (nats)."""
    import numpy as np

    shared = np.intersect1d(a.known, b.known, assume_unique=True)
    one, other = mark_traits(a, shared), mark_traits(b, shared)
    sentences = len(a.totals) + len(b.totals)
    rarity = np.log((sentences + 1) / np.maximum(one.sum(axis=0) + other.sum(axis=0), 1))
    told: NDArray[np.float64] = ((one * rarity) @ other.T).astype(np.float64)
    return told
