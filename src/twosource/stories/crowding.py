"""Likeness seen against the neighbourhood: where everything is alike, to be alike says less.

Ten reports of one war share its names whichever of its battles they tell of; two reports of a village fair share little
and tell of the same. So a likeness is divided by how crowded it is around both articles, as in self-tuning spectral
clustering (Zelnik-Manor and Perona 2004) and against hubs in word translation (CSLS, Conneau et al. 2018).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEAREST = 10  # articles that tell how crowded it is around one
_QUIET = 0.08  # likeness of articles that are not seen, and of all that are no more alike than by chance
_FLOOR = 0.1  # added to the average likeness of the nearest, so that a lonely article counts for no less than this
_USUAL = 0.3  # what that sum usually is: there likeness stays as it is


def measure_crowd(likeness: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how crowded it is around each article: 1 where it is as usual, more in a crowd.

    Each row of ``likeness`` has the likeness of one article to others, without itself.
    """
    import numpy as np

    missing = max(_NEAREST - likeness.shape[1], 0)
    padded = np.pad(np.maximum(likeness, _QUIET), ((0, 0), (0, missing)), constant_values=_QUIET)
    nearest = -np.partition(-padded, _NEAREST - 1, axis=1)[:, :_NEAREST]
    crowd: NDArray[np.float64] = (nearest.mean(axis=1) + _FLOOR) / _USUAL
    return crowd


def ease_crowds(likeness: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a symmetric matrix of likeness with each divided by how crowded it is around both; the diagonal is 1."""
    import numpy as np

    alone = likeness.copy()
    np.fill_diagonal(alone, 0.0)
    crowd = measure_crowd(alone)
    eased: NDArray[np.float64] = alone / np.sqrt(np.outer(crowd, crowd))
    np.fill_diagonal(eased, 1.0)
    return eased
