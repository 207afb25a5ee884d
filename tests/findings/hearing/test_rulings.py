"""Of an answer stands what was offered, is quoted exactly, and is decided by no rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.findings.hearing.judge import Answer, Question
from twosource.findings.hearing.rulings import NOT_EXACT, NOT_OFFERED, SETTLED, TOLD_APART, Ruling, find_quote, rule
from twosource.model.span import Span

A = "The mayor of Tellin gave a luncheon for 40 guests on Monday."
B = "On Monday the mayor gave an official dinner for about 40 guests."
OPEN = Question(
    a=A,
    b=B,
    offered=("same", "differs", "contradicts"),
    found=("same",),
    a_settled=(Span(13, 19), Span(40, 49), Span(53, 59)),
    b_settled=(Span(3, 9), Span(48, 63)),
)


def answer(relation: str, a_quote: str = "", b_quote: str = "") -> Answer:
    return Answer(number=1, relation=relation, a_quote=a_quote, b_quote=b_quote)


def test_a_relation_that_was_offered_with_exact_quotes_stands() -> None:
    ruling = rule(OPEN, answer("same", "gave a luncheon", "gave an official dinner"))
    assert ruling == Ruling(kind="same", a_span=Span(20, 35), b_span=Span(20, 43))
    assert Span(20, 35).of(A) == "gave a luncheon"


def test_a_difference_in_words_that_we_had_not_seen_is_added() -> None:
    ruling = rule(OPEN, answer("differs", "a luncheon", "an official dinner"))
    assert isinstance(ruling, Ruling)
    assert (ruling.kind, ruling.added) == ("differs", True)


def test_that_there_is_no_common_fact_needs_no_quotes() -> None:
    assert rule(OPEN, answer("none")) == Ruling(kind=None)


@pytest.mark.parametrize(
    ("a_quote", "b_quote"),
    [
        ("a lunch", "an official dinner"),  # no whole word
        ("A luncheon", "an official dinner"),  # another case
        ("a  luncheon", "an official dinner"),  # another space
        ("an official dinner", "a luncheon"),  # each in the other text
        ("", "an official dinner"),
        ("a luncheon", "   "),
        (".", "."),
        (A + " ", B),
        ("a luncheon\x00", "an official dinner"),
    ],
)
def test_quotes_that_are_no_exact_slices_are_dropped(a_quote: str, b_quote: str) -> None:
    assert rule(OPEN, answer("same", a_quote, b_quote)) == NOT_EXACT


def test_quotes_beside_none_must_be_exact_too() -> None:
    assert rule(OPEN, answer("none", "the council", "an official dinner")) == NOT_EXACT


@pytest.mark.parametrize("relation", ["supersedes", "equal quantity", "corroborated", "SAME", "", "none "])
def test_a_relation_that_was_not_offered_is_dropped(relation: str) -> None:
    assert rule(OPEN, answer(relation, A, B)) == NOT_OFFERED


def test_what_a_rule_tells_apart_cannot_be_called_the_same() -> None:
    apart = replace(OPEN, offered=("differs",), found=("differs",))
    assert rule(apart, answer("same", A, B)) == TOLD_APART
    ruling = rule(apart, answer("differs", A, B))
    assert isinstance(ruling, Ruling)
    assert not ruling.added


@pytest.mark.parametrize(
    ("a_quote", "b_quote"),
    [
        ("40 guests", "about 40 guests"),  # figures are compared by rule
        ("on Monday", "On Monday"),
        ("Tellin", "the mayor"),  # a name has no answer among plain words
        ("for 40 guests on Monday", "for about 40 guests"),
        ("gave", "gave"),
    ],
)
def test_a_judge_adds_no_difference_in_numbers_dates_and_names(a_quote: str, b_quote: str) -> None:
    for relation in ("differs", "contradicts"):
        assert rule(OPEN, answer(relation, a_quote, b_quote)) == SETTLED


def test_a_judge_adds_no_negation() -> None:
    negated = Question(a="The mayor did sign.", b="The mayor did not sign.", offered=OPEN.offered, found=("same",))
    assert rule(negated, answer("contradicts", "did sign", "did not sign")) == SETTLED


@given(st.text(), st.text())
def test_a_quote_is_found_only_where_it_stands(text: str, quote: str) -> None:
    span = find_quote(text, quote)
    assert span is None or span.of(text) == quote


@given(st.text(), st.text(), st.sampled_from(["same", "differs", "contradicts", "none", "x"]), st.text(), st.text())
def test_no_answer_is_an_exception(a: str, b: str, relation: str, a_quote: str, b_quote: str) -> None:
    question = Question(a=a, b=b, offered=("same", "differs", "contradicts"), found=("same",))
    ruling = rule(question, answer(relation, a_quote, b_quote))
    if isinstance(ruling, Ruling) and ruling.kind is not None:
        assert ruling.a_span is not None
        assert ruling.a_span.of(a) == a_quote
