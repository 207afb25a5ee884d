"""Whatever the text: no exception, and every span a tight slice of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.timing import grows_with_the_text

from twosource.language.names import find_names
from twosource.language.quantities import find_quantities
from twosource.language.quotations import find_quotations
from twosource.language.sentences import split_sentences
from twosource.language.times import find_times
from twosource.language.words import find_words
from twosource.model.span import Span

PIECES = [
    *"\"'“”‘’«»„`「」.,:;-–…()[]/$€£%½° \n\t\u00a0\u200f\u0301\ud800\0😀日١Ⅳéǅ",
    *["''", "``", "a", "The ", "Kim ", "Mira Tal ", "of ", "Ministry ", "al-", "U.S. ", "Peru", "spokesman ", "Dr. "],
    *["1", "3/4", "2024", "May ", "early ", "Tuesday ", "last ", "week ", "p.m. ", "years ago ", "a ", "two "],
    *["hundred ", "million ", "tens of ", "about ", "to ", "km ", "people ", "between ", "and ", "’s ", "minus "],
]
texts = st.one_of(st.text(st.characters(), max_size=80), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def names_of(text: str) -> Iterable[Any]:
    return find_names(text, split_sentences(text))


FINDERS: list[Callable[[str], Iterable[Any]]] = [
    split_sentences,
    find_words,
    find_quotations,
    names_of,
    lambda text: find_times(text, "2024-05-16"),
    lambda text: find_times(text, None),
    find_quantities,
]


@settings(max_examples=150, deadline=None)
@given(texts)
def test_every_span_is_a_tight_slice_of_the_text(text: str) -> None:
    for find in FINDERS:
        for found in find(text):
            for span in (getattr(found, field, None) for field in ("span", "inner", "role")):
                if isinstance(span, Span):
                    words = text[span.start : span.end]
                    assert words
                    assert words == words.strip()
                    assert span.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_finds_are_in_order_and_apart(text: str) -> None:
    for find in (split_sentences, find_words, names_of, find_quantities, lambda text: find_times(text, "2024-05-16")):
        spans = [found.span for found in find(text)]
        assert all(before.end <= after.start for before, after in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_every_letter_belongs_to_a_sentence(text: str) -> None:
    covered = {place for sentence in split_sentences(text) for place in range(sentence.span.start, sentence.span.end)}
    assert all(place in covered for place, letter in enumerate(text) if letter.isalnum())


@pytest.mark.parametrize("find", FINDERS)
@pytest.mark.parametrize(
    "piece", ["a", " ", '"', "‘a ", "“", ".", "1 ", "A ", "of ", "one ", "May 1 ", "$1 ", "1-", "Kim, a "]
)
def test_time_grows_no_faster_than_the_text(find: Callable[[str], Iterable[Any]], piece: str) -> None:
    assert grows_with_the_text(lambda text: list(find(text)), piece)
