"""Groups of articles by average link, guarded against chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.stories.settings import StorySettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def link_articles(likeness: NDArray[np.float64], settings: StorySettings) -> list[list[int]]:
    """Join the groups with the highest average likeness until none is high enough (UPGMA, Sokal and Michener 1958).

    Two groups with a pair of articles that is too unlike are never joined, however alike the rest is.
    """
    import numpy as np

    groups: list[list[int]] = [[number] for number in range(len(likeness))]
    average = likeness.astype(np.float64).copy()
    lowest = average.copy()
    np.fill_diagonal(average, -np.inf)
    while len(groups) > 1:
        allowed = np.where(lowest >= settings.apart, average, -np.inf)
        row, column = sorted(int(k) for k in np.unravel_index(int(np.argmax(allowed)), allowed.shape))
        if allowed[row, column] < settings.same_event:
            break
        average, lowest = _merge(average, lowest, (row, column), (len(groups[row]), len(groups[column])))
        groups[row] = sorted([*groups[row], *groups.pop(column)])
    return sorted(groups)


def _merge(
    average: NDArray[np.float64], lowest: NDArray[np.float64], pair: tuple[int, int], sizes: tuple[int, int]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    import numpy as np

    (row, column), (here, there) = pair, sizes
    average[row] = (here * average[row] + there * average[column]) / (here + there)
    lowest[row] = np.minimum(lowest[row], lowest[column])
    average[:, row], lowest[:, row] = average[row], lowest[row]
    average[row, row] = -np.inf
    return tuple(np.delete(np.delete(matrix, column, 0), column, 1) for matrix in (average, lowest))  # type: ignore[return-value]  # two in, two out
