"""How two statements compare, word piece by word piece.

Each word piece looks for its like in the other statement (soft alignment as in Parikh et al. 2016, "A Decomposable
Attention Model"); what is alike and what is not is summed by the worth of the pieces, which rare ones in the story
have more of (late interaction as in Khattab and Zaharia 2020, "ColBERT"). The arithmetic is that of
``training/pairs/network.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.pairing.layout import KEY, UNKNOWN_PLACE
from twosource.language.pairing.vectors import PieceVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_TINY = 1e-6
_FEW = 4  # statements; the mean of so few is as much their own as their story's
_ALIKE, _STEEP = 0.75, 15.0  # cosine from which two word pieces count as one, and how sharply
_USUAL = 2.0  # nats of rarity


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Story:
    """All statements of a story side by side, padded.

    ``keys`` (statements, pieces, `KEY`), ``worths`` and ``mask`` (statements, pieces), ``means`` (statements, `SIZE`),
    ``places`` (statements,), not a number where unknown.
    """

    keys: Floats
    worths: Floats
    mask: NDArray[np.bool_]
    means: Floats
    places: Floats


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparer:
    """The learnt weights of the comparison, by their names in training."""

    weights: Mapping[str, Floats]

    def lay_out(self, read: Sequence[PieceVectors]) -> Story:
        """Put the statements of a story side by side: rarity and the mean are those of this story."""
        import numpy as np

        longest = max(1, *(len(one.ids) for one in read))
        keys = np.zeros((len(read), longest, KEY), dtype=np.float32)
        worths, mask = np.zeros((len(read), longest), np.float32), np.zeros((len(read), longest), np.bool_)
        rarity = _find_rarity(read)
        scale = float(self.weights["idfw"])
        for row, one in enumerate(read):
            count = len(one.ids)
            keys[row, :count], mask[row, :count] = one.keys, True
            rare = np.array([rarity[piece] for piece in one.ids.tolist()], dtype=np.float32)
            worths[row, :count] = np.logaddexp(0.0, one.worths + scale * (rare - _USUAL))
        means = np.stack([one.mean for one in read])
        means = _unit(means - means.mean(axis=0) * np.float32(len(means) / (len(means) + _FEW)))
        places = np.array([np.nan if one.place is None else one.place for one in read], dtype=np.float32)
        return Story(keys=keys, worths=worths, mask=mask, means=means, places=places)

    def compare(self, story: Story, rows: NDArray[np.int64], columns: NDArray[np.int64], likeness: Floats) -> Floats:
        """Return (pairs, `OUTPUTS`) scores before they are made shares. ``likeness``: (pairs, `LIKENESS`)."""
        import numpy as np

        a, b = story.keys[rows], story.keys[columns]
        ours, theirs = story.mask[rows], story.mask[columns]
        alike = a @ b.transpose(0, 2, 1) + np.where(ours[:, :, None] & theirs[:, None, :], 0.0, -1e4)
        alike = alike.astype(np.float32)
        first = self._look(a, b, story.worths[rows], ours, alike)
        second = self._look(b, a, story.worths[columns], theirs, alike.transpose(0, 2, 1))
        measures = _measure(first, second, story, rows, columns)
        cheap = (likeness @ self.weights["cheapw"])[:, None]
        mixed = np.concatenate(
            [
                first.pooled + second.pooled, np.maximum(first.most, second.most),
                first.pooled * second.pooled, np.minimum(first.most, second.most),
                measures, likeness, cheap,
            ],
            axis=1,
        )  # fmt: skip
        hidden = np.tanh(mixed @ self.weights["mid.weight"].T + self.weights["mid.bias"])
        scores: Floats = hidden @ self.weights["head.weight"].T + self.weights["head.bias"]
        scores[:, :2] += cheap - 4.0
        return scores

    def _look(self, x: Floats, y: Floats, worths: Floats, mask: NDArray[np.bool_], alike: Floats) -> _Looked:
        """Compare each word piece of ``x`` with what of ``y`` is like it."""
        import numpy as np

        best = alike.max(axis=2) * mask
        meant = _softmax(alike * self.weights["tau"]) @ y
        weight, bias = self.weights["comp.weight"], self.weights["comp.bias"]
        value = (x * meant) @ weight[:, :KEY].T + np.abs(x - meant) @ weight[:, KEY : 2 * KEY].T + bias
        for number, column in enumerate((best, worths, worths * best)):
            value += column[:, :, None] * weight[:, 2 * KEY + number]
        value = np.maximum(value, 0.0)
        total = worths.sum(axis=1, keepdims=True) + _TINY
        chosen = (mask * _sigmoid(worths - 1.0))[:, :, None]
        return _Looked(
            pooled=(value * worths[:, :, None]).sum(axis=1) / total,
            most=(value * chosen).max(axis=1),
            covered=(worths * best).sum(axis=1) / total[:, 0],
            found=(worths * _sigmoid((best - _ALIKE) * _STEEP)).sum(axis=1),
            total=total[:, 0],
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Looked:
    """What one statement's word pieces found in the other: (pairs, `COMPARED`) twice, and three numbers a pair."""

    pooled: Floats
    most: Floats
    covered: Floats
    found: Floats
    total: Floats


def _measure(a: _Looked, b: _Looked, story: Story, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Floats:
    """Return (pairs, `MEASURES`): how much of each statement stands in the other, by its smaller and its larger."""
    import numpy as np

    cosine = (story.means[rows] * story.means[columns]).sum(axis=1)
    apart = np.abs(story.places[rows] - story.places[columns])
    shares = a.found / a.total, b.found / b.total
    measures: Floats = np.stack(
        [
            np.minimum(a.covered, b.covered), np.maximum(a.covered, b.covered),
            np.minimum(a.found, b.found) / 8, np.maximum(a.found, b.found) / 8,
            (shares[0] + shares[1]) / 2, np.maximum(*shares),
            np.minimum(a.total, b.total) / 30, np.maximum(a.total, b.total) / 30,
            cosine, np.where(np.isnan(apart), UNKNOWN_PLACE, apart),
        ],
        axis=1,
    ).astype(np.float32)  # fmt: skip
    return measures


def _find_rarity(read: Sequence[PieceVectors]) -> dict[int, float]:
    """Return for each word piece the natural logarithm of how few statements have it."""
    import math

    carriers: dict[int, int] = {}
    for one in read:
        for piece in set(one.ids.tolist()):
            carriers[piece] = carriers.get(piece, 0) + 1
    return {piece: math.log((len(read) + 1) / count) for piece, count in carriers.items()}


def _softmax(scores: Floats) -> Floats:
    import numpy as np

    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def _sigmoid(scores: Floats) -> Floats:
    import numpy as np

    shares: Floats = (1.0 / (1.0 + np.exp(-np.clip(scores, -60.0, 60.0)))).astype(np.float32)
    return shares


def _unit(rows: Floats) -> Floats:
    import numpy as np

    unit: Floats = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + np.float32(1e-9))
    return unit
