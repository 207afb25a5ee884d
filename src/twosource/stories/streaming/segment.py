"""Which texts have which terms, in arrays that no longer change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segment:
    """``terms`` ascending, each once; the ``texts`` with ``terms[n]`` stand from ``starts[n]`` to ``starts[n + 1]``."""

    terms: NDArray[np.uint32]
    starts: NDArray[np.int64]
    texts: NDArray[np.uint32]

    def find(self, terms: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        """Return the texts with any of the terms, one for each that they have, and the places of these in ``terms``."""
        import numpy as np

        places = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        known = np.flatnonzero(self.terms[places] == terms)
        places = places[known]
        sizes = self.starts[places + 1] - self.starts[places]
        ends = np.cumsum(sizes)
        which = np.repeat(np.arange(len(places)), sizes)
        at = np.arange(int(sizes.sum())) + (self.starts[places] - (ends - sizes))[which]
        return self.texts[at], known[which]


def seal(numbers: Sequence[int], terms: Sequence[NDArray[np.uint32]]) -> Segment:
    """Return the segment of texts with these numbers and terms; there is at least one term."""
    import numpy as np

    texts = np.repeat(np.asarray(numbers, dtype=np.uint32), [len(some) for some in terms])
    return _arrange(np.concatenate(terms), texts)


def merge(segments: Sequence[Segment]) -> Segment:
    """Return one segment of several."""
    import numpy as np

    terms = np.concatenate([np.repeat(each.terms, np.diff(each.starts)) for each in segments])
    return _arrange(terms, np.concatenate([each.texts for each in segments]))


def _arrange(terms: NDArray[np.uint32], texts: NDArray[np.uint32]) -> Segment:
    import numpy as np

    order = np.argsort(terms, kind="stable")
    unique, starts = np.unique(terms[order], return_index=True)
    return Segment(terms=unique, starts=np.append(starts, len(terms)), texts=texts[order])
