"""What the word pieces of one statement find in another: soft alignment (Parikh et al. 2016)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.pairing.layout import KEY
from twosource.language.pairing.story import Padded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_TINY = 1e-6
_ALIKE, _STEEP = 0.75, 15.0  # cosine from which two word pieces count as one, and how sharply
_SIGNS = 2 * KEY + 4  # what is told of each word piece: product, difference, three numbers, and one for the bias


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looked:
    """What one statement's word pieces found in the other: (pairs, `COMPARED`) twice, and three numbers a pair."""

    pooled: Floats
    most: Floats
    covered: Floats
    found: Floats
    total: Floats

    def pick(self, places: NDArray[np.int64]) -> Looked:
        """Return the same for the pairs at these places, each as often as it is named."""
        return Looked(
            pooled=self.pooled[places],
            most=self.most[places],
            covered=self.covered[places],
            found=self.found[places],
            total=self.total[places],
        )


def look_both_ways(a: Padded, b: Padded, weights: Mapping[str, Floats]) -> tuple[Looked, Looked]:
    """Return what each statement of ``a`` finds in that of ``b`` beside it, and the other way round."""
    import numpy as np

    alike = a.keys @ b.keys.transpose(0, 2, 1)
    alike[~(a.mask[:, :, None] & b.mask[:, None, :])] -= np.float32(1e4)
    return _look(a, b, alike, weights), _look(b, a, np.ascontiguousarray(alike.transpose(0, 2, 1)), weights)


def _look(x: Padded, y: Padded, alike: Floats, weights: Mapping[str, Floats]) -> Looked:
    """Compare each word piece of ``x`` with what of ``y`` is like it."""
    import numpy as np

    best = alike.max(axis=2)
    meant = _softmax(alike, best, weights["tau"]) @ y.keys
    best = best * x.mask
    found = x.worths * best
    signs = np.empty((*best.shape, _SIGNS), dtype=np.float32)
    np.multiply(x.keys, meant, out=signs[:, :, :KEY])
    np.abs(np.subtract(x.keys, meant, out=meant), out=signs[:, :, KEY : 2 * KEY])
    for number, column in enumerate((best, x.worths, found, np.float32(1.0))):
        signs[:, :, 2 * KEY + number] = column
    value = np.maximum(signs.reshape(-1, _SIGNS) @ weights["comp"], np.float32(0.0)).reshape(*best.shape, -1)
    total = x.worths.sum(axis=1) + np.float32(_TINY)
    pooled = (x.worths[:, None, :] @ value)[:, 0] / total[:, None]
    value *= (x.mask * _sigmoid(x.worths - np.float32(1.0)))[:, :, None]
    return Looked(
        pooled=pooled,
        most=value.max(axis=1),
        covered=found.sum(axis=1) / total,
        found=(x.worths * _sigmoid((best - np.float32(_ALIKE)) * np.float32(_STEEP))).sum(axis=1),
        total=total,
    )


def _softmax(scores: Floats, most: Floats, steepness: Floats) -> Floats:
    """Return the shares of the last axis; ``most`` are the greatest scores along it."""
    import numpy as np

    shares = (scores - most[:, :, None]) * steepness
    np.exp(shares, out=shares)
    shares /= shares.sum(axis=-1, keepdims=True)
    return shares


def _sigmoid(scores: Floats) -> Floats:
    import numpy as np

    shares: Floats = np.float32(1.0) / (np.float32(1.0) + np.exp(-np.clip(scores, -60.0, 60.0)))
    return shares
