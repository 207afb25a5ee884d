"""Who and what is named, with which role, and which mentions mean one bearer."""

from __future__ import annotations

import pytest

from twosource.language.names import find_names
from twosource.language.sentences import split_sentences
from twosource.model.mention import Name


def names(text: str) -> tuple[Name, ...]:
    return find_names(text, split_sentences(text))


def kinds(text: str) -> list[tuple[str, str]]:
    return [(name.span.of(text), name.kind) for name in names(text)]


def role(text: str, bearer: str) -> str | None:
    (span,) = {name.role for name in names(text) if name.span.of(text) == bearer}
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Anna Holm left for Kenya.", [("Anna Holm", "person"), ("Kenya", "place")]),
        ("It belongs to the Vastrian Ministry of Roads.", [("Vastrian Ministry of Roads", "organisation")]),
        ("The Ministry of Health and Welfare agreed.", [("Ministry of Health and Welfare", "organisation")]),
        ("The Workers' Party of Vastria won.", [("Workers' Party of Vastria", "organisation")]),
        ("Orlena University and Peru agreed.", [("Orlena University", "organisation"), ("Peru", "place")]),
        ("He works at Tarn Motors Inc. in Nairobi.", [("Tarn Motors Inc.", "organisation"), ("Nairobi", "place")]),
        ("Tarn Motors, Inc., was sold.", [("Tarn Motors, Inc.", "organisation")]),
        ("Fees at The Orlena Herald rose.", [("The Orlena Herald", "organisation")]),
        ("The bridge in Washington, D.C., is shut.", [("Washington, D.C.", "place")]),
        ("He joined the Interior Ministry.", [("Interior Ministry", "organisation")]),
        ("At noon Special Envoy Hammer spoke.", [("Hammer", "person")]),
        (
            "A row at Orlena University Anna Holm began.",
            [("Orlena University", "organisation"), ("Anna Holm", "person")],
        ),
        ("An F-99 was seen over North Brelt.", [("F-99", "other"), ("North Brelt", "place")]),
        ("He saw Kenya President Anna Holm.", [("Kenya", "place"), ("Anna Holm", "person")]),
        ("He saw Supreme Court Justice Anna Holm.", [("Supreme Court", "organisation"), ("Anna Holm", "person")]),
        ("Yesterday Anna Marshal Holm Jr. left.", [("Anna Marshal Holm Jr.", "person")]),
        ("The Bridges and Roads Commission met.", [("Bridges and Roads Commission", "organisation")]),
        ("Both Brelt Holm, D-N.Y., and Anna Holm (R-Ohio) left.", [("Brelt Holm", "person"), ("Anna Holm", "person")]),
        ("The bus from St. Brelt is late.", [("St. Brelt", "place")]),
        ("The Orlena Union on May 5 met.", [("Orlena Union", "organisation")]),
        ("He saw Secretary of State Mirok Tal.", [("Mirok Tal", "person")]),
        ("The Minister of Foreign Affairs Mirok Tal left.", [("Mirok Tal", "person")]),
        ("The coasts of the Pacific and Kenya.", [("Pacific", "place"), ("Kenya", "place")]),
        ("It is an anti-Holm plan.", [("Holm", "other")]),
        ("The Peru-Chile border was shut.", [("Peru", "place"), ("Chile", "place")]),
        ("They watched Channel 4 in Peru.", [("Channel 4", "organisation"), ("Peru", "place")]),
        ("Fighters of al Tarn Brigade left Peru.", [("al Tarn Brigade", "organisation"), ("Peru", "place")]),
        ("He met John A. Corvin in Peru.", [("John A. Corvin", "person"), ("Peru", "place")]),
        ("He met Omar Al- Brelti there.", [("Omar Al- Brelti", "person")]),
        (
            "The Tarn Cabinet of Prime Minister Anna Holm met.",
            [("Tarn Cabinet", "organisation"), ("Anna Holm", "person")],
        ),
        ("He called the Office of the Prime Minister.", [("Office of the Prime Minister", "organisation")]),
        ("He went to the Prosecutor's Office.", [("Prosecutor's Office", "organisation")]),
        ("A vote of the Cabinet was lost.", [("Cabinet", "organisation")]),
        ("Then BTO 3 beat the US 5 times.", [("BTO 3", "organisation"), ("US", "place")]),
        ("Ships left the South Pacific.", [("South Pacific", "place")]),
        ("They joined the American Boy Trackers.", [("American Boy Trackers", "organisation")]),
        ("The Department of Physics and Astronomy moved.", [("Department of Physics and Astronomy", "organisation")]),
        ("He joined the Anna Holm.", [("Anna Holm", "organisation")]),
        ("The Ministry of Farming and Bramblery said so.", [("Ministry of Farming and Bramblery", "organisation")]),
        ("Then Kim Tal - ra left.", [("Kim Tal - ra", "person")]),
        ("The peace of the Indo-Pacific held.", [("Indo-Pacific", "place")]),
        ("Hong Kong - listed firms fell.", [("Hong Kong", "place")]),
        ("They met at Brelt Castle.", [("Brelt Castle", "place")]),
        ("He was the coach of Brelto.", [("Brelto", "organisation")]),
        ("It lies north of Brelto.", [("Brelto", "place")]),
        ("The UN Special Envoy left.", [("UN", "organisation")]),
        ("They fled from storm Anna.", [("Anna", "other")]),
        ("They saw “Anna Holm” at noon.", [("Anna Holm", "other")]),
        ("BRELT (Tarno) - Rain fell.", [("BRELT", "organisation"), ("Tarno", "organisation")]),
        ("He wrote for Reuters.", [("Reuters", "organisation")]),
        ("NAIROBI Police left Kenya.", [("NAIROBI", "place"), ("Kenya", "place")]),
        ("The village of Brelt burned.", [("Brelt", "place")]),
        ("ORLENA, Kenya (TW) — Rain fell.", [("ORLENA", "place"), ("Kenya", "place"), ("TW", "organisation")]),
    ],
)
def test_names_have_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police said nothing. He left. The road is shut.",
        "Danish and Kenyan officials met on Monday in May.",
        "Many West African and Central American farmers came.",
        "Meanwhile, however, rain fell.",
        "“They stayed,” she said.",
        "She said: “We’re leaving. It’s late.”",
        "The Prime Minister spoke.",
        "The Pacific fleet of the Kingdom left.",
        "It was late in the South.",
    ],
)
def test_ordinary_words_adjectives_and_days_are_no_names(text: str) -> None:
    assert names(text) == ()


