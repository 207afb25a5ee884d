"""How alike two statements are at first sight: what the pair model is told beside the word pieces."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORD = re.compile(r"[a-z0-9]+")
_STEM = 6  # letters of a word that count: a rough stem
_SHORTEST = 3
_FEW = 4  # statements; the mean of so few is as much their own as their story's
_SCALE = 15.0  # nats
_TINY = 1e-9
_BLOCK = 2000  # pairs whose vectors are multiplied at once: of all at once they would take gigabytes


class Likeness:
    """What a story's statements are compared by: ``vectors`` (statements, dimensions) and their words."""

    def __init__(self, texts: Sequence[str], vectors: NDArray[np.floating]) -> None:
        import numpy as np

        count = len(texts)
        centred = vectors - vectors.mean(axis=0) * (count / (count + _FEW))
        self._vectors = centred / (np.linalg.norm(centred, axis=1, keepdims=True) + _TINY)
        self._stems = [_find_stems(text) for text in texts]
        carriers = Counter(stem for stems in self._stems for stem in stems)
        self._rarity = {stem: math.log((count + 1) / carried) for stem, carried in carriers.items()}
        self._lengths = [
            math.sqrt(sum(self._rarity[stem] ** 2 for stem in sorted(stems))) + _TINY for stems in self._stems
        ]

    def of(self, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return (pairs, 3): cosine of the vectors, cosine of the words by rarity, rarity of the words in common."""
        import numpy as np

        table = np.empty((len(rows), 3), dtype=np.float32)
        for number, (row, column) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
            rare = [self._rarity[stem] for stem in sorted(self._stems[row] & self._stems[column])]
            squares = sum(value * value for value in rare)
            table[number, 1] = squares / (self._lengths[row] * self._lengths[column])
            table[number, 2] = sum(rare) / _SCALE
        for first in range(0, len(rows), _BLOCK):
            some = slice(first, first + _BLOCK)
            table[some, 0] = (self._vectors[rows[some]] * self._vectors[columns[some]]).sum(axis=1)
        return table


def _find_stems(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST or word.isdigit())
