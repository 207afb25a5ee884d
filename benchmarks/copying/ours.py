"""Our search for candidates, as the peers are measured: texts in, pairs out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.copying.truth import Keys, key_pairs
from twosource.origins.candidates.fingerprint import fingerprint_all
from twosource.origins.candidates.index import CandidateIndex


class Ours:
    """The candidates index, filled with the fingerprints of the texts."""

    def __init__(self) -> None:
        self._index = CandidateIndex()

    def add(self, texts: Sequence[str]) -> None:
        """Make a fingerprint of each text and index them."""
        first = len(self._index)
        self._index.add_all({str(number): made for number, made in enumerate(fingerprint_all(texts), first)})

    def find(self) -> Keys:
        """Find all pairs at once."""
        found = self._index.find_columns()
        numbers = np.array(found.articles, dtype=np.int64)
        return key_pairs(numbers[found.a], numbers[found.b])
