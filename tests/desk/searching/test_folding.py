"""Words as they are searched for."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.desk.searching.folding import PAIR, find_keys, find_words, pair_codes, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [("floods", "flood"), ("cities", "city"), ("viruses", "virus"), ("houses", "house"), ("churches", "church"),
     ("movies", "movie"), ("heroes", "hero"), ("boxes", "box"), ("caches", "cache"), ("buses", "bus")],
)  # fmt: skip
def test_a_plural_is_found_by_its_singular(plural: str, one: str) -> None:
    assert singular(plural) == singular(one)


@pytest.mark.parametrize("pair", [("news", "new"), ("car", "care"), ("us", "u"), ("plan", "plane"), ("boss", "bos")])
def test_other_words_stay_apart(pair: tuple[str, str]) -> None:
    assert singular(pair[0]) != singular(pair[1])


@given(st.text())
def test_words_stand_in_order_at_exact_places(text: str) -> None:
    words = find_words(text)
    assert all(start < end for start, end, _ in words)
    assert all(one[1] <= other[0] for one, other in pairwise(words))
    assert find_keys(text) == [singular(form) for _, _, form in words]


@given(st.text())
def test_what_is_looked_up_holds_nothing_that_an_index_would_cut_at(text: str) -> None:
    for key in find_keys(text):
        assert key
        assert len(key) <= 64
        assert not any(sign.isascii() and not sign.isalnum() for sign in key)
        assert not key.startswith((PAIR, "\ue001"))


@given(st.text(st.characters(max_codepoint=0x4FF)))
def test_the_ways_to_write_the_same_letters_are_one(text: str) -> None:
    composed = [form for _, _, form in find_words(unicodedata.normalize("NFC", text))]
    assert composed == [form for _, _, form in find_words(unicodedata.normalize("NFD", text))]


@given(st.lists(st.text("abc", min_size=1, max_size=4), max_size=8), st.integers(0, 6), st.integers(2, 4))
def test_words_side_by_side_have_the_codes_of_the_text_they_stand_in(words: list[str], at: int, size: int) -> None:
    assert pair_codes(words[at : at + size]) <= pair_codes(words)


def test_the_codes_of_pairs_never_change() -> None:
    assert sorted(pair_codes(["the", "ferry", "sank"])) == ["\ue000k2xn", "\ue000x5on"]
