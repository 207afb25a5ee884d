"""Pairs of statements, as two columns of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELLS = 2_000_000  # of a block: what is made of it, some cells wide, takes some ten MB


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Pairs of ``size`` statements by their numbers: ``rows[i]`` is less than ``columns[i]``.

    They are in ascending order of row, then column, each pair once.
    """

    size: int
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def keys(self) -> NDArray[np.int64]:
        """One number for each pair, ascending: `make_pairs` undoes it."""
        keys: NDArray[np.int64] = self.rows * self.size + self.columns
        return keys

    def hold(self, keys: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell for each pair whether its key is among ``keys``."""
        import numpy as np

        held: NDArray[np.bool_] = np.isin(self.keys, keys)
        return held

    def around(self, numbers: Sequence[int]) -> Pairs:
        """Return the pairs that have one of these statements, and those of two that are each in such a pair."""
        import numpy as np

        ours = np.isin(self.rows, numbers) | np.isin(self.columns, numbers)
        near = np.unique(np.concatenate([self.rows[ours], self.columns[ours]]))
        return self.keep(np.isin(self.rows, near) & np.isin(self.columns, near))

    def keep(self, chosen: NDArray[np.bool_]) -> Pairs:
        """Return the chosen ones."""
        return Pairs(size=self.size, rows=self.rows[chosen], columns=self.columns[chosen])

    def join(self, others: Pairs) -> Pairs:
        """Return these pairs and others of the same statements."""
        import numpy as np

        return make_pairs(self.size, np.concatenate([self.keys, others.keys]))

    def cut(self, width: int) -> Iterator[tuple[slice, slice]]:
        """Yield runs of rows, and where their pairs stand: so many rows that ``width`` cells for each take little."""
        import numpy as np

        step = max(1, _CELLS // max(1, width))
        for first in range(0, self.size, step):
            last = min(self.size, first + step)
            start, end = np.searchsorted(self.rows, [first, last])
            if end > start:
                yield slice(first, last), slice(int(start), int(end))


def make_pairs(size: int, keys: NDArray[np.int64]) -> Pairs:
    """Return the pairs of ``size`` statements that have these keys, in order; a key may come more than once."""
    import numpy as np

    distinct = np.unique(keys)
    return Pairs(size=size, rows=distinct // max(1, size), columns=distinct % max(1, size))


def pair_key(first: int, second: int, size: int) -> int:
    """Return the key of a pair of statements, in whatever order they are given."""
    return min(first, second) * size + max(first, second)
