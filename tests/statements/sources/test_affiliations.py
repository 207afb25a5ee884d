"""Whom sources belong to or speak for."""

from __future__ import annotations

import pytest
from tests.statements.telling import extract

from twosource.statements.sources.affiliations import find_affiliations


@pytest.mark.parametrize(
    ("words", "affiliations"),
    [
        ("Kremlin spokesman", ["Kremlin"]),
        ("a senior South Korean official", ["South Korean"]),
        ("Navy Admiral", ["Navy"]),
        ("Coast guard commander", ["Coast guard"]),
        ("spokeswoman for the Orva Ports Authority", ["Orva Ports Authority"]),
        ("director of the Tolm Institute for Water in Orva", ["Tolm Institute for Water"]),
        ("unidentified South Korean government sources", ["South Korean government"]),
        ("Japan’s chief cabinet secretary", ["Japan"]),
        ("Deputy Foreign Minister", []),
        ("Housing Minister", []),
        ("lawyer", []),
        ("analysts", []),
        ("the report", []),
        ("", []),
    ],
)
def test_what_stands_beside_an_office_is_whose_it_is(words: str, affiliations: list[str]) -> None:
    assert list(find_affiliations(words)) == affiliations


def test_a_source_has_the_affiliations_of_all_its_roles() -> None:
    (source,) = extract("Navy Admiral Mira Tal said it rained. Tal, a lawyer at Tolm & Venn, said it snowed.").sources
    assert source.affiliations == ("Navy", "Tolm & Venn")


def test_a_source_without_a_name_has_those_of_its_description() -> None:
    (source,) = extract("A senior Peruvian official said it rained.").sources
    assert source.affiliations == ("Peruvian",)


def test_the_capital_of_a_sentence_tells_nothing() -> None:
    (source,) = extract("Maritime officials said it rained.").sources
    assert source.affiliations == ()


def test_a_coast_guard_is_a_body() -> None:
    (source,) = extract("The coast guard said it rained.").sources
    assert source.kind == "organisation"
