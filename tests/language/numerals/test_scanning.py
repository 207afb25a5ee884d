"""Numbers in digits and in words, one value each."""

from __future__ import annotations

import pytest

from twosource.language.numerals import find_numerals


def values(text: str) -> list[float]:
    return [numeral.value for numeral in find_numerals(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567", 1_234_567),
        ("80, 000", 80_000),
        ("200 000", 200_000),
        ("1\u00a0234\u00a0567", 1_234_567),
        ("Rs.2,500 crore", 2.5e10),
        ("a couple of hundred", 200),
        ("3.2 million", 3.2e6),
        ("16.1m", 16_100_000),
        ("4 hundred million", 4e8),
        ("5 lakh crore", 5e12),
        ("3 1/2", 3.5),
        ("3½", 3.5),
        ("½", 0.5),
        (".500", 0.5),
        ("4 and a half", 4.5),
        ("-5", -5),
        ("minus-1.4", -1.4),
        ("twenty-one", 21),
        ("two hundred and fifty", 250),
        ("twenty-eight thousand six hundred forty-two", 28_642),
        ("one million two hundred thousand", 1.2e6),
        ("two and a half million", 2.5e6),
        ("half a million", 500_000),
        ("a quarter million", 250_000),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a hundred", 100),
        ("Fifty", 50),
        ("FIFTY", 50),
        ("two-thirds", 2 / 3),
        ("one fourth", 0.25),
        ("a third of", 1 / 3),
        ("sixfold", 6),
        ("2,200m", 2_200),
        ("80m high", 80),
    ],
)
def test_a_number_has_one_value(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text", ["the second half", "a third man", "someone", "often", "v3.11.7", "3:30", "1/2/2020", "x2"]
)
def test_what_is_no_number_is_left_out(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("dozens", 12),
        ("hundreds", 100),
        ("tens of thousands", 10_000),
        ("hundreds of thousands", 1e5),
        ("several hundred", 100),
    ],
)
def test_a_size_without_a_number_is_vague(text: str, least: float) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.vague, numeral.value) == (True, least)


def test_numbers_come_in_the_order_of_the_text() -> None:
    text = "Two of 300 men took half of the £5m and 2-3 cows"
    assert [numeral.span.of(text) for numeral in find_numerals(text)] == ["Two", "300", "half", "5m", "2", "3"]
