"""A statement as the pair model compares it: its word pieces, read in their context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PieceVectors:
    """``keys``: (pieces, `KEY`) unit vectors. ``worths``: (pieces,), before their rarity counts.

    ``ids``: (pieces,) the numbers of the word pieces. ``mean``: (`SIZE`,) of what the body gives for them.
    ``place``: where the statement stands in its article, from 0 to 1; None when it stands in none.
    """

    keys: NDArray[np.float32]
    worths: NDArray[np.float32]
    ids: NDArray[np.int64]
    mean: NDArray[np.float32]
    place: float | None
