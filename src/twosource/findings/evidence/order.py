"""Where in their articles the statements of a pair stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def compare_places(homes: NDArray[np.int64], pairs: Pairs) -> NDArray[np.float32]:
    """Return, for each pair, how far apart the two stand, each between the start (0) and the end (1) of its article.

    ``homes`` numbers the article of each statement, the statements of one in their order.
    """
    import numpy as np

    starts = np.searchsorted(homes, homes)
    last = np.maximum(np.bincount(homes)[homes] - 1, 1)
    places = (np.arange(len(homes)) - starts) / last
    distance: NDArray[np.float32] = np.abs(places[pairs.rows] - places[pairs.columns]).astype(np.float32)
    return distance
