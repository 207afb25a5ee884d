"""Units after a number, and what is measured per something else."""

from __future__ import annotations

import pytest

from twosource.language.lexicon import load_tables
from twosource.language.quantities import find_quantities
from twosource.language.quantities.comparison import convert_value
from twosource.language.quantities.units import find_unit_after

NEVER_CONVERTED = ("penny", "revolution per minute")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("60 miles per hour", "mile per hour"),
        ("60 miles an hour", "mile per hour"),
        ("60 mph", "mile per hour"),
        ("100 km/h", "kilometre per hour"),
        ("400 metres per second", "metre per second"),
        ("$52 a barrel", "USD per barrel"),
        ("$80 per sq m", "USD per square metre"),
        ("63 cents per share", "cent per share"),
        ("a 12-cent-a-share dividend", "cent per share"),
        ("£24 a-year", "GBP per year"),
        ("325,000 barrels a day", "barrel per day"),
        ("40 deaths per week", "death per week"),
        ("9 litres per villager", "litre per villager"),
        ("20 square kilometres", "square kilometre"),
        ("30°C", "celsius"),
        ("30° Celsius", "celsius"),
        ("20 [kg]", "kilogram"),
        ("3 kWh", "kilowatt hour"),
        ("40 basis points", "basis point"),
        ("12.5 mg", "milligram"),
        ("500 m2", "square metre"),
        ("2 t", "tonne"),
        ("five people a day", "people per day"),
        ("8 tons a week", "ton per week"),
        ("18 months of age", "month of age"),
        ("three times", "time"),
        ("12 m of rope", "metre"),
        ("the 100m butterfly", "metre"),
        ("an 85 - year - old man", "year of age"),
        ("a magnitude 6.4 earthquake", "magnitude"),
        ("a 6.4-magnitude earthquake", "magnitude"),
        ("a board 2in thick", "inch"),
    ],
)
def test_a_unit_has_its_full_name(text: str, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.unit == unit


@pytest.mark.parametrize("text", ["5G", "23 F Street", "5 Main", "7 ", "7", "7-"])
def test_letters_that_only_look_like_a_unit_are_none(text: str) -> None:
    assert find_unit_after(text, 2 if text.startswith("23") else 1) is None


def test_an_article_before_another_noun_makes_no_rate() -> None:
    (quantity,) = find_quantities("He gave 40 soldiers a rest.")
    assert quantity.unit == "soldier"


def test_every_measure_is_known_to_pint() -> None:
    tables = load_tables("units")
    measures = {*tables["units"].values(), *tables["symbols"].values()} - {
        *tables["counting"]["units"],
        *NEVER_CONVERTED,
    }
    for unit in sorted(measures):
        assert convert_value(1, unit, unit) == pytest.approx(1)
