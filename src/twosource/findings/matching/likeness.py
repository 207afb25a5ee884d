"""How alike statements are at first sight: vectors and words, for some rows against all others at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.readings import Readings
from twosource.findings.evidence.wording import scale_marks
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Likeness:
    """An inverted index of the marks of statements beside their vectors.

    ``order`` has the entries of the bags by code, ``starts`` where those of each code begin in it.
    ``scales`` and ``rarity`` are the weights of the entries for the cosine and for what is shared; a mark
    that very many statements have weighs nothing in either and is not looked up.
    """

    readings: Readings
    order: NDArray[np.int64]
    starts: NDArray[np.int64]
    scales: NDArray[np.float64]
    rarity: NDArray[np.float64]

    def compare(self, rows: slice, settings: FindingSettings) -> NDArray[np.float32]:
        """Return the likeness of some rows to all statements, one column for each.

        It is the evidence of vectors and words as it is weighed later, and the plain cosine of the
        vectors beside it, which still sees a fact of the whole story in common.
        """
        import numpy as np

        readings = self.readings
        cosines, shared = self._look_up(rows)
        likeness: NDArray[np.float32] = (
            settings.nearness_weight * (readings.vectors[rows] @ readings.vectors.T)
            + settings.closeness_weight * (readings.centred[rows] @ readings.centred.T)
            + settings.wording_weight * cosines
            + settings.sharing_weight * np.minimum(shared, settings.most_shared)
        ).astype(np.float32)
        return likeness

    def _look_up(self, rows: slice) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the cosine of the words and the rarity in common, of some rows with all statements."""
        import numpy as np

        bags = self.readings.whole.bags
        ours = np.arange(bags.starts[rows.start], bags.starts[rows.stop])
        codes = bags.codes[ours]
        carriers = self.starts[codes + 1] - self.starts[codes]
        ends = np.cumsum(carriers)
        owner = np.repeat(np.arange(len(ours)), carriers)
        theirs = self.order[np.arange(len(owner)) - (ends - carriers)[owner] + self.starts[codes][owner]]
        first = ours[owner]
        cells = (bags.rows[first] - rows.start) * len(self.readings) + bags.rows[theirs]
        shape = (rows.stop - rows.start, len(self.readings))
        cosines, shared = (
            np.bincount(cells, weights=products, minlength=shape[0] * shape[1]).reshape(shape)
            for products in (self.scales[first] * self.scales[theirs], self.rarity[first])
        )
        return cosines, shared


def index_words(readings: Readings) -> Likeness:
    """Return the index of the statements' marks."""
    import numpy as np

    marked = readings.whole
    bags = marked.bags
    carriers = np.bincount(bags.codes, minlength=bags.width)
    return Likeness(
        readings=readings,
        order=np.argsort(bags.codes, kind="stable"),
        starts=np.cumsum([0, *carriers]),
        scales=scale_marks(marked),
        rarity=(marked.rarity * marked.is_word)[bags.codes],
    )
