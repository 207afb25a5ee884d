"""A part of a bucket that does not change: a segment of fingerprints, and the articles that came while it was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.segment import Segment, merge_segments

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLANK = 0xFFFFFFFF  # the number of fingerprints without hashes: they are noted, but never looked for


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """Fingerprints, and the keys of articles with the number of the fingerprint that each has.

    A fingerprint may stand in an earlier part of the bucket. The articles are sorted by number, then by key;
    ``ordered`` are the keys of the segment's fingerprints, sorted, and ``order`` where each stands in the segment.
    """

    segment: Segment
    articles: NDArray[np.int64]
    numbers: NDArray[np.uint32]
    ordered: NDArray[np.uint64]
    order: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.articles)

    def find_numbers(self, keys: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return the number of the fingerprint with each of these keys, -1 where there is none."""
        import numpy as np

        if not len(self.ordered):
            return np.full(len(keys), -1, dtype=np.int64)
        places = np.minimum(np.searchsorted(self.ordered, keys), len(self.ordered) - 1)
        numbers = self.order[places].astype(np.int64) + self.segment.first
        return np.where(self.ordered[places] == keys, numbers, -1)

    def list_articles(self, numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the keys of the articles that have these numbers, and for each which of the numbers it has."""
        import numpy as np

        low = np.searchsorted(self.numbers, numbers.astype(np.uint32))
        counts = np.searchsorted(self.numbers, numbers.astype(np.uint32), side="right") - low
        which = np.repeat(np.arange(len(numbers)), counts)
        places = np.arange(len(which)) + np.repeat(low - np.cumsum(counts) + counts, counts)
        return self.articles[places], which


def make_part(segment: Segment, articles: NDArray[np.int64], numbers: NDArray[np.uint32]) -> Part:
    """Return the part with this segment and these articles, in any order."""
    import numpy as np

    by_number = np.lexsort((articles, numbers))
    order = np.argsort(segment.keys).astype(np.uint32)
    return Part(
        segment=segment,
        articles=articles[by_number],
        numbers=numbers[by_number],
        ordered=segment.keys[order],
        order=order,
    )


def merge_parts(parts: Sequence[Part]) -> Part:
    """Return one part of several, of which each goes on where the one before it ends."""
    import numpy as np

    if len(parts) == 1:
        return parts[0]
    return make_part(
        merge_segments([each.segment for each in parts]),
        np.concatenate([each.articles for each in parts]),
        np.concatenate([each.numbers for each in parts]),
    )
