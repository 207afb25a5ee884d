"""How two statements relate: what is the same, more precise, equal in other units, different, or denied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.telling import attributed, side, source

from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side
from twosource.language.pairing import Judged
from twosource.model.finding import Relation
from twosource.model.span import Span
from twosource.model.statement import Stance

Told = tuple[str, str | None, str, str]


def _tell(a: Side, b: Side) -> list[Told]:
    return [(r.kind, r.about, r.a_span.of(a.text), r.b_span.of(b.text)) for r in relate(a, b, 0.9)]


def _compare(first: str, second: str) -> list[Told]:
    return _tell(side(first), side(second))


def test_statements_without_a_difference_are_the_same() -> None:
    first, second = "The bridge at Orva was closed.", "Orva's bridge was shut to all traffic."
    assert _compare(first, second) == [("same", None, first, second)]


@pytest.mark.parametrize(
    ("first", "second", "kind", "words"),
    [
        ("The dam burst on Tuesday.", "The dam burst early on Tuesday.", "coarser", ("Tuesday", "early on Tuesday")),
        (
            "The dam burst on Feb. 9, 2021.",
            "The dam burst in February 2021.",
            "finer",
            ("Feb. 9, 2021", "February 2021"),
        ),
        (
            "It sank on Sunday afternoon.",
            "It sank on Sunday evening.",
            "differs",
            ("Sunday afternoon", "Sunday evening"),
        ),
        ("The dam burst on Monday.", "The dam burst on Tuesday.", "differs", ("Monday", "Tuesday")),
    ],
)
def test_times_are_compared(first: str, second: str, kind: str, words: tuple[str, str]) -> None:
    assert _compare(first, second) == [(kind, "time", *words)]


def test_a_dated_article_says_the_same_sunday_as_an_undated_one() -> None:
    dated, undated = side("The dam burst on Sept. 10, 2023."), side("The dam burst on Sunday.")
    assert [told[:2] for told in _tell(dated, undated)] == [("same", None)]


def test_when_something_was_said_is_no_part_of_it() -> None:
    brix = source("Anna Brix")
    first = attributed("Anna Brix said on Monday that the dam would be rebuilt.", "Anna Brix", brix)
    second = attributed("Anna Brix said on Tuesday the dam would be rebuilt.", "Anna Brix", brix)
    assert [told[0] for told in _tell(first, second)] == ["same"]


def test_a_slot_that_one_side_leaves_empty_is_not_compared() -> None:
    assert [told[0] for told in _compare("The dam burst on Monday and 12 people died.", "The dam burst.")] == ["same"]


@pytest.mark.parametrize(
    ("first", "second", "words", "note"),
    [
        (
            "Orva lies 680 kilometers north.",
            "Orva lies 425 miles north.",
            ("680 kilometers", "425 miles"),
            "684 kilometers",
        ),
        (
            "It sank in 18 meters of water.",
            "It sank in about 60 feet of water.",
            ("18 meters", "about 60 feet"),
            "18.3 meters",
        ),
        (
            "Some 40 houses burned.",
            "The fire burned 41 houses.",
            ("Some 40 houses", "41 houses"),
            "Some 40 houses ≈ 41 houses",
        ),
    ],
)
def test_equal_quantities_are_found_across_units(first: str, second: str, words: tuple[str, str], note: str) -> None:
    assert _compare(first, second) == [("equal quantity", "quantity", *words)]
    assert note in relate(side(first), side(second), 0.9)[0].note


def test_two_counts_of_one_thing_differ() -> None:
    told = _compare("The fire killed nine people in Orva.", "Eleven people died in the fire in Orva.")
    assert told == [("differs", "quantity", "nine people", "Eleven people")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The storm killed 10 people.", "Helicopters flew 7 people from the roofs."),
        ("The fire killed 9 people.", "The fire destroyed 30 houses."),
        ("Seven people died in Orva.", "In Orva 7 people died."),
    ],
)
def test_counts_of_different_things_or_of_one_value_do_not_differ(first: str, second: str) -> None:
    assert [told[0] for told in _compare(first, second)] == ["same"]


def test_two_people_are_two_sources() -> None:
    first = attributed("Anna Brix said the wall had cracks.", "Anna Brix", source("Anna Brix"))
    second = attributed("Piet Holm said the wall had cracks.", "Piet Holm", source("Piet Holm"))
    assert _tell(first, second) == [("differs", "source", "Anna Brix", "Piet Holm")]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (source("analysts", "group"), source("a senior official", "unnamed")),
        (source("residents", "group"), source("police", "group")),
        (source("Tellin Water Company", "organisation"), source("Orva River Authority", "organisation")),
    ],
)
def test_sources_of_different_callings_differ(ours: object, theirs: object) -> None:
    first = attributed("Analysts said the wall had cracks.", "Analysts", ours)  # type: ignore[arg-type]
    second = attributed("Others said the wall had cracks.", "Others", theirs)  # type: ignore[arg-type]
    assert [told[:2] for told in _tell(first, second)] == [("differs", "source")]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (source("Anna Brix"), source("Brix")),
        (source("Anna Brix"), source("Anna Briks")),
        (source("officials", "group"), source("a minister", "unnamed")),
        (source("water ministry", "organisation"), source("Anna Brix", "person", "water ministry spokeswoman")),
        (source("US", "organisation"), source("United States", "organisation")),
        (
            replace(source("the Orvan ministry", "organisation"), country="OR"),
            replace(source("Orva", "organisation"), country="OR"),
        ),
        (source("Orva River Authority", "organisation"), source("ORA", "organisation")),
        (source("the company", "organisation"), source("Tellin Works", "organisation")),
    ],
)
def test_sources_that_may_be_one_do_not_differ(ours: object, theirs: object) -> None:
    first = attributed("Somebody said the wall had cracks.", "Somebody", ours)  # type: ignore[arg-type]
    second = attributed("Others said the wall had cracks.", "Others", theirs)  # type: ignore[arg-type]
    assert [told[0] for told in _tell(first, second)] == ["same"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Police arrested at least 125 people in Orva.", "Hundreds of people were hurt in Orva."),
        ("About 18,000 people marched in Orva.", "In Orva hundreds of people marched."),
        ("It was worth 10 times the profit.", "One said it was worth the profit."),
        ("The mayor spoke four hours before the vote.", "The owner left four days after the vote."),
    ],
)
def test_values_that_measure_different_things_are_not_compared(first: str, second: str) -> None:
    assert [told[0] for told in _compare(first, second)] == ["same"]


def test_one_value_given_as_the_least_is_told() -> None:
    told = _compare("About 18,000 people marched in Orva.", "More than 18,000 people marched in Orva.")
    assert told == [("equal quantity", "quantity", "About 18,000 people", "More than 18,000 people")]


def test_a_town_does_not_differ_from_its_state() -> None:
    assert [told[0] for told in _compare("The judge sat in Tucson.", "The judge sat in Arizona.")] == ["same"]


def test_one_who_denies_is_no_other_source_of_the_same() -> None:
    first = attributed("Anna Brix said the wall had cracks.", "Anna Brix", source("Anna Brix"))
    second = attributed("Piet Holm denied the wall had cracks.", "Piet Holm", source("Piet Holm"))
    denying = replace(second, statement=replace(second.statement, stance="denies"))
    assert "source" not in [told[1] for told in _tell(first, denying)]


def test_words_outside_a_statement_make_no_relation() -> None:
    brix, holm = source("Anna Brix"), source("Piet Holm")
    first = attributed("Anna Brix said the wall had cracks.", "Anna Brix", brix)
    second = attributed("Piet Holm said the wall had cracks.", "Piet Holm", holm)
    cut = replace(first, statement=replace(first.statement, span=Span(15, len(first.text))))
    assert [told[0] for told in _tell(cut, second)] == ["same"]
    halved = replace(first, statement=replace(first.statement, span=Span(5, len(first.text))))
    assert _tell(halved, second) == [("differs", "source", "Brix", "Piet Holm")]


def test_what_is_still_to_come_on_both_sides_is_no_other_outcome() -> None:
    assert [told[0] for told in _compare("The toll is set to rise in Orva.", "The toll in Orva will rise.")] == ["same"]


def test_words_that_exclude_each_other_contradict() -> None:
    told = _compare("The court found Holm guilty of fraud.", "The court found Holm innocent of fraud.")
    assert told[0] == ("contradicts", "other", "guilty", "innocent")


def test_one_name_in_two_spellings_differs_in_name() -> None:
    told = _compare("The prize went to Frank Hubert.", "The prize went to Frank Huberto.")
    assert told == [("differs", "name", "Frank Hubert", "Frank Huberto")]


def test_a_place_spelled_by_two_customs_is_the_same() -> None:
    told = _compare("Two men fell from the Garran Etiv Mhor.", "Two men fell from the Garran Etiv Mor.")
    assert told[0][0] == "same"


def test_two_kinds_of_one_thing_differ() -> None:
    told = _compare("The king gave a luncheon for Brix.", "Brix was the guest at an official dinner of the king.")
    assert told == [("differs", "other", "luncheon", "official dinner")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Brix flew on a plane to Orva.", "Brix planned a bus trip to Orva."),
        ("Her father Piet Holm saw Brix.", "Brix saw Piet Holm with his daughter."),
        ("A lorry hit Brix.", "Brix was hit by a truck."),
    ],
)
def test_what_only_sounds_like_two_kinds_of_a_thing_does_not_differ(first: str, second: str) -> None:
    assert [told[0] for told in _compare(first, second)] == ["same"]


def test_what_one_expects_and_the_other_reports_differs_in_outcome() -> None:
    first, second = "Tellin is poised to ban cars in the old town.", "Tellin has banned cars in the old town."
    assert _compare(first, second) == [("differs", "outcome", "poised to", second)]
    assert [told[0] for told in _compare(first, "Tellin is expected to ban cars in the old town.")] == ["same"]
    hoped = _compare("Brix is expected to meet Holm in Tellin.", "Brix came to Tellin for an expected talk with Holm.")
    assert [told[0] for told in hoped] == ["same"]


def test_a_quotation_in_other_words_differs_a_shortened_one_does_not() -> None:
    whole = '"We will never again sell one litre of this water to them," she said.'
    changed = '"We will never again give one litre of this water to them," she said.'
    cut = '"We will never again sell one litre of this water," she said.'
    assert _compare(whole, changed) == [("differs", "quote", "sell", "give")]
    assert [told[0] for told in _compare(whole, cut)] == ["same"]


def test_the_main_relation_of_several_comes_first() -> None:
    told = _compare("On Monday the owner denied that nine people died.", "On Tuesday the owner said nine people died.")
    assert next(kind for kind, *_ in told) == "contradicts"


APART = Judged(same=0.1, differs=0.8, contradicts=0.0, related=0.1, unrelated=0.0)
CONTRARY = Judged(same=0.1, differs=0.1, contradicts=0.7, related=0.1, unrelated=0.0)
FLIPPED = {"finer": "coarser", "coarser": "finer"}
PIECES = [
    *("nine people", "11 people", "on Sunday evening", "on Sunday", "denied", "did not sign", "signed", "680 km"),
    *(
        "425 miles",
        "lunch",
        "dinner",
        "in Oslo",
        "in Rome",
        "set to sign",
        '"one two three four five six"',
        "not",
        "no",
        "had risen to 14 people",
        "predicted that it would sign",
        "47 of the 64 districts",
        "75 percent of the districts",
        "90 passengers and crew",
        "\ud800",
        "é中😀",
    ),
]


JUDGED = st.sampled_from([None, APART, CONTRARY])


@given(
    st.lists(st.sampled_from(PIECES), max_size=5),
    st.lists(st.sampled_from(PIECES), max_size=5),
    JUDGED,
    st.sampled_from(["asserts", "denies"]),
)
def test_relations_are_the_same_seen_from_either_side(
    first: list[str], second: list[str], judged: Judged | None, stance: Stance
) -> None:
    a, b = side(f"Brix {' '.join(first)}."), side(f"Holm {' '.join(second)}.")
    denied = (a.statement.span,) if stance == "denies" else ()
    a = replace(a, statement=replace(a.statement, stance=stance, cue=Span(0, 4), denied=denied))

    def turn(relation: Relation) -> tuple[object, ...]:
        return relation.kind, relation.about, relation.a_span, relation.b_span

    there = {turn(relation) for relation in relate(a, b, 0.5, judged)}
    back = {(FLIPPED.get(r.kind, r.kind), r.about, r.b_span, r.a_span) for r in relate(b, a, 0.5, judged)}
    assert there == back


@given(st.text(max_size=60), st.text(max_size=60), JUDGED)
def test_odd_text_has_relations_too_and_their_spans_lie_in_the_statements(
    first: str, second: str, judged: Judged | None
) -> None:
    a, b = side(f"Not {first} 12 killed"), side(f"{second} denied 340 people")
    for relation in relate(a, b, 0.5, judged):
        assert a.statement.span.contains(relation.a_span)
        assert b.statement.span.contains(relation.b_span)
        assert relation.note


def test_a_model_that_sees_no_common_fact_bears_nothing_out() -> None:
    nothing = Judged(same=0.0, differs=0.0, contradicts=0.0, related=0.5, unrelated=0.5)
    told = relate(side("The court sat on May 6, 2031."), side("On May 7, 2031 the judges met."), 0.9, nothing)
    assert [one.kind for one in told] == ["same"]
