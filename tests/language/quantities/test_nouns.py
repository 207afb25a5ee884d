"""The noun that a number counts, with what goes with it."""

from __future__ import annotations

import pytest

from twosource.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("48 police officers", "police officer"),
        ("1,100 public housing properties", "public housing property"),
        ("40 heavily armed men", "man"),
        ("96 Ostrava fans", "Ostrava fan"),
        ("five NBA teams", "NBA team"),
        ("27 digital and physical sales", "digital physical sale"),
        ("two new 737 Max jets", "new 737 Max jet"),
        ("two of his deputies", "deputy"),
        ("35m of its devices", "device"),
        ("hundreds of shells", "shell"),
        ("thousands of small, friendly deals", "small friendly deal"),
        ("a 14-nation bloc", "nation"),
        ("a 3 cylinder engine", "cylinder"),
        ("one particular demand that", "particular demand"),
        ("one proposal asks for it", "proposal"),
        ("one of the soldiers fell", "soldier"),
        ("nine lives", "life"),
        ("three MPs", "MP"),
        ("12 countries", "country"),
        ("the two viruses", "virus"),
        ("two Israelis", "Israeli"),
        ("one West Orsenna official said", "West Orsenna official"),
        ("In Port Ardle 30 ships sank", "ship"),
        ("They say that on Thursday 30 ships sank", "ship"),
        ("That week 30 ships sank", "ship"),
        ("35 U.S. strikes", "U.S. strike"),
        ("four consecutive years", "year"),
        ("four consecutive wins", "consecutive win"),
        ("two United Nations peacekeepers", "United Nations peacekeeper"),
        ("three taxis", "taxi"),
        ("two crises", "crisis"),
        ("the 1.5 million-strong army", ""),
        ("one study found that", "study"),
        ("one police officer said", "police officer"),
        ("half of Mira Tal’s backers “losers”", "share of Mira Tal’s backer"),
    ],
)
def test_a_noun_is_named_with_the_words_that_go_with_it(text: str, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.unit == unit


@pytest.mark.parametrize("text", ["12 were hurt", "12, men say", "12 in hospitals", "Both 12 and others", "40 killed"])
def test_a_noun_beyond_the_phrase_is_not_counted(text: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.unit == ""
