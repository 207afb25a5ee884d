"""All statements of a story side by side, as the pair model compares them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from twosource.language.pairing.layout import KEY
from twosource.language.pairing.vectors import PieceVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_FEW = 4  # statements; the mean of so few is as much their own as their story's
_USUAL = 2.0  # nats of rarity


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Padded:
    """Some statements, padded to one length: ``keys`` (statements, pieces, `KEY`), ``worths`` and ``mask``."""

    keys: Floats
    worths: Floats
    mask: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Story:
    """The word pieces of all statements one behind the other, and what is known of each statement.

    ``keys`` (pieces + 1, `KEY`) and ``worths`` (pieces + 1,) end with a piece of nothing, which stands for what a
    statement has no more of. ``starts`` and ``counts`` say where the pieces of each statement are. ``means``
    (statements, `SIZE`); ``places`` (statements,), not a number where unknown. ``twins`` gives for each statement
    the number of the first that has the same pieces, read in the same way: of a copied article, for one.
    """

    keys: Floats
    worths: Floats
    starts: NDArray[np.int64]
    counts: NDArray[np.int64]
    means: Floats
    places: Floats
    twins: NDArray[np.int64]

    def pad(self, numbers: NDArray[np.int64], width: int) -> Padded:
        """Return the statements with these numbers; ``width`` is how many pieces there is room for in each."""
        import numpy as np

        steps = np.arange(width)
        mask = steps < self.counts[numbers][:, None]
        chosen = np.where(mask, self.starts[numbers][:, None] + steps, len(self.keys) - 1)
        return Padded(keys=self.keys[chosen], worths=self.worths[chosen], mask=mask)


def lay_out(read: Sequence[PieceVectors], rarity_weight: float) -> Story:
    """Put the statements of a story side by side: rarity and the mean are those of this story."""
    import numpy as np

    counts = np.array([len(one.ids) for one in read], dtype=np.int64)
    rarity = _find_rarity(read)
    rare = np.array([rarity[piece] for one in read for piece in one.ids.tolist()], dtype=np.float32)
    worths = np.concatenate([*(one.worths for one in read), np.zeros(1, dtype=np.float32)])
    worths[:-1] = np.logaddexp(np.float32(0.0), worths[:-1] + np.float32(rarity_weight) * (rare - np.float32(_USUAL)))
    means = np.stack([one.mean for one in read])
    means = means - means.mean(axis=0) * np.float32(len(means) / (len(means) + _FEW))
    return Story(
        keys=np.concatenate([*(one.keys for one in read), np.zeros((1, KEY), dtype=np.float32)]),
        worths=worths,
        starts=np.cumsum(counts) - counts,
        counts=counts,
        means=means / (np.linalg.norm(means, axis=1, keepdims=True) + np.float32(1e-9)),
        places=np.array([np.nan if one.place is None else one.place for one in read], dtype=np.float32),
        twins=_find_twins(read),
    )


def _find_rarity(read: Sequence[PieceVectors]) -> dict[int, float]:
    """Return for each word piece the natural logarithm of how few statements have it."""
    carriers = Counter(piece for one in read for piece in set(one.ids.tolist()))
    return {piece: math.log((len(read) + 1) / count) for piece, count in carriers.items()}


def _find_twins(read: Sequence[PieceVectors]) -> NDArray[np.int64]:
    import numpy as np

    first: dict[bytes, int] = {}
    twins = np.empty(len(read), dtype=np.int64)
    for number, one in enumerate(read):
        pieces = b"".join(column.tobytes() for column in (one.ids, one.worths, one.keys))
        twins[number] = first.setdefault(sha256(pieces).digest(), number)
    return twins
