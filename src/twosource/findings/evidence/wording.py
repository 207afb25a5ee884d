"""What the words that two statements have in common speak for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.evidence.sharing import sum_shared
from twosource.findings.words.marks import Marked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TINY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wording:
    """Columns over pairs. ``cosine``: of all marks, weighted by rarity, 0 to 1. ``sharing``: nats of rarity in common.

    The rest count marks in common: words for kinds of a thing, all other words, and those that are no names.
    """

    cosine: NDArray[np.float32]
    sharing: NDArray[np.float32]
    same_kind: NDArray[np.float32]
    common: NDArray[np.float32]
    plain: NDArray[np.float32]


def compare_wording(marked: Marked, pairs: Pairs, most_shared: float) -> Wording:
    """Compare the words of each pair; of rarity in common no more than ``most_shared`` counts.

    Words count by how rare they are in the story. Long sentences state several facts: so beside the
    cosine of the words, which long sentences dilute, what they share is counted as such.
    """
    import numpy as np

    codes = marked.bags.codes
    scales = scale_marks(marked)
    sums = sum_shared(
        marked.bags,
        marked.bags,
        pairs,
        [
            (scales, scales),
            *(
                (values[codes], np.ones(len(codes)))
                for values in (
                    marked.rarity * marked.is_word,
                    marked.is_kind.astype(np.float64),
                    *_choose_words(marked),
                )
            ),
        ],
    )
    return Wording(
        cosine=sums[0], sharing=np.minimum(sums[1], most_shared), same_kind=sums[2], common=sums[3], plain=sums[4]
    )


def compare_claims(marked: Marked, pairs: Pairs) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return, for each pair, how many words for no kind of a thing they have in common, and how many are no names."""
    import numpy as np

    codes = marked.bags.codes
    ones = np.ones(len(codes))
    sums = sum_shared(marked.bags, marked.bags, pairs, [(values[codes], ones) for values in _choose_words(marked)])
    return sums[0], sums[1]


def scale_marks(marked: Marked) -> NDArray[np.float64]:
    """Return the weight of each entry of the bags: each statement's weights have a length of 1.

    A mark counts by its rarity; one that comes again adds the logarithm of its count.
    """
    import numpy as np

    bags = marked.bags
    weights = (1.0 + np.log(bags.counts)) * marked.rarity[bags.codes]
    squares = np.bincount(bags.rows, weights=weights**2, minlength=len(bags.starts) - 1)
    scaled: NDArray[np.float64] = weights / (np.sqrt(squares)[bags.rows] + _TINY)
    return scaled


def _choose_words(marked: Marked) -> list[NDArray[np.float64]]:
    return [chosen.astype("float64") for chosen in (marked.is_word & ~marked.is_kind, marked.is_plain)]
