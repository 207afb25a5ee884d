"""How alike statements are at first sight: vectors and words, for some rows against all others at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.readings import Readings
from twosource.findings.evidence.wording import scale_marks
from twosource.findings.settings import FindingSettings
from twosource.findings.words.bags import Bags

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_COMMON = 50  # a mark that more than one in so many statements have is not looked up, but stands in a table


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StatementIndex:
    """What the likeness of any statement to all others is computed from.

    ``left`` and ``right`` have one row for each statement; the product of two rows is what their vectors
    and the marks that many statements have speak for. ``present`` has one column for each of these
    marks, ``nats`` its rarity. All other marks are looked up in an inverted index of the entries of the
    bags: ``order`` has these by code, ``starts`` where those of each code begin in it; ``scales`` and
    ``rarity`` are the weights of each entry for the cosine of the words and for what is shared.
    """

    bags: Bags
    left: NDArray[np.float32]
    right: NDArray[np.float32]
    present: NDArray[np.float32]
    nats: NDArray[np.float32]
    order: NDArray[np.int64]
    starts: NDArray[np.int64]
    scales: NDArray[np.float64]
    rarity: NDArray[np.float64]

    def compare(self, rows: slice, settings: FindingSettings) -> NDArray[np.float32]:
        """Return the likeness of some rows to all statements, one column for each.

        It is the evidence of vectors and words as it is weighed later, and the plain cosine of the
        vectors beside it, which still sees what the whole story has in common.
        """
        import numpy as np

        cosines, shared = self._look_up(rows)
        shared += (self.present[rows] * self.nats) @ self.present.T
        likeness = self.left[rows] @ self.right.T
        likeness += settings.wording_weight * cosines
        likeness += settings.sharing_weight * np.minimum(shared, settings.most_shared)
        return likeness

    def _look_up(self, rows: slice) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the cosine of the words and the rarity in common, of some rows with all statements."""
        import numpy as np

        bags, size = self.bags, len(self.bags.starts) - 1
        ours = np.arange(bags.starts[rows.start], bags.starts[rows.stop])
        starts, carriers = self.starts[bags.codes[ours]], np.diff(self.starts)[bags.codes[ours]]
        ends = np.cumsum(carriers)
        first = np.repeat(ours, carriers)
        theirs = self.order[np.arange(len(first)) + np.repeat(starts - (ends - carriers), carriers)]
        cells = (bags.rows[first] - rows.start) * size + bags.rows[theirs]
        shape = (rows.stop - rows.start, size)
        cosines, shared = (
            np.bincount(cells, weights=products, minlength=shape[0] * size).reshape(shape).astype(np.float32)
            for products in (self.scales[first] * self.scales[theirs], self.rarity[first])
        )
        return cosines, shared


def index_statements(readings: Readings, settings: FindingSettings) -> StatementIndex:
    """Index the marks of the statements and lay out their vectors."""
    import numpy as np

    marked, bags = readings.whole, readings.whole.bags
    scales = scale_marks(marked)
    carriers = np.bincount(bags.codes, minlength=bags.width)
    is_common = carriers * _COMMON > len(readings)
    column = np.cumsum(is_common) - 1
    entries = np.flatnonzero(is_common[bags.codes])
    table = np.zeros((len(readings), int(is_common.sum())), dtype=np.float32)
    table[bags.rows[entries], column[bags.codes[entries]]] = scales[entries]
    weighed = (
        (settings.nearness_weight, readings.vectors),
        (settings.closeness_weight, readings.centred),
        (settings.wording_weight, table),
    )
    rare = np.flatnonzero(~is_common[bags.codes])
    return StatementIndex(
        bags=bags,
        left=np.hstack([np.float32(weight) * columns for weight, columns in weighed]),
        right=np.hstack([columns for _, columns in weighed]),
        present=(table > 0).astype(np.float32),
        nats=(marked.rarity * marked.is_word)[is_common].astype(np.float32),
        order=rare[np.argsort(bags.codes[rare], kind="stable")],
        starts=np.cumsum([0, *np.where(is_common, 0, carriers)]),
        scales=scales,
        rarity=(marked.rarity * marked.is_word)[bags.codes],
    )
