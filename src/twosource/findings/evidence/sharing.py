"""What the two statements of each pair have in common, summed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.words.bags import Bags

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.int64]
    Factor = tuple[NDArray[np.float64], NDArray[np.float64]]


def sum_shared(ours: Bags, theirs: Bags, pairs: Pairs, factors: Sequence[Factor]) -> NDArray[np.float32]:
    """Return, for each factor (rows) and each pair (columns), the sum over the codes that both have.

    ``ours`` has the codes of a pair's row, ``theirs`` those of its column; they number codes alike. A
    factor has one value for each entry of ours and one for each entry of theirs; their products are summed.
    """
    import numpy as np

    sums = np.zeros((len(factors), len(pairs)), dtype=np.float32)
    for chosen, pair, first, second in _find_common(ours, theirs, pairs):
        for number, (our_values, their_values) in enumerate(factors):
            products = our_values[first] * their_values[second]
            sums[number, chosen] = np.bincount(pair, weights=products, minlength=chosen.stop - chosen.start)
    return sums


def count_shared(ours: Bags, theirs: Bags, pairs: Pairs) -> NDArray[np.float32]:
    """Return, for each pair, how many codes its row has in ``ours`` and its column in ``theirs``."""
    import numpy as np

    counts: NDArray[np.float32] = sum_shared(
        ours, theirs, pairs, [(np.ones(len(ours.codes)), np.ones(len(theirs.codes)))]
    )[0]
    return counts


def _find_common(ours: Bags, theirs: Bags, pairs: Pairs) -> Iterator[tuple[slice, Column, Column, Column]]:
    """Yield runs of pairs, and for each code in common: the pair in the run, the entry of ours, that of theirs.

    The rows of a run are laid out as a table that says where each code stands: so looking up the codes of the
    other side takes as long as there are codes.
    """
    import numpy as np

    homes = ours.rows
    for rows, chosen in pairs.cut(ours.width):
        entries = np.arange(ours.starts[rows.start], ours.starts[rows.stop])
        table = np.full((rows.stop - rows.start, ours.width), -1, dtype=np.int64)
        table[homes[entries] - rows.start, ours.codes[entries]] = entries
        pair, second = _list_entries(theirs, pairs.columns[chosen])
        first = table[pairs.rows[chosen][pair] - rows.start, theirs.codes[second]]
        common = first >= 0
        yield chosen, pair[common], first[common], second[common]


def _list_entries(bags: Bags, rows: Column) -> tuple[Column, Column]:
    """Return all entries of the given rows, one row behind the other, and which of the rows each belongs to."""
    import numpy as np

    starts, lengths = bags.starts[rows], bags.starts[rows + 1] - bags.starts[rows]
    ends = np.cumsum(lengths)
    owner = np.repeat(np.arange(len(rows)), lengths)
    return owner, np.arange(len(owner)) - (ends - lengths)[owner] + starts[owner]
