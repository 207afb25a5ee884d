"""How alike two statements are at first sight: what the pair model is told beside the word pieces."""

from __future__ import annotations

import re
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


class Likeness:
    """What a story's statements are compared by: ``vectors`` (statements, dimensions) and their words."""

    def __init__(self, texts: Sequence[str], vectors: NDArray[np.floating]) -> None:
        import numpy as np

        count = len(texts)
        self._vectors = _unit(vectors - vectors.mean(axis=0) * count / (count + _FEW))
        bags = [_find_stems(text) for text in texts]
        stems = sorted(set().union(*bags))
        place = {stem: number for number, stem in enumerate(stems)}
        present = np.zeros((count, len(stems)), dtype=np.float32)
        for row, bag in enumerate(bags):
            present[row, [place[stem] for stem in sorted(bag)]] = 1.0
        self._rare = present * np.log((count + 1) / np.maximum(present.sum(axis=0), 1.0))
        self._present = present
        self._words = _unit(self._rare)

    def of(self, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return (pairs, 3): cosine of the vectors, cosine of the words by rarity, rarity of the words in common."""
        import numpy as np

        return np.stack(
            [
                (self._vectors[rows] * self._vectors[columns]).sum(axis=1),
                (self._words[rows] * self._words[columns]).sum(axis=1),
                (self._rare[rows] * self._present[columns]).sum(axis=1) / _SCALE,
            ],
            axis=1,
        ).astype(np.float32)


def _find_stems(text: str) -> set[str]:
    words = _WORD.findall(text.casefold())
    return {word[:_STEM] for word in words if len(word) >= _SHORTEST or word.isdigit()}


def _unit(rows: NDArray[np.floating]) -> NDArray[np.floating]:
    import numpy as np

    unit: NDArray[np.floating] = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + _TINY)
    return unit
