"""Pairs of fingerprints that may share a passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Pairs of fingerprints by number, with their common words. A number beside itself: two texts may have it."""

    one: NDArray[np.int64]
    other: NDArray[np.int64]
    words: NDArray[np.int64]
