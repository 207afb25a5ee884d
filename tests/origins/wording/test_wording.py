"""Sentences as numbers and strings of words."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from twosource.origins.wording.wording import read_wording


def test_a_sentence_is_spelled_with_one_character_for_each_word(analyse: Any) -> None:
    wording = read_wording(analyse("Boats left; the boats came back.", "boats.txt")).whole
    [spelled] = wording.spelled
    assert len(spelled) == wording.lengths[0] == 6
    assert spelled[0] == spelled[3]
    assert len(set(spelled)) == 5


def test_two_forms_of_one_word_have_one_stem(analyse: Any) -> None:
    one, other = (read_wording(analyse(text, "page.txt")).whole for text in ("Boat stopping.", "Boats stopped."))
    assert one.stems.known.tolist() == other.stems.known.tolist()
    assert one.spelled != other.spelled


@given(st.text(max_size=60))
def test_any_text_is_spelled_without_surrogates(analyse: Any, text: str) -> None:
    for spelled in read_wording(analyse(text, "any.txt")).whole.spelled:
        assert all(letter >= "\U00010000" for letter in spelled)
