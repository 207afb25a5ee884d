"""Measurements that two statements share in different units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import pair_key
from twosource.language.quantities.comparison import compare_quantities, convert_value, is_measure
from twosource.model.mention import Quantity
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_Value = tuple[float, float | None, bool]


def find_same_measures(statements: Sequence[Statement]) -> NDArray[np.int64]:
    """Return the keys of the pairs that share a measurement that differs in unit (680 kilometers, 425 miles).

    The same number in the same unit needs no conversion: it is a word in common.
    """
    import numpy as np

    places: dict[str, dict[_Value, list[tuple[int, Quantity]]]] = {}
    for number, statement in enumerate(statements):
        for quantity in statement.quantities:
            if is_measure(quantity.unit):
                value = (quantity.value, quantity.high, quantity.about)
                places.setdefault(quantity.unit, {}).setdefault(value, []).append((number, quantity))
    keys = {
        pair_key(ours, theirs, len(statements))
        for first, second in _find_equal(places)
        for (ours, _), (theirs, _) in product(first, second)
        if ours != theirs
    }
    return np.array(sorted(keys), dtype=np.int64)


def _find_equal(
    places: dict[str, dict[_Value, list[tuple[int, Quantity]]]],
) -> Iterator[tuple[list[tuple[int, Quantity]], list[tuple[int, Quantity]]]]:
    """Yield the places of two values that are equal after conversion; each two values are compared once."""
    for one, other in combinations(sorted(places), 2):
        if convert_value(1.0, one, other) is None:
            continue
        for first, second in product(places[one].values(), places[other].values()):
            if compare_quantities(first[0][1], second[0][1]) == "equal":
                yield first, second
