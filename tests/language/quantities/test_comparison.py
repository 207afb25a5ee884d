"""When two quantities are one."""

from __future__ import annotations

import pytest

from twosource.language.quantities import find_quantities
from twosource.language.quantities.comparison import compare_quantities


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("680 kilometers", "about 425 miles", "equal"),
        ("680 kilometers", "500 miles", "differs"),
        ("6 feet", "1.83 metres", "equal"),
        ("20 degrees Celsius", "68 degrees Fahrenheit", "equal"),
        ("2 days", "48 hours", "equal"),
        ("3 decades", "30 years", "equal"),
        ("3 decades", "20 years", "differs"),
        ("90,000,000 decades", "8 years", "differs"),
        ("85 decibels", "85 dB", "equal"),
        ("85 decibels", "85 megabytes", None),
        ("100 tons", "100 tonnes", "equal"),
        ("40 people", "43 people", "differs"),
        ("about 40 people", "43 people", "equal"),
        ("1.2 million homes", "1,234,567 homes", "equal"),
        ("1.2 million homes", "1.3 million homes", "differs"),
        ("hundreds of people", "300 to 400 people", "equal"),
        ("hundreds of people", "4,000 people", "differs"),
        ("5 percent", "5%", "equal"),
        ("12 were hurt", "12 people", "equal"),
        ("12 were hurt", "13 people", None),
        ("$5", "€5", None),
        ("10 knots", "5 miles", None),
        ("40 people", "40 houses", None),
        ("5 percent", "5 miles", None),
    ],
)
def test_quantities_relate(a: str, b: str, relation: str | None) -> None:
    (first,), (second,) = find_quantities(a), find_quantities(b)
    assert compare_quantities(first, second) == relation
    assert compare_quantities(second, first) == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("48 police officers", "48 officers", "equal"),
        ("48 police officers", "50 officers", "differs"),
        ("48 police officers", "48 army officers", None),
        ("one person", "two people", "differs"),
        ("half of the voters", "50 percent", "equal"),
        ("a third of the voters", "33 percent", "equal"),
        ("a third of the voters", "half of the voters", "differs"),
        ("30 years", "a 30-year-old", None),
        ("12 months old", "one year old", "equal"),
        ("100 km/h", "62 miles per hour", "equal"),
        ("$52 a barrel", "$52", None),
        ("fell from 12 to 10 percent", "10 percent", "equal"),
    ],
)
def test_quantities_relate_by_what_they_count(a: str, b: str, relation: str | None) -> None:
    (first,), (second,) = find_quantities(a), find_quantities(b)
    assert compare_quantities(first, second) == relation
    assert compare_quantities(second, first) == relation
