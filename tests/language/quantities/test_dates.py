"""Numbers in dates and times of day are no quantities."""

from __future__ import annotations

import pytest

from twosource.language.quantities import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "on 3 May",
        "May 3-5",
        "Sept. 20-24, 27",
        "March 3 and 4",
        "3 and 4 March",
        "in oct. 25",
        "at 9 p.m.",
        "at 9.30pm",
        "at 7am",
        "at two o'clock",
        "five p.m.",
        "from 10-11 a.m.",
        "at 0300 GMT",
        "the spring of ’98",
        "A.D. 1000",
        "300 BC",
        "the 1990s",
        "the 2003 wars",
    ],
)
def test_dates_and_clock_times_are_left_out(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("about 2000 people", 2000), ("2,000 people", 2000), ("2000 km", 2000), ("$2000", 2000), ("may 40 men", 40)],
)
def test_what_only_looks_like_a_year_counts(text: str, value: float) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.value == value
