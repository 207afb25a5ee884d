"""Some fingerprints that are looked for together, one after another: each counts those before it, and itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.fingerprint import Fingerprint

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sought:
    """The shingles of all fingerprints in a row, with the ``row`` of each: the number of its fingerprint.

    ``late`` are those at the end of a text. For each fingerprint its ``key``, its ``size`` in shingles, and whether it
    is ``fresh``: neither in the bucket nor among those before it. ``fresh_row`` are the rows of the fresh ones.
    """

    hashes: NDArray[np.uint32]
    places: NDArray[np.int32]
    late: NDArray[np.bool_]
    row: NDArray[np.int64]
    key: NDArray[np.uint64]
    size: NDArray[np.int64]
    fresh: NDArray[np.bool_]

    @property
    def fresh_row(self) -> NDArray[np.int64]:
        """The rows of the fresh fingerprints."""
        import numpy as np

        return np.flatnonzero(self.fresh)


def seek(fingerprints: Sequence[Fingerprint], fresh: NDArray[np.bool_]) -> Sought:
    """Return the fingerprints as they are looked for."""
    import numpy as np

    size = np.array([len(each.hashes) for each in fingerprints], dtype=np.int64)
    tail = np.array([each.tail for each in fingerprints], dtype=np.int64)
    starts = np.cumsum(size) - size
    row = np.repeat(np.arange(len(size)), size)
    return Sought(
        hashes=np.concatenate([each.hashes for each in fingerprints]),
        places=np.concatenate([each.places for each in fingerprints]).astype(np.int32),
        late=np.arange(len(row)) >= (starts + tail)[row],
        row=row,
        key=np.array([each.key for each in fingerprints], dtype=np.uint64),
        size=size,
        fresh=fresh,
    )
