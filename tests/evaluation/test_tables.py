"""Tables for model cards."""

from __future__ import annotations

from evaluation.figure import Figure
from evaluation.tables import write_table


def figure(name: str, value: float) -> Figure:
    return Figure(set="names", name=name, value=value)


def test_what_is_measured_in_several_ways_is_one_row() -> None:
    table = write_table([figure("F1, a", 0.5), figure("F1, a, model alone", 0.25), figure("F1, b, rules alone", 1)])
    assert table.splitlines() == [
        "| figure | model alone | rules alone | both |",
        "| --- | --- | --- | --- |",
        "| names: F1, a | 0.250 |  | 0.500 |",
        "| names: F1, b |  | 1.000 |  |",
    ]


def test_figures_measured_in_one_way_have_one_column() -> None:
    assert write_table([figure("mistakes", 12)]).splitlines()[-1] == "| names: mistakes | 12 |"
