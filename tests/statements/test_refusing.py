"""What is no source, and what is one source only."""

from __future__ import annotations

import pytest
from tests.statements.telling import extract, names, tell, tell_attributed


@pytest.mark.parametrize(
    "text",
    [
        "Let me just say this: it would be a long winter for the town.",
        "Their new road policy, which suggests that the dam is old, was printed.",
        "The bitter truth revealed that the dam was old.",
        "Question 7 showed that the dam was old.",
    ],
)
def test_what_cannot_speak_is_no_source(text: str) -> None:
    assert names(text) == []
    assert extract(text).sources == ()


def test_a_name_with_himself_is_the_name() -> None:
    assert names("Jonas Tal himself said that it rained.") == [("Jonas Tal",)]


def test_a_ministry_is_one_source_with_all_it_is_for() -> None:
    told = names("The Ministry for Food, Farming, Forestry and Fisheries said it rained.")
    assert told == [("Ministry for Food, Farming, Forestry and Fisheries",)]


def test_persons_in_a_list_with_a_ministry_stay_apart() -> None:
    told = names("The Ministry of Health, Mira Tal and Jonas Holm said it rained.")
    assert told == [("Ministry of Health",), ("Mira Tal",), ("Jonas Holm",)]


def test_a_recording_passes_on_who_is_heard_in_it() -> None:
    told = names("In the released audio tape Ms Tal is heard telling the clerk that the dam broke.")
    assert told == [("the released audio tape", "Tal")]


def test_those_are_named_by_what_they_do() -> None:
    told = names("Those who believe that the dam is safe left the town.")
    assert told == [("Those who believe",)]


def test_a_subject_of_the_leading_clause_is_meant_by_the_pronoun_behind_it() -> None:
    text = "Jonas Holm said it rained. When Peter Tal heard about the dam, he said it would break."
    assert names(text) == [("Jonas Holm",), ("Peter Tal",)]


def test_a_body_named_after_an_office_is_no_office_holder() -> None:
    text = (
        "Justice Minister Mira Tal said it rained. "
        "The Veyran Priests' Association for Justice, an old group known for its songs, said it snowed."
    )
    assert names(text)[1] == ("Association for Justice",)


def test_a_figure_put_in_is_not_the_word_of_the_whole_sentence() -> None:
    (walked, counted) = tell("People walked where 90 carts (about 70 carts according to Mira Tal) stood on the quay.")
    assert (walked.form, walked.sources) == ("narration", ())
    assert (counted.sources, counted.content) == (("Mira Tal",), ("about 70 carts",))


def test_without_a_source_it_is_the_words_of_the_article() -> None:
    (told,) = tell_attributed("The dam is said to be old.")
    assert (told.form, told.stance, told.sources) == ("narration", "hedges", ())


def test_a_source_that_asks_to_stay_hidden_asks_nothing_else() -> None:
    told = tell_attributed("An aide, who asked not to be named, said that it rained.")
    assert [one.stance for one in told] == ["asserts"]


def test_a_measure_is_no_hedge() -> None:
    (told,) = tell("The water came faster than we could and broke the dam.")
    assert told.stance == "asserts"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Newspaper Vastra Zarya said that it rained.", "organisation"),
        ("Kenyans said that it rained.", "group"),
        ("State television said that it rained.", "organisation"),
        ("Tolm & Venn said that it rained.", "organisation"),
        ("Tolm Aggregates said that it rained.", "organisation"),
    ],
)
def test_what_a_source_is_shows_in_its_words(text: str, kind: str) -> None:
    assert [source.kind for source in extract(text).sources] == [kind]
