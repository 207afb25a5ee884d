"""The texts of some days, found by the terms that they have. A bucket is dropped whole."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

from twosource.stories.streaming.segment import Segment, merge, seal
from twosource.stories.streaming.text import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SEALED = 1_024  # texts that are looked up one by one until they are put into a segment
_SEGMENTS = 4  # that become one


class Bucket:
    """Texts by the numbers that they get in order, and ``touched``, the key of the last article that came here."""

    def __init__(self) -> None:
        self.touched = 0
        self.texts: list[Text] = []
        self._lengths = array("d")  # square roots of the numbers of terms
        self._segments: list[Segment] = []
        self._tail: dict[int, list[int]] = {}
        self._sealed = 0  # texts that are in segments

    def __iter__(self) -> Iterator[Text]:
        return iter(self.texts)

    def add(self, text: Text) -> None:
        """Take a text in."""
        number = len(self.texts)
        self.texts.append(text)
        terms = text.profile.terms
        self._lengths.append(max(len(terms), 1) ** 0.5)
        for term in terms.tolist():
            self._tail.setdefault(term, []).append(number)
        if number + 1 - self._sealed >= _SEALED:
            self._seal()

    def score(self, terms: NDArray[np.uint32], weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the sum of the weights of common terms for each text, over the root of the number of its terms."""
        import numpy as np

        texts, places = self._find(terms)
        sums = np.bincount(texts, weights[places], len(self.texts))
        scores: NDArray[np.float64] = sums / np.frombuffer(self._lengths)
        return scores

    def _find(self, terms: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        import numpy as np

        tail = [(numbers, place) for place, term in enumerate(terms.tolist()) if (numbers := self._tail.get(term))]
        late = np.array([number for numbers, _ in tail for number in numbers], dtype=np.uint32)
        which = np.repeat([place for _, place in tail], [len(numbers) for numbers, _ in tail]).astype(np.int64)
        found = [(late, which), *(segment.find(terms) for segment in self._segments)]
        return np.concatenate([some for some, _ in found]), np.concatenate([some for _, some in found])

    def _seal(self) -> None:
        numbers = range(self._sealed, len(self.texts))
        self._sealed = len(self.texts)
        self._tail = {}
        terms = [self.texts[number].profile.terms for number in numbers]
        if any(map(len, terms)):
            self._segments.append(seal(numbers, terms))
        if len(self._segments) > _SEGMENTS:
            self._segments = [merge(self._segments)]
