"""Which of many codes each of some texts holds, without a cell for what it does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bags:
    """The rows of a sparse matrix, one behind the other (the layout that is called CSR).

    Row ``i`` holds the entries from ``starts[i]`` to ``starts[i + 1]``; each entry has one of ``width``
    codes, ascending within a row, and the count of how often the row holds it.
    """

    starts: NDArray[np.int64]
    codes: NDArray[np.int64]
    counts: NDArray[np.float64]
    width: int

    @property
    def rows(self) -> NDArray[np.int64]:
        """The row of each entry."""
        import numpy as np

        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


def number_words(rows: Iterable[Iterable[str]]) -> dict[str, int]:
    """Return a code for each word that a row holds, in alphabetical order."""
    return {word: code for code, word in enumerate(sorted({word for row in rows for word in row}))}


def fill_bags(rows: Sequence[Iterable[str]], codes: Mapping[str, int]) -> Bags:
    """Return the bags of rows of words; every word must have a code."""
    import numpy as np

    counted = [sorted(Counter(codes[word] for word in row).items()) for row in rows]
    entries = np.array([entry for row in counted for entry in row], dtype=np.int64).reshape(-1, 2)
    return Bags(
        starts=np.cumsum([0, *map(len, counted)]),
        codes=entries[:, 0],
        counts=entries[:, 1].astype(np.float64),
        width=len(codes),
    )
