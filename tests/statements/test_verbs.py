"""Who says what, where a cue verb says so."""

from __future__ import annotations

import pytest
from tests.statements.telling import extract, names, tell_attributed


def only(text: str):
    (told,) = tell_attributed(text)
    return told


def test_a_source_before_its_verb_says_what_follows() -> None:
    told = only("Surveyor Mira Tal said that the quarry at Dunmere had flooded.")
    assert told.sources == ("Mira Tal",)
    assert told.cue == "said"
    assert told.content == ("that the quarry at Dunmere had flooded",)
    assert told.form == "indirect"


def test_that_may_be_left_out() -> None:
    assert only("The council said the bridge would open in spring.").content == ("the bridge would open in spring",)


def test_a_source_after_its_content() -> None:
    told = only("The quarry at Dunmere has flooded twice, Mira Tal said.")
    assert (told.sources, told.content) == (("Mira Tal",), ("The quarry at Dunmere has flooded twice",))


def test_an_inverted_source_is_found_with_its_apposition() -> None:
    told = only("“The quarry has flooded twice,” said Mira Tal, a surveyor.")
    assert told.sources == ("Mira Tal",)
    assert told.written == ("Mira Tal, a surveyor",)
    assert told.content == ("“The quarry has flooded twice,”",)
    assert told.form == "direct"


def test_both_halves_of_an_interrupted_quotation_are_content() -> None:
    told = only("“The quarry has flooded,” Mira Tal said, “and it will flood again.”")
    assert told.content == ("“The quarry has flooded,”", "“and it will flood again.”")


def test_a_quotation_inside_of_a_clause_makes_a_mixed_form() -> None:
    assert only("Mira Tal said the quarry was “a lake with a road in it” by noon.").form == "mixed"


def test_the_person_spoken_to_is_not_the_content() -> None:
    told = only("Mira Tal told reporters on Monday that the quarry had flooded.")
    assert told.content == ("that the quarry had flooded",)


def test_where_something_is_said_is_not_the_content() -> None:
    told = only("Mira Tal said in a briefing that the quarry had flooded.")
    assert told.content == ("that the quarry had flooded",)


def test_an_apposition_between_source_and_verb_is_stepped_over() -> None:
    told = only("Mira Tal, who surveys quarries for the county, said the water would rise.")
    assert told.sources == ("Mira Tal",)
    assert told.content == ("the water would rise",)


def test_a_name_in_the_apposition_is_the_source() -> None:
    told = only("One of the divers, 60-year-old Jonas Hede, said he saw nothing.")
    assert told.sources == ("Jonas Hede",)


def test_joint_sources_give_a_statement_each() -> None:
    assert names("Police and harbour officials said the ferry had sunk.") == [("Police",), ("harbour officials",)]


def test_modifiers_joined_by_and_are_one_source() -> None:
    assert names("Both Veyran and North Tarnish officials denied such claims.") == [
        ("Both Veyran and North Tarnish officials",)
    ]


def test_two_attributions_in_a_sentence_are_kept_apart() -> None:
    first, second = tell_attributed("Mira Tal said the dam was safe, but the council denied that it was.")
    assert first.content == ("the dam was safe",)
    assert second.sources == ("the council",)
    assert second.stance == "denies"


def test_each_of_two_attributions_has_its_part_of_the_sentence() -> None:
    text = "Mira Tal said 40 people left, but the council denied that 30 had stayed."
    first, second = extract(text).statements
    assert first.span.of(text) == "Mira Tal said 40 people left"
    assert second.span.of(text) == "but the council denied that 30 had stayed."
    assert [quantity.value for quantity in first.quantities] == [40]


def test_what_is_added_has_its_own_part_of_the_sentence() -> None:
    text = "Mira Tal said the dam was safe, adding that it had been checked."
    parts = [statement.span.of(text) for statement in extract(text).statements]
    assert parts == ["Mira Tal said the dam was safe", "adding that it had been checked."]


def test_a_source_that_speaks_of_its_own_beliefs_speaks_once() -> None:
    assert only("Mira Tal said she believed that the dam was safe.").cue == "said"


def test_what_another_hopes_is_said_by_who_tells_it() -> None:
    assert names("Mira Tal said the council hopes that the dam will hold.") == [("Mira Tal",)]


def test_what_another_denied_goes_through_who_tells_it() -> None:
    assert names("Mira Tal said the council denied that the dam was old.") == [("Mira Tal", "the council")]


def test_an_attribution_may_interrupt_what_is_said() -> None:
    assert only("The latest test, Mira Tal said, was a success.").content == ("The latest test", "was a success")


def test_a_verb_without_a_subject_shares_the_one_before_it() -> None:
    assert names("Mira Tal said the dam was safe and added that it had been checked.") == [("Mira Tal",)] * 2


def test_an_added_participle_keeps_the_source() -> None:
    first, second = tell_attributed("Mira Tal said the dam was safe, adding that it had been checked.")
    assert first.content == ("the dam was safe",)
    assert (second.sources, second.content) == (("Mira Tal",), ("that it had been checked",))


def test_a_statement_speaks_for_who_issued_it() -> None:
    assert names("The ministry issued a statement on Monday confirming that the dam had been checked.") == [
        ("The ministry",)
    ]


def test_a_passive_is_attributed_to_its_agent() -> None:
    told = only("The council was accused by residents of hiding the report.")
    assert told.sources == ("residents",)


def test_a_passive_without_an_agent_has_no_source_and_is_a_hedge() -> None:
    told = only("The council is said to have hidden the report.")
    assert (told.sources, told.stance) == ((), "hedges")


@pytest.mark.parametrize(
    "text",
    [
        "It was noted with regret that the dam had not been checked.",
        "It is thought likely that the dam had not been checked.",
        "It is charged that the dam had not been checked.",
    ],
)
def test_it_is_said_by_nobody_in_particular(text: str) -> None:
    told = only(text)
    assert told.sources == ()
    assert told.content == ("that the dam had not been checked",)


def test_an_announced_deed_is_not_a_statement_of_another() -> None:
    assert names("Voters rejected the proposal in March.") == []


@pytest.mark.parametrize(
    "text", ["Mira Tal did not say when the dam would open.", "Who said it?", "HE SAYS NO TO DAMS"]
)
def test_nothing_is_attributed_where_nothing_is_said(text: str) -> None:
    assert names(text) == []


def test_who_asks_to_stay_hidden_still_tells() -> None:
    assert names("The dam may have leaked for days, a guard who asked not to be named told the Tarn Post.") == [
        ("a guard",)
    ]


def test_what_is_said_in_an_insertion_ends_with_it() -> None:
    text = "The Tarn Union, whose president, Mira Tal, had called on its members not to strike, said it was satisfied."
    told = {one.cue: (one.sources, one.content) for one in tell_attributed(text)}
    assert told["said"][0] == ("Tarn Union",)
    assert all("satisfied" not in part for part in told["had called on"][1])
