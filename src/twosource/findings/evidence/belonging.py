"""How much each article belongs to its story: what is rare and what is common there must not hang on a stray one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.findings.evidence.vectors import unit_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Cosines of the mean vectors of two articles: of one event they were 0.65 and more, of two events 0.60 at most, mostly
# below 0.45.
_STRAY, _SURE = 0.45, 0.6


def find_belonging(vectors: NDArray[np.float32], homes: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return for each statement, from 0 to 1, how much its article belongs to the story.

    An article belongs by what it has in common with the one that is most like it, measured against the
    articles that belong most: so an unrelated article, which a group of articles may hold by mistake,
    counts for nothing, and where nothing is alike everything counts. ``homes`` numbers the articles.
    """
    import numpy as np

    edges = np.searchsorted(homes, np.arange(homes[-1] + 1))
    means = unit_rows(np.add.reduceat(vectors, edges, axis=0))
    cosines = means @ means.T
    np.fill_diagonal(cosines, -1.0)
    belonging = np.clip((cosines.max(axis=1) - _STRAY) / (_SURE - _STRAY), 0.0, 1.0).astype(np.float64)
    most = belonging.max()
    shares: NDArray[np.float64] = (belonging / most if most > 0 else np.ones_like(belonging))[homes]
    return shares
