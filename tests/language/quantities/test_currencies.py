"""Currencies before a number."""

from __future__ import annotations

import pytest

from twosource.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$3bn", 3e9, "USD"),
        ("€20m", 2e7, "EUR"),
        ("Rs 500 crore", 5e9, "INR"),
        ("Rs. 40", 40, "INR"),
        ("C$3", 3, "CAD"),
        ("HK $3.7 billion", 3.7e9, "HKD"),
        ("NZ$40", 40, "NZD"),
        ("$US160 million", 1.6e8, "USD"),
        ("$A82,615", 82_615, "AUD"),
        ("a $48.2 million fund", 4.82e7, "USD"),
        ("A $5 fee", 5, "USD"),
        ("£1.2 million", 1.2e6, "GBP"),
        ("USD10m", 1e7, "USD"),
        ("EUR 125", 125, "EUR"),
        ("usd 20", 20, "USD"),
        ("PS8.1bn", 8.1e9, "GBP"),
        ("PS21,700", 21_700, "GBP"),
        ("Y=28,030", 28_030, "JPY"),
        ("10 million Australian dollars", 1e7, "AUD"),
        ("35 lakh rupees", 3.5e6, "INR"),
        ("500 yen", 500, "JPY"),
        ("$500 US", 500, "USD"),
        ("$80 million-odd", 8e7, "USD"),
        ("30 MUSD", 3e7, "USD"),
        ("$2.1T", 2.1e12, "USD"),
        ("€5 m", 5e6, "EUR"),
        ("thirteen dollars and forty-five cents", 13.45, "USD"),
        ("1,000 won", 1000, "KRW"),
    ],
)
def test_money_has_the_code_of_its_currency(text: str, value: float, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize("text", ["PS5", "a PS 5", "the S21", "the ABC 12"])
def test_letters_before_a_number_are_not_always_money(text: str) -> None:
    assert find_quantities(text) == ()
