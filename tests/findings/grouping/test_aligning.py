"""Which part of a sentence carries what it has in common with another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.findings.telling import print_article, state

from twosource.findings.grouping.aligning import Alignment, Parts, align_propositions
from twosource.findings.grouping.carried import read_proposition
from twosource.findings.matching.matches import Matches
from twosource.model.finding import Proposition
from twosource.model.span import Span


def _parts(**sentences: str) -> Parts:
    """Statements whose propositions are the pieces between bars."""
    parts = {}
    for key, sentence in sentences.items():
        pieces = sentence.split("|")
        text = "".join(pieces)
        statement = state(print_article(key, [text]), Span(0, len(text)))
        spans, start = [], 0
        for piece in pieces:
            spans.append(Span(start, start + len(piece)))
            start += len(piece)
        parts[key] = [read_proposition(Proposition(statement=key, spans=(span,)), statement, text) for span in spans]
    return parts


def _align(**sentences: str) -> Alignment:
    """The alignment of "a" with "b", from the side of "a"."""
    return align_propositions(_parts(**sentences), Matches(across={("a", "b"): 0.9}, within={}))["a"]["b"]


RESIGNED = "Mayor Anna Brix resigned on Monday, |after the Orva dam had burst and drowned eleven cattle."


def test_the_clause_with_the_words_in_common_is_meant() -> None:
    assert _align(a=RESIGNED, b="The Orva dam burst.").meant == {1}
    assert _align(a=RESIGNED, b="Anna Brix has resigned as mayor.").meant == {0}


def test_what_is_said_of_the_source_gives_way_to_what_the_source_says() -> None:
    parts = dict(_parts(a="The captain was awake |for nineteen hours, |a harbor police officer from Orva said.", b="x"))
    police = _parts(c="Harbor police are questioning the captain of the barge.")["c"]
    on_source = [*parts["a"][:2], replace(parts["a"][2], on_source=True)]
    matches = Matches(across={("a", "c"): 0.9}, within={})
    plain = align_propositions({"a": parts["a"], "c": police}, matches)["a"]["c"].ratings
    aside = align_propositions({"a": on_source, "c": police}, matches)["a"]["c"].ratings
    assert aside[2, 0] < plain[2, 0]
    assert aside[0, 0] == plain[0, 0]


def test_where_the_words_tell_nothing_every_part_may_be_meant() -> None:
    assert _align(a=RESIGNED, b="It was a bad week.").meant == {0, 1}


def test_a_time_that_is_written_otherwise_is_in_common() -> None:
    alignment = _align(
        a="On 4 March 2024 the harbour closed, |while the ferry sailed.", b="It shut its gates on March 4, 2024."
    )
    assert alignment.meant == {0}


def test_a_measure_in_other_units_is_in_common() -> None:
    alignment = _align(a="The bell hung in the tower |and weighed 680 kilograms.", b="It was as heavy as 1,500 pounds.")
    assert alignment.meant == {1}


def test_two_sentences_that_share_two_facts_share_them_apart() -> None:
    copy = "The Tellin ferry capsized near Marnholm |and the harbour pilot Oda Vinter swam ashore."
    assert _align(a=copy, b=copy).apart == ((0, 0), (1, 1))


STORY = ["dam", "burst", "Orva", "mayor", "resigned", "eleven", "cattle", "Monday", "680", "ferry"]
WORDS = st.lists(st.sampled_from(STORY), max_size=6)
SENTENCES = st.lists(WORDS.map(" ".join), min_size=1, max_size=3).map("|".join)


@given(ours=SENTENCES, theirs=SENTENCES)
def test_an_alignment_is_the_same_from_both_sides(ours: str, theirs: str) -> None:
    one = align_propositions(_parts(a=ours, b=theirs), Matches(across={("a", "b"): 0.9}, within={}))
    two = align_propositions(_parts(a=theirs, b=ours), Matches(across={("a", "b"): 0.9}, within={}))
    assert one["a"]["b"] == two["b"]["a"]
    assert one["b"]["a"] == two["a"]["b"]
    assert one["a"]["b"].meant
    assert {(two, one) for one, two in one["a"]["b"].apart} == set(one["b"]["a"].apart)
