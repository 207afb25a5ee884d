"""Whom "the minister", "the newspaper" and "these officials" mean."""

from __future__ import annotations

import pytest
from tests.statements.telling import extract, names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police met Orva Mayor Mira Tal. The mayor said it rained.", "Mira Tal"),
        ("Orva Sen. Mira Tal left. The Orva senator said it rained.", "Mira Tal"),
        (
            "Mira Tal, the former mayor of Orva, left. Mayor Jonas Holm stayed. The former mayor said it rained.",
            "Mira Tal",
        ),
        ("Vice President Mira Tal met President Jonas Holm. The president said it rained.", "Jonas Holm"),
        (
            "Russian minister Mira Tal met Peruvian minister Jonas Holm. The Russian minister said it rained.",
            "Mira Tal",
        ),
        ("The New York Times said it rained. The newspaper said it snowed.", "New York Times"),
        ("The New York Times said it rained. The Times said it snowed.", "New York Times"),
        ("Some Orva police officials said it rained. The officials said it snowed.", "Some Orva police officials"),
        (
            "The Peruvian health ministry said it rained. The health ministry said it snowed.",
            "The Peruvian health ministry",
        ),
        ("A tall official said it rained. The official said it snowed.", "A tall official"),
    ],
)
def test_a_description_means_who_is_called_so(text: str, who: str) -> None:
    assert names(text)[-1] == (who,)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Vice President Mira Tal said it rained. The president said it snowed.", "Mira Tal", "The president"),
        (
            "Republican nominee Mira Tal said it rained. The Democratic nominee said it snowed.",
            "Mira Tal",
            "The Democratic nominee",
        ),
        ("A source said it rained. Another source said it snowed.", "A source", "Another source"),
        (
            "Finance Minister Mira Tal said it rained. The prime minister said it snowed.",
            "Mira Tal",
            "The prime minister",
        ),
        ("The New York Times said it rained. The network said it snowed.", "New York Times", "The network"),
    ],
)
def test_a_description_does_not_mean_who_is_called_otherwise(text: str, first: str, second: str) -> None:
    assert names(text) == [(first,), (second,)]


def test_a_british_spelling_makes_no_other_body() -> None:
    first, second = names("The Orva Labour Organisation said it rained. The Orva Labor Organization said it snowed.")
    assert first == second


def test_a_name_behind_an_office_and_its_body_is_the_source() -> None:
    (source,) = extract("Speaker of the House Mira Tal said it rained.").sources
    assert (source.name, source.roles) == ("Mira Tal", ("Speaker of the House",))


def test_one_of_many_is_one() -> None:
    (source,) = extract("One of the survivors said it rained.").sources
    assert source.kind == "unnamed"


def test_mr_tal_is_not_mira_tal() -> None:
    told = names("Mira Tal said it rained. Her husband left. Mr. Tal said it snowed.")
    assert told[0] != told[-1]


def test_a_suffix_makes_no_other_person() -> None:
    extraction = extract("Jonas R. Holm Jr. said it rained. Holm said it snowed.")
    assert len(extraction.sources) == 1


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Navy Admiral Mira Tal said it rained.", {"Navy Admiral"}),
        ("Mira Tal, a spokeswoman for the Ports Authority, said it rained.", {"spokeswoman for the Ports Authority"}),
        ("Mira Tal, a lawyer who lives in Orva, said it rained.", {"lawyer"}),
        ("Mira Tal, a diver, said it rained.", {"diver"}),
        ("A lawyer for Mira Tal left. Mira Tal said it rained.", set()),
        ("Orva Mayor Mira Tal left. Tal, the mayor, said it rained.", {"Orva Mayor"}),
    ],
)
def test_roles_are_what_a_person_is(text: str, roles: set[str]) -> None:
    sources = extract(text).sources
    assert {role for source in sources if source.name == "Mira Tal" for role in source.roles} == roles


@pytest.mark.parametrize("text", ["“Liar!” birther said it rained.", "MIRA TAL SLAMS TOLM BANK CHIEF says it rained."])
def test_a_headline_or_a_bare_word_is_no_source(text: str) -> None:
    assert not [source for source in extract(text).sources if source.kind == "unnamed"]


def test_many_people_with_like_names_stay_apart() -> None:
    text = "\n".join(
        f"Mira Tal{'abcdefghij'[i % 10] * (1 + i // 10)} said it rained. She said it snowed." for i in range(300)
    )
    assert len(extract(text).sources) >= 200
