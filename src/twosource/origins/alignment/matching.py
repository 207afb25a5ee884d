"""Which sentence of one article stands as which of another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from twosource.origins.alignment.likeness import Likeness
from twosource.origins.alignment.match import Match
from twosource.origins.settings import OriginSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 65_536  # pairs that are looked at together: most of those after the first block are taken already


def match_sentences(likeness: Likeness, settings: OriginSettings) -> list[Match]:
    """Pair off the sentences that are worded alike, the most alike first, each at most once."""
    import numpy as np

    quoted = likeness.words < settings.narrative_words
    able = (likeness.whole >= settings.member) & (quoted | (likeness.narrative >= settings.member))
    score = np.where(quoted, likeness.whole, np.maximum(likeness.whole, likeness.narrative))
    return sorted(pick_best(score, able))


def pick_best(score: NDArray[np.float64], able: NDArray[np.bool_]) -> list[Match]:
    """Pair off sentences by score, the highest first, each at most once: of pairs that are able to be matched.

    Where scores are equal (a sentence that stands twice), those at like places go together, whichever article
    comes first.
    """
    import numpy as np

    found, beside = np.nonzero(able)
    order = np.lexsort((found + beside, np.abs(found - beside), -np.round(score[found, beside], 6)))
    return list(_pair_off(found[order], beside[order], able.shape))


def _pair_off(found: NDArray[np.int64], beside: NDArray[np.int64], shape: tuple[int, ...]) -> Iterator[Match]:
    """Yield the pairs whose sentences stand in no pair before them."""
    import numpy as np

    rows, columns = np.zeros(shape[0], dtype=bool), np.zeros(shape[1], dtype=bool)
    for first in range(0, len(found), _BLOCK):
        row_block, column_block = found[first : first + _BLOCK], beside[first : first + _BLOCK]
        free = ~(rows[row_block] | columns[column_block])
        for row, column in zip(row_block[free].tolist(), column_block[free].tolist(), strict=True):
            if not (rows[row] or columns[column]):
                rows[row] = columns[column] = True
                yield Match(row, column)
