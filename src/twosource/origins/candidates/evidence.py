"""What common shingles say for a passage that two articles share: how much each of them counts, and how much is asked.

Many texts have a passage in common for one of two reasons. An outlet puts the same lines on all its articles, below
them, above them, or where it likes: a sentence or two each time. Or many outlets carry a report, and mostly far more
of it. So the more texts have a passage, the more words of it are asked for, as its shingles weigh less; but a long
stretch in one piece is enough however many have it. In one piece, since several lines of a site, here and there, are
no report. What stands at the end of both articles, and of others, counts for next to nothing in any length.

Weights are whole numbers, so that a sum does not depend on its order, and they only fall while articles arrive: a pair
may be lost then but not gained, so that what is found one by one, and confirmed in the end, is what is found at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from twosource.origins.candidates.shingles import EVERY, SHINGLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

GAP = 2 * EVERY  # words to the next shingle up to which those between are taken for common: some are not kept
MOST = 8_192  # different texts from which a shingle says nothing

_WORD = 1_000  # the weight of a word
_FULL = EVERY * _WORD  # the weight of a shingle that few texts have: it stands for so many words
_FEW = 10  # different texts that may have a shingle at no loss of weight
_LATE_FEW, _LATE_MOST = 2, 8  # the same, and those from which it says nothing, where it stands at the end
_STRETCH = 80  # words in one piece: longer than what outlets put on their articles
_SENTENCE = 40  # words in one piece that are as much, where the shorter text is not much longer
_PIECE = 0.3  # share of the shorter text that they have to be then: half of it may be the end, which hardly counts
_NEEDED = 16 * _WORD
_LEAST = 8 * _WORD
_SHARE = 0.5  # of the shingles of the shorter text, if that is less than what is needed
_COVERED = 20  # words: beyond turns of phrase that newsrooms have in common
_WHOLE = 0.6  # share of the shingles of the shorter text, where it has no more words than that


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """Of each ``pair`` of texts: how many shingles count, the words they cover, and the sum of their weights.

    ``stretch`` is how many words the longest run spans, from its first shingle to its last.
    """

    pair: NDArray[np.uint64]
    shingles: NDArray[np.int64]
    words: NDArray[np.int64]
    weight: NDArray[np.int64]
    stretch: NDArray[np.int64]

    def suffices(self, shorter: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which pairs are candidates, by the number of shingles of the shorter text of each."""
        import numpy as np

        needed = np.clip((shorter * (_FULL * _SHARE)).astype(np.int64), _LEAST, _NEEDED)
        long = np.clip(shorter * (EVERY * _PIECE), _SENTENCE, _STRETCH)
        report = (self.stretch >= long) & (self.words >= _SENTENCE)
        enough: NDArray[np.bool_] = (self.weight >= needed) | report
        return enough & ((self.words >= _COVERED) | (self.shingles >= shorter * _WHOLE))


def may_suffice(shingles: NDArray[np.int64], weight: NDArray[np.number]) -> NDArray[np.bool_]:
    """Tell for which pairs so many common shingles, of so much weight, can be enough, wherever they stand."""
    enough: NDArray[np.bool_] = (weight >= _LEAST) | (shingles * max(SHINGLE, GAP) >= _SENTENCE)
    return enough


def may_stand(weight: NDArray[np.number], span: NDArray[np.number]) -> NDArray[np.bool_]:
    """Tell which common shingles of so much weight, none of whose runs spans more words, can be enough."""
    enough: NDArray[np.bool_] = (weight >= _LEAST) | (span >= _SENTENCE)
    return enough


def weigh(texts: NDArray[np.integer]) -> NDArray[np.int32]:
    """Return the weights of shingles that so many different texts have: twice as many texts, a quarter of the weight.

    So the weights of a shingle in all pairs of its texts, whose number grows in the same way, sum up to much the same.
    """
    import numpy as np

    weights: NDArray[np.int32] = _list_weights()[np.minimum(texts, MOST)]
    return weights


def weigh_late(texts: NDArray[np.integer]) -> NDArray[np.int32]:
    """Return the weights, at the end of texts, of shingles that stand there in so many different texts."""
    import numpy as np

    weights: NDArray[np.int32] = _list_late_weights()[np.minimum(texts, _LATE_MOST)]
    return weights


@cache
def _list_weights() -> NDArray[np.int32]:
    import numpy as np

    texts = np.maximum(np.arange(MOST), _FEW)
    weights = np.maximum(_FULL * _FEW**2 // texts**2, 1)  # as long as it weighs something it counts for a long stretch
    return np.append(weights, 0).astype(np.int32)


@cache
def _list_late_weights() -> NDArray[np.int32]:
    import numpy as np

    texts = np.maximum(np.arange(_LATE_MOST + 1), _LATE_FEW)
    shares = 1 - np.log(texts / _LATE_FEW) / np.log(_LATE_MOST / _LATE_FEW)
    weights: NDArray[np.int32] = np.round(_FULL * shares).astype(np.int32)
    return weights
