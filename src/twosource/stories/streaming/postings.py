"""Texts found by the terms that they have."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from twosource.stories.streaming.segment import Segment, merge, seal
from twosource.stories.streaming.text import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LATE = 512  # texts that are looked up one by one until they are put into a segment
_TOO_LITTLE = 0.02  # share of all that there is to have in common: who has less is too unlike to be a candidate
_LEAST = 2_048  # texts that have gone from which it may be worth to leave them out


class Postings:
    """An inverted index: of each term, the texts that have it, by the numbers that they get in order.

    Texts that no article carries any more are never found, and are left out of the arrays when they are half of all.
    """

    def __init__(self) -> None:
        self._texts: list[Text] = []
        self._lengths = array("d")  # square roots of the numbers of terms
        self._segments: list[Segment] = []
        self._late: dict[int, list[int]] = {}
        self._noted = 0  # texts that are in segments or noted in `_late`: the rest is when something is looked for
        self._sealed = 0  # texts that are in segments
        self._gone = 0

    def add(self, text: Text) -> None:
        """Take a text in."""
        number = len(self._texts)
        self._texts.append(text)
        self._lengths.append(max(len(text.profile.terms), 1) ** 0.5)
        if number + 1 - self._sealed >= _LATE:
            self._seal()

    def forget(self, amount: int) -> None:
        """Note that so many texts have gone."""
        self._gone += amount
        if self._gone > max(_LEAST, len(self._texts) // 2):
            texts = [text for text in self._texts if text.keys]
            self.__init__()  # type: ignore[misc]  # anew
            for text in texts:
                self.add(text)

    def find(self, terms: NDArray[np.uint32], weights: NDArray[np.float64], most: int) -> list[Text]:
        """Return the texts with the highest sums of the weights of common terms, the highest first.

        The sums are over the square root of the number of terms of the text, so that long ones have no advantage.
        """
        import numpy as np

        texts, places = self._meet(terms)
        sums = np.bincount(texts, weights[places], len(self._texts))
        met = np.flatnonzero(sums > _TOO_LITTLE * weights.sum())
        scores = sums[met] / np.frombuffer(self._lengths)[met]
        if len(met) > most:
            best = np.argpartition(scores, len(met) - most)[len(met) - most :]
            met, scores = met[best], scores[best]
        found = (self._texts[number] for number in met[np.lexsort((met, -scores))].tolist())
        return [text for text in found if text.keys]

    def _meet(self, terms: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        """Return the texts with any of the terms, one for each that they have, and the places of these."""
        import numpy as np

        self._note()
        late = [(numbers, place) for place, term in enumerate(terms.tolist()) if (numbers := self._late.get(term))]
        texts = np.array([number for numbers, _ in late for number in numbers], dtype=np.uint32)
        which = np.repeat([place for _, place in late], [len(numbers) for numbers, _ in late]).astype(np.int64)
        found = [(texts, which), *(segment.find(terms) for segment in self._segments)]
        return np.concatenate([some for some, _ in found]), np.concatenate([some for _, some in found])

    def _note(self) -> None:
        for number in range(self._noted, len(self._texts)):
            for term in self._texts[number].profile.terms.tolist():
                self._late.setdefault(term, []).append(number)
        self._noted = len(self._texts)

    def _seal(self) -> None:
        """Put what is looked up one by one into a segment, and make one of those that are of about the same size."""
        numbers = range(self._sealed, len(self._texts))
        self._sealed = self._noted = len(self._texts)
        self._late = {}
        terms = [self._texts[number].profile.terms for number in numbers]
        if any(map(len, terms)):
            self._segments.append(seal(numbers, terms))
        while len(self._segments) > 1 and len(self._segments[-2].texts) < 2 * len(self._segments[-1].texts):
            self._segments[-2:] = [merge(self._segments[-2:])]
