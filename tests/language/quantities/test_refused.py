"""Numbers that count nothing, and ages."""

from __future__ import annotations

import pytest

from twosource.language.quantities import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "The Storm won 2-1.",
        "She lives at 22 Ardle Lane.",
        "at 16-18 Ardle Avenue",
        "ring 555-0142",
        "Unit 3",
        "the Big 12",
        "Karst iPhone 11",
        "the Six Hills stage",
        "item (2) of it",
        "iDesk'11",
        "the number one issue",
        "at one point",
        "chapter two",
        "3. The pier",
        "in her 20’s",
        "a zero-tolerance line",
        "a multi-million-dollar smile",
        "?id=376703",
        "a 2–1 win",
        "a 4 to 1 vote",
        "the class “Ilian 101” was",
    ],
)
def test_scores_addresses_and_names_are_left_out(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "aged 44",
        "Mira Tal, 44, said",
        "he turned 44",
        "at the age of 44",
        "44 years old",
        "a 44-year-old",
        "She is 44.",
        "Mira Tal, 44 — a clerk",
    ],
)
def test_ages_are_told_from_durations(text: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit) == (44, "year of age")


def test_a_term_is_no_age() -> None:
    (quantity,) = find_quantities("She got 44 years.")
    assert quantity.unit == "year"


def test_numbers_in_a_headline_are_no_names() -> None:
    (quantity,) = find_quantities("Police Free Three Miners From Flooded Shaft")
    assert (quantity.value, quantity.unit) == (3, "Miner")


def test_two_who_won_are_no_money() -> None:
    (quantity,) = find_quantities("The two won medals.")
    assert quantity.unit == ""
