"""Statements that a third one brings together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST = 4.0


def find_company(
    pairs: Pairs, likeness: NDArray[np.float32], homes: NDArray[np.int64], identical: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """Return for each pair how alike both are to a third statement: the lesser likeness, for the best such third.

    From 0 (there is none) to 4. The third stands in an article of its own: ``homes`` numbers the articles, and only
    likenesses across articles count. What many reports say in many words is told by
    all of them together: this is not chaining, for the pair itself must still pass. A copy of one of the two
    (``identical`` pairs) is no third: it would say once more what the two have in common.
    """
    import numpy as np

    company = np.zeros(len(pairs), dtype=np.float32)
    friends = _list_friends(pairs, np.where(identical, 0.0, likeness), homes)
    for number, (row, column) in enumerate(zip(pairs.rows.tolist(), pairs.columns.tolist(), strict=True)):
        ours, theirs = friends.get(row), friends.get(column)
        if ours and theirs:
            shared = ours.keys() & theirs.keys()
            company[number] = min(_MOST, max((min(ours[one], theirs[one]) for one in shared), default=0.0))
    return company


def _list_friends(pairs: Pairs, likeness: NDArray[np.float32], homes: NDArray[np.int64]) -> dict[int, dict[int, float]]:
    """Return for each statement those of other articles that are like it, with how much."""
    chosen = (likeness > 0) & (homes[pairs.rows] != homes[pairs.columns])
    friends: dict[int, dict[int, float]] = {}
    columns = (pairs.rows[chosen].tolist(), pairs.columns[chosen].tolist(), likeness[chosen].tolist())
    for row, column, value in zip(*columns, strict=True):
        friends.setdefault(row, {})[column] = value
        friends.setdefault(column, {})[row] = value
    return friends
