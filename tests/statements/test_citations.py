"""Sources that pass on other sources."""

from __future__ import annotations

import pytest
from tests.statements.telling import names, tell_attributed


def test_quoted_as_saying_goes_through_the_one_who_quotes() -> None:
    (told,) = tell_attributed("Veyran news agencies quoted harbour spokesman Jonas Hede as saying the ferry had sunk.")
    assert told.sources == ("Veyran news agencies", "Jonas Hede")
    assert told.content == ("the ferry had sunk",)


def test_citing_between_source_and_verb_nests() -> None:
    chains = names("The Courier, citing unidentified harbour sources, reported that the ferry had sunk.")
    assert [chain[-1] for chain in chains] == ["unidentified harbour sources"]
    assert chains[0][0].endswith("Courier")


def test_citing_behind_the_content_nests_and_is_not_content() -> None:
    (told,) = tell_attributed("The Courier reported that the ferry had sunk, citing harbour officials.")
    assert told.sources[-1] == "harbour officials"
    assert told.content == ("that the ferry had sunk",)


def test_a_quoted_source_in_the_passive() -> None:
    (told,) = tell_attributed("Jonas Hede was quoted by the agency as saying the ferry had sunk.")
    assert told.sources == ("the agency", "Jonas Hede")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Jonas Hede was quoted as saying by the Courier that the ferry had sunk.", ("Courier", "Jonas Hede")),
        ("The ferry had sunk, Jonas Hede was quoted as saying.", ("Jonas Hede",)),
        ('"The ferry had sunk," the agency quoted Jonas Hede as saying.', ("the agency", "Jonas Hede")),
        ("Local media quoted witnesses saying the ferry had sunk.", ("Local media", "witnesses")),
        ("The ferry sank, according to officials cited by the Courier.", ("Courier", "officials")),
        ("The ferry sank, according to the Courier, which cited officials.", ("Courier", "officials")),
        ("The ferry sank, according to the Courier, citing officials.", ("Courier", "officials")),
        ("The ferry had sunk, the Courier reported on Monday, quoting officials.", ("Courier", "officials")),
        ("Citing officials, the Courier reported that the ferry had sunk.", ("Courier", "officials")),
        ("Jonas Hede, quoted by the Courier, said the ferry had sunk.", ("Courier", "Jonas Hede")),
        ("Jonas Hede said that, according to police, the ferry had sunk.", ("Jonas Hede", "police")),
        ("The firm issued a statement in which its chairman said the ferry had sunk.", ("The firm", "its chairman")),
    ],
)
def test_who_passes_on_stands_outside(text: str, chain: tuple[str, ...]) -> None:
    assert names(text) == [chain]


@pytest.mark.parametrize(
    "text",
    [
        '"The ferry had sunk," the agency quoted Jonas Hede as saying.',
        "“The ferry had sunk,” Jonas Hede was quoted by the agency as saying on Monday.",
    ],
)
def test_a_quotation_before_its_citation_is_the_content(text: str) -> None:
    (told,) = tell_attributed(text)
    assert told.content == (text[:21],)
    assert told.form == "direct"


def test_citing_what_can_be_no_source_leaves_who_says_it() -> None:
    (told,) = tell_attributed("The Courier reported that the ferry had been withdrawn, citing safety concerns.")
    assert told.sources == ("Courier",)


def test_what_somebody_calls_it_is_passed_on_by_who_speaks_behind_it() -> None:
    told = tell_attributed(
        "What the sailors describe as a leak was nothing but rain from the deck above it, Mira Tal said."
    )
    assert [(one.sources, one.content) for one in told] == [
        (("Mira Tal", "the sailors"), ("as a leak",)),
        (("Mira Tal",), ("What the sailors describe as a leak was nothing but rain from the deck above it",)),
    ]
