"""Numbers with what they count or measure."""

from __future__ import annotations

import pytest

from twosource.language.quantities import find_quantities


def found(text: str) -> list[tuple[str, float, str]]:
    return [(quantity.span.of(text), quantity.value, quantity.unit) for quantity in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 passengers", ("40 passengers", 40, "passenger")),
        ("ten people", ("ten people", 10, "people")),
        ("40 armed men", ("40 armed men", 40, "man")),
        ("one passenger left", ("one passenger", 1, "passenger")),
        ("680 kilometers", ("680 kilometers", 680, "kilometre")),
        ("a 100-mile road", ("100-mile", 100, "mile")),
        ("2.5kg", ("2.5kg", 2.5, "kilogram")),
        ("54GB", ("54GB", 54, "gigabyte")),
        ("minus 5 degrees Celsius", ("5 degrees Celsius", -5, "celsius")),
        ("$3.5 million", ("$3.5 million", 3_500_000, "USD")),
        ("€2m", ("€2m", 2_000_000, "EUR")),
        ("US $12.40", ("US $12.40", 12.4, "USD")),
        ("15 €", ("15 €", 15, "EUR")),
        ("30,000 yen", ("30,000 yen", 30_000, "JPY")),
        ("19 per cent", ("19 per cent", 19, "percent")),
        ("3%", ("3%", 3, "percent")),
        ("two hundred and fifty soldiers", ("two hundred and fifty soldiers", 250, "soldier")),
        ("twenty-one boats", ("twenty-one boats", 21, "boat")),
        ("half a million homes", ("half a million homes", 500_000, "home")),
        ("a dozen eggs", ("a dozen eggs", 12, "egg")),
        ("3 1/2 hours", ("3 1/2 hours", 3.5, "hour")),
        ("17 months", ("17 months", 17, "month")),
        ("Mira Tal, 44, said", ("44", 44, "year of age")),
        ("12 were hurt", ("12", 12, "")),
        ("£16.1m", ("£16.1m", 16_100_000, "GBP")),
        ("2,200m", ("2,200m", 2_200, "metre")),
        ("an 80m high wall", ("80m", 80, "metre")),
        ("a 60-year-old man", ("60-year-old", 60, "year of age")),
        ("One person remains", ("One person", 1, "person")),
    ],
)
def test_a_quantity_has_value_and_unit(text: str, expected: tuple[str, float, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize("words", ["about", "some", "nearly", "more than", "at least", "up to", "as many as"])
def test_words_of_approximation_belong_to_the_quantity(words: str) -> None:
    text = f"They saw {words} 40 boats."
    (quantity,) = find_quantities(text)
    assert (quantity.about, quantity.span.of(text)) == (True, f"{words} 40 boats")


def test_approximation_may_follow() -> None:
    (quantity,) = find_quantities("40 or so people")
    assert (quantity.about, quantity.unit) == (True, "people")


def test_vague_magnitudes_are_ranges_up_to_the_next() -> None:
    text = "tens of thousands of shells"
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.high, quantity.unit, quantity.about) == (10_000, 100_000, "shell", True)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5 to 6 million dollars", 5e6, 6e6, "USD"),
        ("between 10 and 20 houses", 10, 20, "house"),
        ("10-20 boats", 10, 20, "boat"),
        ("three or four days", 3, 4, "day"),
        ("15 per cent to 20 per cent", 15, 20, "percent"),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "was", "value", "change"),
    [
        ("It rose from 5 to 7 percent.", 5, 7, "up"),
        ("It fell from $24,150 to $23,150.", 24_150, 23_150, "down"),
        ("Staff were cut from about 30 clerks to 12 clerks.", 30, 12, "down"),
        ("It climbed from 20 miles in 2008 to 29 miles in 2020.", 20, 29, "up"),
        ("Turnover grew from 5 to 6 million euros.", 5e6, 6e6, "up"),
    ],
)
def test_a_way_from_one_value_to_another_has_the_old_and_the_new_one(
    text: str, was: float, value: float, change: str
) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.was, quantity.value, quantity.high, quantity.change) == (was, value, None, change)


