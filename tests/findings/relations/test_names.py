"""Names of two sides: one bearer, two spellings, or two bearers."""

from __future__ import annotations

import pytest
from tests.findings.contrasting import contrast, list_kinds

from twosource.language.pairing import Judged

APART = Judged(same=0.1, differs=0.8, contradicts=0.0, related=0.1, unrelated=0.0)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The prize went to Frank Hübert.", "The prize went to Frank Hubert."),
        ("Lorries cross the Great St Hubert.", "Lorries cross the Great Saint Hubert."),
        ("The prize went to Frank Hubert.", "The prize went to Hubert."),
    ],
)
def test_accents_and_shortened_words_make_no_other_name(first: str, second: str) -> None:
    assert list_kinds(first, second) == ["same"]


def test_places_in_passing_differ_only_where_the_model_says_so() -> None:
    first, second = "The quartet was played in Uppsala.", "She wrote the piece in Leipzig."
    assert list_kinds(first, second) == ["same"]
    assert contrast(first, second, APART) == [("differs", "place", "Uppsala", "Leipzig")]


def test_places_among_the_same_words_differ() -> None:
    told = contrast("The freighter sank off Rotterdam.", "The freighter sank off Bergen.")
    assert told == [("differs", "place", "Rotterdam", "Bergen")]
