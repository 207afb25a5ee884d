"""Figures of two sides: equal, of one size, rivals, or of two things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.contrasting import contrast, list_kinds
from tests.findings.telling import side

from twosource.findings.relations.relating import relate
from twosource.language.pairing import Judged

APART = Judged(same=0.2, differs=0.6, contradicts=0.1, related=0.1, unrelated=0.0)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("It recalled 412,000 seats.", "It takes back about 400,000 seats.", ("412,000 seats", "about 400,000 seats")),
        ("Sales fell 56.4 percent.", "Sales were down by 56 percent.", ("56.4 percent", "56 percent")),
        ("Some 1,200 people lose work.", "The loss is 1,173 jobs.", ("Some 1,200 people", "1,173 jobs")),
        ("Hundreds of people were hurt.", "The clinics counted 340 injured.", None),
    ],
)
def test_a_rounded_value_is_the_value(first: str, second: str, words: tuple[str, str] | None) -> None:
    told = contrast(first, second)
    assert [one[:2] for one in told] == [("equal quantity", "quantity")]
    assert words is None or told[0][2:] == words


def test_a_part_of_a_whole_is_the_share_that_it_makes() -> None:
    told = contrast("The flood hit 47 of the 64 districts.", "The flood hit more than two thirds of the districts.")
    assert told[0][:3] == ("equal quantity", "quantity", "47 of the 64 districts")
    note = relate(side("It hit 48 of the 64 districts."), side("It hit 75 percent of the districts."), 0.9)[0].note
    assert note.endswith("(75 percent)")


def test_shares_of_two_wholes_are_not_one() -> None:
    told = list_kinds("Half of the districts had counted.", "Just over 50 percent of voters refused.")
    assert "equal quantity" not in told


def test_the_same_value_in_words_and_in_digits_is_told() -> None:
    first, second = (
        "More than one and a half million people are out of work.",
        "It cost more than 1.5 million people work.",
    )
    assert list_kinds(first, second) == ["equal quantity"]
    assert list_kinds("Nine people died.", "The fire killed 9 people.") == ["same"]


def test_the_only_values_of_one_size_in_one_unit_are_rivals_in_any_words() -> None:
    told = contrast("The film cost $290 million.", "By the owners' books $330 million went into it.")
    assert told == [("differs", "quantity", "$290 million", "$330 million")]


def test_values_of_two_sizes_are_rivals_only_among_the_same_words() -> None:
    first, second = "The heirs got $3 million.", "Lawyers took home $90 million."
    assert list_kinds(first, second) == ["same"]
    assert list_kinds(first, second, APART) == ["differs"]
    assert list_kinds("Losses came to $3 million.", "It put its losses at $90 million.") == ["differs"]


def test_of_several_values_those_answer_each_other_that_have_most_in_common() -> None:
    told = contrast("The quake killed 19 people and injured 140 people.", "27 people were killed, 11 of them children.")
    assert told == [("differs", "quantity", "19 people", "27 people")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("More than 40 houses burned.", "The fire burned 45 houses."),
        ("Three of the four men died.", "Four men died on the ridge."),
        ("Holm, 44, left the house.", "Brix, 78, left the house."),
        ("Ten people were killed.", "Seven people were rescued."),
    ],
)
def test_values_that_can_both_hold_are_no_rivals(first: str, second: str) -> None:
    assert "differs" not in list_kinds(first, second)
    assert "differs" not in list_kinds(second, first)


NUMBERS = st.sampled_from(
    ["12", "12.5", "0", "1e9", "٣", "1/2", "half", "hundreds", "no", "three of the four", "∞", "一", "47 of 64"]
)
UNITS = st.sampled_from(["people", "percent", "km", "$", "€", "", "killed", "\u0301", "\x00", "\ud800", "districts"])


@given(st.lists(st.tuples(NUMBERS, UNITS), max_size=4), st.lists(st.tuples(NUMBERS, UNITS), max_size=4))
def test_odd_figures_are_related_alike_from_either_side(
    first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    a, b = (side(f"It was {', '.join(' '.join(pair) for pair in pairs)}.") for pairs in (first, second))
    there = [(one.kind, one.about, one.a_span, one.b_span) for one in relate(a, b, 0.5, APART)]
    back = [(one.kind, one.about, one.b_span, one.a_span) for one in relate(b, a, 0.5, APART)]
    flipped = {"finer": "coarser", "coarser": "finer"}
    assert {(flipped.get(kind, kind), *rest) for kind, *rest in back} == {tuple(one) for one in there}
    for _, _, a_span, b_span in there:
        assert a.statement.span.contains(a_span)
        assert b.statement.span.contains(b_span)
