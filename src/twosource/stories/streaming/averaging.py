"""Clusters by average link, where some are given and some pairs are never joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.stories.settings import StorySettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def average_link(
    likeness: NDArray[np.float64], blocks: Sequence[Sequence[int]], settings: StorySettings
) -> list[list[int]]:
    """Join the blocks with the highest average likeness until none is high enough (UPGMA, Sokal and Michener 1958).

    ``blocks`` has each row of the symmetric ``likeness`` once. A pair that is less alike than is allowed keeps the
    clusters that they are in from being joined: whatever is less than any likeness keeps them apart for certain.
    """
    import numpy as np

    order = [row for block in blocks for row in block]
    sizes = np.array([len(block) for block in blocks], dtype=np.float64)
    starts = (np.cumsum(sizes) - sizes).astype(np.int64)
    total, lowest = (
        fold.reduceat(fold.reduceat(likeness[np.ix_(order, order)], starts, 0), starts, 1)
        for fold in (np.add, np.minimum)
    )
    clusters: list[list[int]] = [list(block) for block in blocks]
    for _ in range(len(clusters) - 1):
        average = np.where(lowest >= settings.unlike, total / np.outer(sizes, sizes), -np.inf)
        np.fill_diagonal(average, -np.inf)
        one, other = sorted(int(place) for place in np.unravel_index(int(np.argmax(average)), average.shape))
        if average[one, other] < settings.same_story:
            break
        _join(total, lowest, one, other)
        sizes[one] += sizes[other]
        clusters[one] += clusters[other]
        clusters[other] = []
    return [sorted(cluster) for cluster in clusters if cluster]


def _join(total: NDArray[np.float64], lowest: NDArray[np.float64], one: int, other: int) -> None:
    import numpy as np

    total[one] += total[other]
    total[:, one] = total[one]
    lowest[one] = np.minimum(lowest[one], lowest[other])
    lowest[:, one] = lowest[one]
    lowest[other] = lowest[:, other] = -np.inf
