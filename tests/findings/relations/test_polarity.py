"""What one side denies or negates and the other affirms."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.contrasting import contrast, list_kinds, tell
from tests.findings.telling import attributed, side, source

from twosource.findings.relations.sides import Side
from twosource.language.pairing import Judged
from twosource.model.span import Span

CONTRARY = Judged(same=0.1, differs=0.1, contradicts=0.7, related=0.1, unrelated=0.0)
AGREEING = Judged(same=0.9, differs=0.04, contradicts=0.04, related=0.01, unrelated=0.01)


def _denies(sentence: str, named: str, denied: str) -> Side:
    one = attributed(sentence, named, source(named))
    start = sentence.index(denied)
    statement = replace(one.statement, stance="denies", denied=(Span(start, start + len(denied)),))
    return replace(one, statement=statement)


def test_a_denial_contradicts_the_claim() -> None:
    first = "The crew switched off the radio before the crash."
    told = contrast(first, "The owner denied that the crew switched off the radio.")
    assert told[0] == ("contradicts", "other", first, "denied")


def test_what_a_source_denies_need_share_but_a_word_with_what_the_other_states() -> None:
    denial = _denies("Brix rejected that money had gone abroad.", "Brix", "money had gone abroad")
    claim = side("The fund moved its money to an island.")
    assert tell(denial, claim)[0] == ("contradicts", "other", "rejected", claim.text)
    assert tell(denial, side("The island built a pier."))[0][0] == "same"


def test_a_denial_does_not_contradict_one_who_negates_it_as_well() -> None:
    denial = _denies("Brix rejected that money had gone abroad.", "Brix", "money had gone abroad")
    assert [told[0] for told in tell(denial, side("No money of the fund was ever sent out of Orva."))] == ["same"]


def test_names_alone_do_not_make_a_denial_of_something() -> None:
    denial = _denies("Brix rejected that Tellin Works lied.", "Brix", "Tellin Works lied")
    assert [told[0] for told in tell(denial, side("Tellin Works opened a mill in Orva."))] == ["same"]


def test_two_reports_of_one_denial_agree() -> None:
    assert list_kinds("The owner denied the claim.", "The claim was denied by the owner.") == ["same"]


def test_one_who_has_come_to_doubt_contradicts_nobody_for_sure() -> None:
    doubt = _denies("Brix doubts that the wall will stand.", "Brix", "the wall will stand")
    assert [told[0] for told in tell(doubt, side("The wall will stand for years."))] == ["same"]


def test_a_negated_verb_contradicts_the_affirmed_one() -> None:
    told = contrast("The mayor did not sign the contract.", "The mayor signed the contract in June.")
    assert told[0] == ("contradicts", "other", "not sign", "signed")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Five walkers escaped without being caught by the flood.", "Nine walkers were caught by the flood."),
        ("The mayor did not sign the contract.", "The union signed a petition in June."),
        ("In neither year did the mayor sign the contract.", "The mayor never did sign the contract."),
        ("The mayor publicly scolded the owner.", "The owner was never publicly thanked."),
        ("The owner did not open the dam until noon.", "The owner opened the dam at noon."),
        ("A border is a seam and not a scar.", "A border is a scar in the land."),
    ],
)
def test_what_negates_something_else_contradicts_nothing(first: str, second: str) -> None:
    assert "contradicts" not in list_kinds(first, second)
    assert "contradicts" not in list_kinds(second, first)


def test_nobody_contradicts_what_they_say_themselves() -> None:
    brix = source("Anna Brix")
    first = attributed("Anna Brix denied the crew had switched off the radio.", "Anna Brix", brix)
    second = attributed("Anna Brix called the story of the crew and the radio a fable.", "Anna Brix", brix)
    assert [told[0] for told in tell(first, second)] == ["same"]


def test_a_negation_in_other_words_is_told_where_the_model_sees_a_contradiction() -> None:
    first, second = "The law would not hinder anglers.", "Rules that keep anglers from the lake begin in May."
    assert list_kinds(first, second) == ["same"]
    assert list_kinds(first, second, AGREEING) == ["same"]
    assert contrast(first, second, CONTRARY) == [("contradicts", "other", "not hinder", second)]


def test_the_model_alone_makes_no_contradiction() -> None:
    assert list_kinds("The dam was closed.", "The dam was shut to ships.", CONTRARY) == ["same"]


def test_who_contradict_each_other_are_not_told_to_be_two_sources_as_well() -> None:
    denial = _denies("Brix rejected that money had gone abroad.", "Brix", "money had gone abroad")
    claim = attributed("Holm said the money of the fund had gone to an island.", "Holm", source("Holm"))
    assert [told[:2] for told in tell(denial, claim)] == [("contradicts", "other")]


def test_winning_and_losing_contradict_only_among_the_same_words() -> None:
    assert list_kinds("Orva won the final.", "Tellin lost a match to Orva.") == ["same"]
