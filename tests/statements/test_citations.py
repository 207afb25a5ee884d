"""Sources that pass on other sources."""

from __future__ import annotations

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
