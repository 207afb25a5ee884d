"""Content words, their stems and what is rare among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.findings.relations.countries import find_country
from twosource.findings.words.terms import find_terms, stem_word
from twosource.model.span import Span


@pytest.mark.parametrize(
    ("first", "second"),
    [("factory", "factories"), ("meet", "meeting"), ("kill", "killed"), ("stop", "stopped"), ("brix's", "brix")],
)
def test_inflections_of_a_word_share_a_stem(first: str, second: str) -> None:
    assert stem_word(first) == stem_word(second)


def test_short_words_and_numbers_keep_their_form() -> None:
    assert [stem_word(word) for word in ("bus", "aid", "1990s", "us")] == ["bus", "aid", "1990s", "us"]


def test_function_words_are_left_out() -> None:
    text = "He said that the dam of Orva was 40 metres high."
    terms = find_terms(text, Span(0, len(text)))
    assert [(term.span.of(text), term.kind) for term in terms] == [
        ("dam", "word"),
        ("Orva", "name"),
        ("40", "number"),
        ("metres", "word"),
        ("high", "word"),
    ]


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_terms_are_exact_slices_in_order(text: str, start: int, end: int) -> None:
    span = Span(min(start, end, len(text)), min(max(start, end), len(text)))
    terms = find_terms(text, span)
    assert all(span.contains(term.span) and len(term.span) for term in terms)
    assert list(terms) == sorted(terms, key=lambda term: term.span)


@pytest.mark.parametrize("name", ["US", "U.S.", "United States", "the United States", "American"])
def test_a_country_has_many_names(name: str) -> None:
    assert find_country(name) == "US"


def test_what_is_no_country_has_no_code() -> None:
    assert find_country("Tellin Water Company") is None
