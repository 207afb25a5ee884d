"""Measurements that two statements share in different units."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.language.quantities.comparison import compare_quantities, is_measure
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def compare_measures(statements: Sequence[Statement]) -> NDArray[np.float64]:
    """Return a square matrix with 1 where two statements share a measurement that differs in unit, else 0.

    The same number in the same unit needs no conversion: it is a word in common.
    """
    import numpy as np

    shared = np.zeros((len(statements), len(statements)))
    measured = [
        (row, quantity)
        for row, statement in enumerate(statements)
        for quantity in statement.quantities
        if is_measure(quantity.unit)
    ]
    for (row, first), (column, second) in combinations(measured, 2):
        if first.unit != second.unit and compare_quantities(first, second) == "equal":
            shared[row, column] = shared[column, row] = 1.0
    return shared
