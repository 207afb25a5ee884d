"""Quantities in plain words."""

from __future__ import annotations

import pytest

from twosource.model.mention import Quantity
from twosource.model.span import Span
from twosource.views.figures import describe_quantity


def quantity(value: float, unit: str, **fields: object) -> Quantity:
    return Quantity(**{"span": Span(0, 4), "value": value, "unit": unit, "about": False, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (quantity(1, "task"), "1 task"),
        (quantity(120, "passenger"), "120 passengers"),
        (quantity(2, "police officer"), "2 police officers"),
        (quantity(2, "ferry"), "2 ferries"),
        (quantity(2, "day"), "2 days"),
        (quantity(3, "church"), "3 churches"),
        (quantity(3, "child"), "3 children"),
        (quantity(9, "people", about=True, bound="least"), "at least 9 people"),
        (quantity(40, "people", high=50), "40 to 50 people"),
        (quantity(1, "day", high=2), "1 to 2 days"),
        (quantity(14.5, "kilometre per hour", about=True), "about 14.5 kilometres per hour"),
        (quantity(40, "year of age"), "40 years of age"),
        (quantity(2e6, "USD per year", bound="most"), "at most 2,000,000 USD per year"),
        (quantity(3.5, "percent", change="up"), "up 3.5 percent"),
        (quantity(10, "percent", change="down", was=12), "10 percent, down from 12"),
        (quantity(4.5e10, "BDT"), "45,000,000,000 BDT"),
        (quantity(1e40, "grain"), "1e+40 grains"),
        (quantity(float("inf"), "grain"), "inf grains"),
        (quantity(3, ""), "3"),
    ],
)
def test_a_quantity_is_said_with_its_bounds_and_its_unit(given: Quantity, words: str) -> None:
    assert describe_quantity(given) == words
