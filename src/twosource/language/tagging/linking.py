"""Which cue a source or a content belongs to, and whose name a pronoun stands for.

Each span is the mean of its word pieces' vectors. An asker's score for a candidate is the product of their
vectors plus what their distance is worth, both learnt; a pronoun may also mean nobody of the candidates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.tagging.layout import LINK_PARTS, LINK_SIZE, distance_class

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

Range = tuple[int, int]  # word pieces of a window, half-open
ASKERS = ("source", "content", "pronoun")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LinkScorer:
    """What distance is worth, for each kind of asker: (askers, distance classes)."""

    distances: Floats

    def score(self, pieces: Floats, asker: str, spans: Sequence[Range], candidates: Sequence[Range]) -> Floats:
        """Return (spans, candidates) scores. ``pieces``: the model's outputs for the pieces of one window."""
        import numpy as np

        sought = "name" if asker == "pronoun" else "cue"
        asking = _means(pieces[:, LINK_PARTS[asker]], spans)
        asked = _means(pieces[:, LINK_PARTS[sought]], candidates)
        worth = self.distances[ASKERS.index(asker)]
        gaps = [[worth[distance_class(gap_between(span, other))] for other in candidates] for span in spans]
        scores: Floats = asking @ asked.T / LINK_SIZE**0.5 + np.asarray(gaps, dtype=np.float32)
        return scores


def gap_between(span: Range, other: Range) -> int:
    """Return how many pieces ``span`` begins behind ``other``; below 0 when it stands before, 0 when they overlap."""
    if span[0] >= other[1]:
        return span[0] - other[1] + 1
    if span[1] <= other[0]:
        return -(other[0] - span[1] + 1)
    return 0


def _means(vectors: Floats, spans: Sequence[Range]) -> Floats:
    import numpy as np

    # The method `mean` is the same sum with much around it, and most spans are short.
    means = np.stack([np.add.reduce(vectors[first:last], axis=0) for first, last in spans])
    means /= np.asarray([[last - first] for first, last in spans], dtype=np.float32)
    return means
