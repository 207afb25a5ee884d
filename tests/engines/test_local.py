from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

import pytest

from twosource.engines.local import LocalEngine


def _square(number: int) -> int:
    return number * number


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    assert list(LocalEngine(workers=workers).run(_square, range(50))) == [_square(number) for number in range(50)]


@pytest.mark.parametrize("workers", [1, 2])
def test_items_are_taken_only_as_they_are_needed(workers: int) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in count():
            taken = number
            yield number

    results = LocalEngine(workers=workers).run(_square, items())
    assert list(islice(results, 20)) == [_square(number) for number in range(20)]
    assert taken < 30
