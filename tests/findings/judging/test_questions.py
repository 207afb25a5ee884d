"""A question leaves open only what a judge may decide."""

from __future__ import annotations

import pytest
from tests.findings.telling import side

from twosource.findings.judging.questions import pose

PLAIN = ("The ferry left the harbour before dawn.", "Before dawn the ferry sailed out of the harbour.")


def test_where_nothing_tells_them_apart_all_is_open() -> None:
    question = pose(side(PLAIN[0]), side(PLAIN[1])).question
    assert question.offered == ("same", "differs", "contradicts")
    assert question.found == ("same",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire killed 12 miners in Orva.", "The fire killed 15 miners in Orva."),
        ("The union signed the contract with the port.", "The union did not sign the contract with the port."),
        ("The ferry left the harbour on Sunday afternoon.", "The ferry left the harbour on Sunday evening."),
    ],
)
def test_what_numbers_dates_or_negation_tell_apart_is_not_offered_as_the_same(first: str, second: str) -> None:
    question = pose(side(first), side(second)).question
    assert "same" not in question.offered
    assert question.offered == question.found


def test_the_question_is_one_from_both_sides() -> None:
    one, other = pose(side(PLAIN[0]), side(PLAIN[1])), pose(side(PLAIN[1]), side(PLAIN[0]))
    assert one.question == other.question
    assert hash(one.question) == hash(other.question)
    assert one.question.home == other.question.home
    assert (one.a.text, one.b.text) == (other.a.text, other.b.text) == (one.question.a, one.question.b)


def test_numbers_dates_and_names_are_marked() -> None:
    text = "On Monday Mayor Anna Brix saw 40 guests off."
    question = pose(side(text), side("The zebras sleep.")).question
    settled = " | ".join(span.of(question.a) for span in question.a_settled)
    assert "Monday" in settled
    assert "Anna Brix" in settled
    assert "40 guests" in settled
    assert question.b_settled == ()


def test_what_our_own_comparison_sees_but_is_not_sure_of_is_hinted() -> None:
    first, second = side("The council did not end the strike."), side("Dockers went home after the council gave in.")
    question = pose(first, second).question
    assert question.found == ("same",)
    (hint,) = question.hints
    assert hint.kind == "contradicts"
    negated = hint.a_span.of(question.a) if "strike" in question.a else hint.b_span.of(question.b)
    assert negated.startswith("not")