@pytest.mark.parametrize(
    ("text", "value", "change"),
    [
        ("Prices rose by 5 percent.", 5, "up"),
        ("Prices rose more than 5 percent.", 5, "up"),
        ("The index was up 58 points.", 58, "up"),
        ("Shares slid nearly 4%.", 4, "down"),
        ("a drop of 12 points", 12, "down"),
        ("a 19% drop", 19, "down"),
        ("a 5 percent increase", 5, "up"),
        ("5 percent of it", 5, None),
        ("The bank cut its main rate by 25 basis points.", 25, "down"),
        ("The defence gave up 517 yards.", 517, None),
        ("17 percent, up from most years", 17, "up"),
        ("a ten point lead", 10, None),
        ("up to 5 percent", 5, None),
    ],
)
def test_the_amount_of_a_rise_or_fall_says_which_way_it_went(text: str, value: float, change: str | None) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.change) == (value, change)


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("more than", "least"),
        ("at least", "least"),
        ("just over", "least"),
        ("up to", "most"),
        ("fewer than", "most"),
        ("as many as", "most"),
        ("about", None),
        ("nearly", None),
    ],
)
def test_words_that_bound_a_value_are_told_from_those_that_round_it(words: str, bound: str | None) -> None:
    (quantity,) = find_quantities(f"They saw {words} 40 boats.")
    assert (quantity.about, quantity.bound) == (True, bound)


@pytest.mark.parametrize(
    ("text", "bound"),
    [("40 or more boats", "least"), ("40+ boats", "least"), ("$40 or less", "most"), ("40 or so boats", None)],
)
def test_a_bound_may_follow(text: str, bound: str | None) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.about, quantity.bound) == (True, bound)


@pytest.mark.parametrize("text", ["It lost about 190 points, or 0.6%.", "It shrank by about 11 km (7 miles)."])
def test_what_is_said_again_in_another_unit_is_as_exact_and_went_the_same_way(text: str) -> None:
    first, second = find_quantities(text)
    assert (first.about, first.change) == (second.about, second.change) == (True, "down")


def test_an_exact_value_has_no_bound_and_no_change() -> None:
    (quantity,) = find_quantities("They saw 40 boats.")
    assert (quantity.about, quantity.bound, quantity.change, quantity.was) == (False, None, None, None)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("two-thirds of the voters", 2 / 3, "share of voter"),
        ("half the flats", 0.5, "share of flat"),
        ("a third of the population", 1 / 3, "share of population"),
        ("one in four adults", 0.25, "share of adult"),
        ("nine out of ten miners", 0.9, "share of miner"),
        ("half a mile", 0.5, "mile"),
        ("three quarters of an hour", 0.75, "hour"),
        ("1/16 of a pint", 1 / 16, "pint"),
    ],
)
def test_a_part_is_the_share_of_a_whole_or_a_measure(text: str, value: float, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It costs 8 or $9.", ["USD", "USD"]),
        ("four-, five- and six-litre engines", ["litre", "litre", "litre"]),
        ("He raised 280 million of the 1.5 billion shekels.", ["ILS", "ILS"]),
        ("two soldiers and a driver", ["soldier"]),
        ("47 of Orsenna’s 64 districts", ["district", "district"]),
        ("a field of 20 by 30 metres", ["metre", "metre"]),
        ("It sank 40 ships, up from 30.", ["ship", "ship"]),
        ("Thieves took 460 vans there, compared with about 63 in spring.", ["van", "van"]),
        ("It sank 40 ships. Prices are up from 30.", ["ship", ""]),
        ("kids aged 4 and 6", ["year of age", "year of age"]),
    ],
)
def test_numbers_in_a_row_share_the_unit_of_the_last(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in find_quantities(text)] == units


def test_no_quantity_runs_over_the_end_of_a_line() -> None:
    text = "It killed 12\nMiners said so: about\n40\nhundred\n$5\nmillion"
    assert found(text) == [("12", 12, ""), ("40", 40, ""), ("hundred", 100, ""), ("$5", 5, "USD"), ("million", 1e6, "")]


@pytest.mark.parametrize("before", ["", "It sank.\n", "It sank. ", "“", "She said: “", "("])
def test_a_capital_at_the_beginning_of_a_sentence_names_nothing(before: str) -> None:
    assert found(f"{before}About 12 were there")[-1] == ("About 12", 12, "")


def test_two_units_make_no_range() -> None:
    assert [unit for _, _, unit in found("It fell 4 percent to $13 million.")] == ["percent", "USD"]


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "on March 3, 2020",
        "at 3:30 p.m.",
        "the 1990s",
        "the 3rd man",
        "one of them",
        "no one came",
        "No. 10",
        "Flight 815",
        "an F-16",
        "Covid-19",
        "They won 3-2.",
        "Article 5",
        "a one-sided game",
        "version 3.11.7",
        "call 020 5555 0199",
        "at 0300 GMT",
    ],
)
def test_labels_dates_and_scores_are_no_quantities(text: str) -> None:
    assert found(text) == []
