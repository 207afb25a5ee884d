"""A figure may be too large or too small, as its bound says."""

from __future__ import annotations

import pytest
from benchmarks.bounds import AT_LEAST, AT_MOST, is_broken, judge


@pytest.mark.parametrize("name", AT_MOST)
def test_what_must_not_be_exceeded_is_broken_above_its_bound(name: str) -> None:
    assert not is_broken(name, AT_MOST[name])
    assert is_broken(name, AT_MOST[name] * 1.01)


@pytest.mark.parametrize("name", AT_LEAST)
def test_what_must_be_reached_is_broken_below_its_bound(name: str) -> None:
    assert not is_broken(name, AT_LEAST[name])
    assert is_broken(name, AT_LEAST[name] * 0.99)


def test_a_figure_without_a_bound_is_never_broken() -> None:
    assert judge("python alone, s", 99.0) == ""
    assert not is_broken("python alone, s", 99.0)
