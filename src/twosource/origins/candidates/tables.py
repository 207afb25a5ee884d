"""A text beside all those that have much in common with it: a table, with a row for each shingle of the text.

Where thousands of texts carry one report, each has nearly all of its shingles in common with each of the others. To
list these and sort them takes several times as long as to write them down where they belong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import GAP, Evidence, may_suffice
from twosource.origins.candidates.runs import DRIFT, REACH
from twosource.origins.candidates.segment import spread
from twosource.origins.candidates.shingles import SHINGLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FARTHEST = 30_000  # the last place that a table has room for
WIDEST = 4_000  # the most shingles: the sums of their weights, and of their words, are exact

_BEFORE = 1_000  # far before the first place of a text
_CELLS = 1 << 18  # that are worked on at once


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """Shingles of a text in its rows, by their ``places`` and what they weigh; other texts in its columns.

    A cell has one more than the place of the shingle in the other text, or 0 where that has none. Those in the rows
    ``late`` and columns ``beside`` weigh ``less`` than the others of their row, by so much.
    """

    places: NDArray[np.int64]
    weights: NDArray[np.int32]
    cells: NDArray[np.uint16]
    late: NDArray[np.int64]
    beside: NDArray[np.int64]
    less: NDArray[np.int32]


def sum_table(table: Table) -> Evidence:
    """Return the evidence for each column, numbered as ``pair``: what `sum_evidence` says of the same shingles.

    Columns that cannot have enough of them are left out.
    """
    import numpy as np

    columns = may_suffice(*_add_up(table.weights, table.cells != 0)).nonzero()[0]
    amount = max(1, _CELLS // len(table.places))
    parts = [_sum_part(table, columns[first : first + amount]) for first in range(0, max(1, len(columns)), amount)]
    pair, shingles, words, weight, stretch = map(np.concatenate, zip(*parts, strict=True))
    return Evidence(pair=pair.astype(np.uint64), shingles=shingles, words=words, weight=weight, stretch=stretch)


def _add_up(weights: NDArray[np.int32], chosen: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many shingles are chosen in each column, and their weight."""
    import numpy as np

    shingles = np.add.reduce(chosen.view(np.uint8), axis=0, dtype=np.uint16)
    weight = np.add.reduce(chosen * weights.astype(np.uint16)[:, None], axis=0, dtype=np.uint32)
    return shingles.astype(np.int64), weight.astype(np.int64)


def _sum_part(table: Table, columns: NDArray[np.int64]) -> tuple[NDArray[np.int64], ...]:
    """Return the evidence for these columns, in the order of the fields of `Evidence`."""
    import numpy as np

    supported = _find_supported(table.places, np.ascontiguousarray(table.cells[:, columns]))
    shingles, weight = _add_up(table.weights, supported)
    if len(table.late):
        place = np.minimum(np.searchsorted(columns, table.beside), max(0, len(columns) - 1))
        here = (columns[place] == table.beside).nonzero()[0] if len(columns) else columns
        np.subtract.at(weight, place[here], table.less[here] * supported[table.late[here], place[here]])
    words, stretch = _measure(table.places, supported)
    some = shingles.nonzero()[0]
    return columns[some], shingles[some], words[some], weight[some], stretch[some]


def _find_supported(places: NDArray[np.int64], cells: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Tell which shingles have another one near them in both texts, however many stand between: see `runs`."""
    import numpy as np

    there = cells != 0
    linked = _link((places[1:] - places[:-1])[:, None], cells[1:] - cells[:-1])
    linked &= there[1:]
    linked &= there[:-1]
    supported: NDArray[np.bool_] = np.zeros(there.shape, dtype=bool)
    supported[1:] = linked
    supported[:-1] |= linked
    _support_others(places, cells, there, supported)
    return supported


def _support_others(
    places: NDArray[np.int64], cells: NDArray[np.uint16], there: NDArray[np.bool_], supported: NDArray[np.bool_]
) -> None:
    """Mark the shingles as supported that have another one near them in a row that is not the next one."""
    import numpy as np

    amount = max(1, cells.shape[1])
    left = (there & ~supported).ravel().nonzero()[0]
    row, column = np.divmod(left, amount)
    first, end = np.searchsorted(places, places - REACH), np.searchsorted(places, places + REACH, side="right")
    others, which = spread(first[row], end[row])
    others = others * amount + column[which]
    found = there.ravel()[others].nonzero()[0]
    mine, theirs = left[which[found]], others[found]
    one, two = np.minimum(mine, theirs), np.maximum(mine, theirs)
    linked = _link(places[two // amount] - places[one // amount], cells.ravel()[two] - cells.ravel()[one])
    supported.ravel()[mine[linked]] = True


def _link(ahead: NDArray[np.int64], beside: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Tell which two shingles are neighbours, by the words from the one to the other in both texts.

    The numbers are unsigned: a difference that is too low is very high.
    """
    import numpy as np

    low = np.maximum(ahead - DRIFT, 1).astype(np.uint16)
    most = (np.minimum(ahead + DRIFT, REACH) - low).astype(np.uint16)
    linked: NDArray[np.bool_] = beside - low <= most
    linked[((ahead <= 0) | (ahead > REACH)).ravel()] = False
    return linked


def _measure(places: NDArray[np.int64], supported: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the words that these shingles cover in each column, and how many the longest run of them spans."""
    import numpy as np

    here = supported * (places + _BEFORE).astype(np.int16)[:, None]
    steps = here.copy()  # the first one's is more than the gap
    steps[1:] -= _carry_on(here[:-1])
    steps *= supported
    covered = np.minimum(steps, np.full(steps.shape[1], GAP, dtype=np.int16)).sum(axis=0, dtype=np.int16)
    breaks = here * (steps > REACH)
    return covered.astype(np.int64) - (GAP - SHINGLE), _measure_longest(here, breaks).astype(np.int64) + SHINGLE


def _measure_longest(here: NDArray[np.int16], breaks: NDArray[np.int16]) -> NDArray[np.int16]:
    import numpy as np

    last = breaks.max(axis=0)
    longest: NDArray[np.int16] = here.max(axis=0) - last
    several = (last != breaks.sum(axis=0, dtype=np.int64)).nonzero()[0]
    if len(several):
        longest[several] = (here[:, several] - _carry_on(breaks[:, several])).max(axis=0)
    return longest


def _carry_on(values: NDArray[np.int16]) -> NDArray[np.int16]:
    """Return in each row the highest of it and those above it, column by column."""
    import numpy as np

    step = 1
    while step < len(values):
        carried = values.copy()
        np.maximum(values[step:], values[:-step], out=carried[step:])
        values, step = carried, 2 * step
    return values
