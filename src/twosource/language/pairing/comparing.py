"""How two statements compare, word piece by word piece.

Each word piece looks for its like in the other statement (soft alignment as in Parikh et al. 2016, "A Decomposable
Attention Model"); what is alike and what is not is summed by the worth of the pieces, which rare ones in the story
have more of (late interaction as in Khattab and Zaharia 2020, "ColBERT"). The arithmetic is that of
``training/pairs/network.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.pairing.layout import OUTPUTS, UNKNOWN_PLACE
from twosource.language.pairing.looking import Looked, look_both_ways
from twosource.language.pairing.story import Story, lay_out
from twosource.language.pairing.vectors import PieceVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]

_STEP = 4  # word pieces; statements are padded to multiples of it
_CELLS = 8192  # word pieces of either statement that are compared at once: some ten MB


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparer:
    """The learnt weights of the comparison: make it with `make_comparer`."""

    weights: Mapping[str, Floats]

    def compare(self, read: Sequence[PieceVectors], rows: Numbers, columns: Numbers, likeness: Floats) -> Floats:
        """Return (pairs, `OUTPUTS`) scores before they are made shares. ``likeness``: (pairs, `LIKENESS`).

        Pairs of about the same lengths are compared together, and of statements with the same pieces, read in the
        same way, one pair stands for all: what else is asked of a pair, where its statements stand, is cheap.
        """
        import numpy as np

        story = lay_out(read, float(self.weights["idfw"]))
        turned = story.counts[rows] > story.counts[columns]  # a pair's order does not matter: shorter first
        rows, columns = np.where(turned, columns, rows), np.where(turned, rows, columns)
        scores = np.zeros((len(rows), OUTPUTS), dtype=np.float32)
        for some in _cut_blocks(story, rows, columns):
            scores[some] = self._compare(story, rows[some], columns[some], likeness[some])
        return scores

    def _compare(self, story: Story, rows: Numbers, columns: Numbers, likeness: Floats) -> Floats:
        import numpy as np

        first, second = self._look(story, story.twins[rows], story.twins[columns])
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
        scores[:, :2] += cheap - np.float32(4.0)
        return scores

    def _look(self, story: Story, rows: Numbers, columns: Numbers) -> tuple[Looked, Looked]:
        """Return what the statements of each pair find in each other; the same pair is looked at once."""
        import numpy as np

        _, distinct, place = np.unique(rows * len(story.counts) + columns, return_index=True, return_inverse=True)
        widths = _widen(story.counts[[rows[0], columns[0]]]).tolist()
        a, b = (story.pad(side[distinct], width) for side, width in zip((rows, columns), widths, strict=True))
        first, second = look_both_ways(a, b, self.weights)
        return (first, second) if len(distinct) == len(rows) else (first.pick(place), second.pick(place))


def make_comparer(learnt: Mapping[str, Floats]) -> Comparer:
    """Return the comparison with these weights, by their names in training."""
    import numpy as np

    comp = np.vstack([learnt["comp.weight"].T, learnt["comp.bias"][None]])
    return Comparer(weights={**learnt, "comp": np.ascontiguousarray(comp, dtype=np.float32)})


def _widen(counts: Numbers) -> Numbers:
    """Return how much room statements of so many word pieces are given."""
    import numpy as np

    widths: Numbers = np.maximum(_STEP, -(-counts // _STEP) * _STEP)
    return widths


def _cut_blocks(story: Story, rows: Numbers, columns: Numbers) -> Iterator[Numbers]:
    """Yield the numbers of pairs whose statements have the same widths, those with the same pieces side by side."""
    import numpy as np

    ours, theirs = _widen(story.counts[rows]), _widen(story.counts[columns])
    order = np.lexsort((story.twins[columns], story.twins[rows], theirs, ours))
    shapes = np.stack([ours[order], theirs[order]])
    edges = np.flatnonzero((shapes[:, 1:] != shapes[:, :-1]).any(axis=0)) + 1
    for run in np.split(order, edges):
        step = max(1, _CELLS // int(max(ours[run[:1]].max(initial=1), theirs[run[:1]].max(initial=1))))
        yield from (run[first : first + step] for first in range(0, len(run), step))


def _measure(a: Looked, b: Looked, story: Story, rows: Numbers, columns: Numbers) -> Floats:
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
            cosine, np.where(np.isnan(apart), np.float32(UNKNOWN_PLACE), apart),
        ],
        axis=1,
    ).astype(np.float32)  # fmt: skip
    return measures