@pytest.mark.parametrize(
    ("text", "bearer", "expected"),
    [
        ("Harbour spokesman Odo Brandl spoke.", "Odo Brandl", "Harbour spokesman"),
        ("Vastrian Roads Ministry spokeswoman Anna Holm spoke.", "Anna Holm", "Vastrian Roads Ministry spokeswoman"),
        ("Deputy Foreign Minister Anna Holm spoke.", "Anna Holm", "Deputy Foreign Minister"),
        ("Secretary of State Anna Holm spoke.", "Anna Holm", "Secretary of State"),
        ("Odo Brandl, spokesperson of Peru's police, spoke.", "Odo Brandl", "spokesperson of Peru's police"),
        ("Odo Brandl, a senior economist who lives there, spoke.", "Odo Brandl", "senior economist"),
        ("Her lawyer, Odo Brandl, spoke.", "Odo Brandl", "lawyer"),
        ("The army's Marshals Odo Brandl and Jan Holm left.", "Odo Brandl", "army's Marshals"),
        ("Mr. Brandl spoke.", "Brandl", "Mr."),
        ("Anna Holm left the house.", "Anna Holm", None),
    ],
)
def test_a_person_has_the_role_beside_the_name(text: str, bearer: str, expected: str | None) -> None:
    found = role(text, bearer)
    assert (found.rstrip(".") if found else found) == (expected.rstrip(".") if expected else expected)


def test_the_tail_of_a_compound_is_no_part_of_the_name() -> None:
    assert [words for words, _ in kinds("The Tal-led council met.")] == ["Tal"]


def test_a_short_name_in_brackets_is_that_of_the_body_before_it() -> None:
    text = "The Brelt Institute of Roads (Introm) met. Later Introm left."
    assert {(name.name, name.kind) for name in names(text)} == {("Brelt Institute of Roads", "organisation")}


def test_initials_before_a_colon_are_the_speaker_of_an_interview() -> None:
    text = "We met Anna Holm. Who came?\n\nAH: All of them."
    assert [(name.span.of(text), name.name) for name in names(text)] == [
        ("Anna Holm", "Anna Holm"),
        ("AH", "Anna Holm"),
    ]


def test_a_short_mention_means_the_full_name_before_it() -> None:
    text = "Harbour chief Odo Brandl and Anna Holm met. Brandl left. Holm stayed. Peru’s Odo laughed."
    found = names(text)
    brandl = [name for name in found if "Brandl" in name.span.of(text)]
    assert {name.name for name in brandl} == {"Odo Brandl"}
    assert len({name.id for name in brandl}) == 1
    assert {name.name for name in found if name.span.of(text) == "Holm"} == {"Anna Holm"}


def test_a_headline_may_have_the_short_name_first() -> None:
    text = "Brandl quits over bridge\nThe harbour chief Odo Brandl resigned."
    assert {name.name for name in names(text)} == {"Odo Brandl"}


def test_a_short_mention_keeps_its_bearer_when_a_namesake_appears() -> None:
    text = "President Mira Tal spoke. Tal smiled. Her brother Jan Tal was there. Tal left."
    assert [name.name for name in names(text) if name.span.of(text) == "Tal"] == ["Mira Tal", "Mira Tal"]


def test_the_arabic_article_may_be_left_out() -> None:
    text = "President Omar al-Brelt spoke. Later Brelt left."
    assert {name.name for name in names(text)} == {"Omar al-Brelt"}


def test_an_agency_has_its_full_name_and_a_town_in_capitals_its_usual_one() -> None:
    assert [name.name for name in names("NAIROBI, Kenya (AP) — Rain fell.")] == ["Nairobi", "Kenya", "Associated Press"]


def test_letters_in_brackets_stand_for_the_name_before_them() -> None:
    text = "The Vastrian Roads Agency (VRA) spoke. Later the VRA left."
    assert {name.name for name in names(text)} == {"Vastrian Roads Agency"}
    assert len({name.id for name in names(text)}) == 1


def test_a_country_is_one_bearer_however_it_is_called() -> None:
    text = "The U.S. agreed. The United States paid. The USA left."
    assert {name.name for name in names(text)} == {"United States"}


def test_ids_are_those_of_the_name_in_any_article() -> None:
    (first,), (second,) = names("Then Anna Holm left."), names("We met Anna  Holm.")
    assert first.id == second.id


def test_a_headline_in_title_case_yields_names_not_itself() -> None:
    assert kinds("Storm Closes Roads As Thousands Leave Kenya For Peru") == [("Kenya", "place"), ("Peru", "place")]


def test_a_town_in_capitals_takes_the_spelling_of_the_body() -> None:
    found = names("QUELLMOUTH, Brennovia (Castrel Wire) — Two people met on a bridge in Quellmouth on Monday.")
    assert found[0].name == "Quellmouth"
    assert found[0].id == found[-1].id
