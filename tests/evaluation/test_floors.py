"""Floors are kept, raised, and never lowered."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.figure import Figure, Tally
from evaluation.floors import find_losses, raise_floors, read_floors, write_floors


def _figure(value: float, *, name: str = "F1", count: bool = False, pinned: bool = True) -> Figure:
    return Figure(set="pairs", name=name, value=value, is_mistakes=count, pinned=pinned)


def test_a_figure_below_its_floor_is_a_loss() -> None:
    assert find_losses([_figure(0.49)], {"pairs / F1": 0.5}) == ["pairs / F1: 0.490, floor 0.500"]


def test_a_figure_at_its_floor_is_none() -> None:
    assert find_losses([_figure(0.5)], {"pairs / F1": 0.5}) == []


def test_more_mistakes_than_the_ceiling_are_a_loss() -> None:
    floors = {"pairs / joined": 12.0}
    assert find_losses([_figure(13, name="joined", count=True)], floors)
    assert not find_losses([_figure(11, name="joined", count=True)], floors)


def test_a_figure_that_is_not_pinned_has_no_floor() -> None:
    assert find_losses([_figure(0.1, pinned=False)], {"pairs / F1": 0.5}) == []
    assert raise_floors([_figure(0.1, pinned=False)], {}) == {}


def test_floors_rise_to_what_was_reached() -> None:
    figures = [_figure(0.5678), _figure(9, name="joined", count=True)]
    floors = {"pairs / F1": 0.5, "pairs / joined": 12.0, "times / F1": 0.7}
    assert raise_floors(figures, floors) == {"pairs / F1": 0.56, "pairs / joined": 9, "times / F1": 0.7}


def test_floors_are_never_lowered() -> None:
    with pytest.raises(ValueError, match="never lowered"):
        raise_floors([_figure(0.49)], {"pairs / F1": 0.5})


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert read_floors(path) == {}
    write_floors({"b": 0.5, "a": 1.0}, path)
    assert read_floors(path) == {"a": 1.0, "b": 0.5}


def test_a_tally_counts_what_is_right() -> None:
    tally = Tally.of(["a", "b"], ["b", "c", "d"]) + Tally(1, 1, 1)
    assert (tally.right, tally.given, tally.wanted) == (2, 3, 4)
    assert tally.precision == pytest.approx(2 / 3)
    assert tally.recall == pytest.approx(1 / 2)
    assert tally.f1 == pytest.approx(4 / 7)


def test_an_empty_tally_scores_nothing() -> None:
    empty = Tally.of([], [])
    assert (empty.precision, empty.recall, empty.f1) == (0.0, 0.0, 0.0)
