"""How like the sentences of two articles are: same words, same order of words, same sense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.settings import OriginSettings
from twosource.origins.wording.traits import Traits
from twosource.origins.wording.wording import Worded, Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_COLUMNS = 4_096  # traits that are counted at once, so that memory does not grow with the articles' length twice
_ENOUGH_CONTENT = 3  # common content words from which their share is taken at its full value


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Likeness:
    """Likeness of every sentence of one article (rows) to every sentence of another (columns).

    ``whole`` compares all the words, ``narrative`` those outside of quotations; the latter is 0 where a
    sentence has too few of them. ``wording`` is the share of common word pairs of the shorter sentence,
    ``words`` the narrative words of the shorter one.
    """

    whole: NDArray[np.float64]
    narrative: NDArray[np.float64]
    wording: NDArray[np.float64]
    words: NDArray[np.int64]


def compare_sentences(a: Worded, b: Worded, settings: OriginSettings) -> Likeness:
    """Compare every sentence of ``a`` with every sentence of ``b``.

    Sentences whose sources spoke to different outlets are no copies of one another, whatever the words.
    """
    import numpy as np

    apart = np.not_equal.outer(np.array(a.told, dtype=object), np.array(b.told, dtype=object)).astype(bool)
    cosine = (a.analysed.vectors @ b.analysed.vectors.T).astype(np.float64)
    words = np.minimum.outer(a.narrative.lengths, b.narrative.lengths)
    wording = _share_wording(a.whole, b.whole)
    whole = _score(wording, cosine, settings)
    narrative = _score(_share_wording(a.narrative, b.narrative), cosine, settings)
    return Likeness(
        whole=np.where(apart, 0.0, whole),
        narrative=np.where(apart | (words < settings.narrative_words), 0.0, narrative),
        wording=wording.pairs,
        words=words,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Shares:
    pairs: NDArray[np.float64]
    content: NDArray[np.float64]


def _share_wording(a: Wording, b: Wording) -> _Shares:
    import numpy as np

    content, common = share_traits(a.content, b.content)
    pairs, _ = share_traits(a.pairs, b.pairs)
    return _Shares(pairs=pairs, content=content * np.minimum(1.0, common / _ENOUGH_CONTENT))


def _score(shares: _Shares, cosine: NDArray[np.float64], settings: OriginSettings) -> NDArray[np.float64]:
    score: NDArray[np.float64] = (
        settings.cosine_weight * cosine
        + settings.content_weight * shares.content
        + settings.wording_weight * shares.pairs
    )
    return score


def share_traits(a: Traits, b: Traits) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return, for every pair of sentences, the common share of the shorter one's traits and their number."""
    import numpy as np

    shared = np.intersect1d(a.known, b.known, assume_unique=True)
    common = np.zeros((len(a.totals), len(b.totals)), dtype=np.float32)
    for first in range(0, len(shared), _COLUMNS):
        block = shared[first : first + _COLUMNS]
        common += mark_traits(a, block) @ mark_traits(b, block).T
    fewest = np.minimum.outer(a.totals, b.totals)
    return common / np.maximum(fewest, 1), common.astype(np.int64)


def mark_traits(traits: Traits, shared: NDArray[np.uint64]) -> NDArray[np.float32]:
    """Return which sentences (rows) have which of the shared traits (columns), as 1 and 0."""
    import numpy as np

    marks = np.zeros((len(traits.totals), len(shared)), dtype=np.float32)
    if len(shared):
        places = np.minimum(np.searchsorted(shared, traits.ids), len(shared) - 1)
        found = shared[places] == traits.ids
        marks[traits.rows[found], places[found]] = 1.0
    return marks
