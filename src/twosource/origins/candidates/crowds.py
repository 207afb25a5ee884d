"""The pairs of texts that have very much in common with others: each is laid beside all of these in one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.laying import Laid
from twosource.origins.candidates.matched import Pairs
from twosource.origins.candidates.segment import Number, interleave, spread
from twosource.origins.candidates.tables import FARTHEST, WIDEST, Table, sum_table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CROWD = 16_384  # common shingles from which a table is made: of fewer, the lists are sooner sorted
_THIN = 12  # cells for each common shingle, from which the table is too empty


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Beside:
    """The ``others`` that stand beside a text, in order, and the ``column`` of every text: -1 for those that do not."""

    others: NDArray[np.int64]
    column: NDArray[np.int32]


def join_crowds(laid: Laid, lines: NDArray[np.bool_]) -> Iterator[tuple[int, Pairs]]:
    """Yield the numbers of texts that have very much in common with those before them, each with its pairs.

    ``lines`` are the shingles that make no pair alone.
    """
    import numpy as np

    counts = np.where(lines, 0, laid.common)
    sums = np.concatenate(([0], np.cumsum(counts, dtype=np.int64)))[laid.bounds]
    far = np.bincount(laid.owner, weights=laid.place > FARTHEST, minlength=len(laid.sizes)) > 0
    column = np.full(len(laid.sizes), -1, dtype=np.int32)
    for text in np.flatnonzero(np.diff(sums) >= _CROWD).tolist():
        first, end = laid.bounds[text : text + 2].tolist()
        rows = first + laid.common[first:end].nonzero()[0]
        beside = _place(laid, rows[~lines[rows]], text, column)
        if not (far[text] or far[beside.others].any()) and _has_room(laid, rows, beside):
            yield text, _judge(laid, text, _tabulate(laid, rows, beside), beside.others)
        column[beside.others] = -1


def _place(laid: Laid, rows: NDArray[np.int64], text: int, column: NDArray[np.int32]) -> _Beside:
    """Give a column to the texts that have any of these shingles."""
    import numpy as np

    for each in _list_ranges(laid, rows):
        column[laid.posted.owner[each]] = 0
    others = (column[:text] >= 0).nonzero()[0]
    column[others] = np.arange(len(others))
    return _Beside(others=others, column=column)


def _has_room(laid: Laid, rows: NDArray[np.int64], beside: _Beside) -> bool:
    """Tell whether a table of these rows would be neither too large nor too empty."""
    cells = len(beside.others) * len(rows)
    return len(rows) <= WIDEST and cells <= _THIN * int(laid.common[rows].sum())


def _judge(laid: Laid, text: int, table: Table, others: NDArray[np.int64]) -> Pairs:
    import numpy as np

    evidence = sum_table(table)
    others = others[evidence.pair.astype(np.int64)]
    enough = evidence.suffices(np.minimum(laid.sizes[others], laid.sizes[text]))
    others, words = others[enough], evidence.words[enough]
    return Pairs(one=np.full(len(others), text), other=others, words=words)


def _tabulate(laid: Laid, rows: NDArray[np.int64], beside: _Beside) -> Table:
    """Return the table of these shingles of a text and the texts beside it."""
    import numpy as np

    ranges = _list_ranges(laid, rows)
    column = beside.column[_join(laid.posted.owner, ranges)]
    number = np.repeat(np.arange(len(rows)) * len(beside.others), laid.common[rows]) + column
    place = _join(laid.posted.place, ranges)
    known = (column >= 0).nonzero()[0]
    if len(known) < len(column):
        number, place = number[known], place[known]
    cells = np.zeros((len(rows), len(beside.others)), dtype=np.uint16)
    cells.ravel()[number] = place + np.uint16(1)
    late, at, less = _list_late(laid, rows, beside)
    places = laid.place[rows].astype(np.int64)
    return Table(places=places, weights=laid.weight[rows], cells=cells, late=late, beside=at, less=less)


def _list_ranges(laid: Laid, rows: NDArray[np.int64]) -> list[slice]:
    low = interleave(laid.start[rows], laid.late_start[rows]).tolist()
    high = interleave(laid.end[rows], laid.late_end[rows]).tolist()
    return [slice(start, end) for start, end in zip(low, high, strict=True)]


def _join(values: NDArray[Number], ranges: Sequence[slice]) -> NDArray[Number]:
    import numpy as np

    return np.concatenate([values[each] for each in ranges])


def _list_late(
    laid: Laid, rows: NDArray[np.int64], beside: _Beside
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int32]]:
    """Return the rows and columns of shingles at the end of both texts, and by how much less these weigh there."""
    import numpy as np

    less = laid.weight[rows] - laid.ending[rows]
    late = (less > 0).nonzero()[0]
    positions, which = spread(laid.late_start[rows[late]], laid.late_end[rows[late]])
    column = beside.column[laid.posted.owner[positions]]
    known = (column >= 0).nonzero()[0]
    row = late[which[known]]
    return row, column[known].astype(np.int64), less[row]
