from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.comparisons import ferry_comparison

from twosource.views.wording import (
    count,
    describe_date,
    describe_relation,
    listed,
    neutralise,
)


@given(st.text(alphabet=st.characters()))
def test_neutral_text_keeps_every_offset_and_can_be_written(text: str) -> None:
    shown = neutralise(text)
    assert len(shown) == len(text)
    shown.encode("utf-8")
    assert not set(shown) & set("\x00\x1b\x7f\x9b\u202e\u2066\r")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs", "Mn"])))
def test_letters_of_all_scripts_stay_as_they_are(text: str) -> None:
    assert neutralise(text) == text


def test_joined_emoji_and_direction_marks_stay() -> None:
    text = "👩\u200d🚒 שלום\u200f 1"
    assert neutralise(text) == text


@pytest.mark.parametrize(("number", "words"), [(0, "0 origins"), (1, "1 origin"), (1234, "1,234 origins")])
def test_a_count_has_its_noun(number: int, words: str) -> None:
    assert count(number, "origin") == words


@pytest.mark.parametrize(
    ("parts", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_reads_like_a_sentence(parts: list[str], words: str) -> None:
    assert listed(parts) == words


def test_a_relation_names_what_differs() -> None:
    described = {describe_relation(one) for finding in ferry_comparison().findings for one in finding.relations}
    assert described == {"same", "differs: time", "equal quantity", "contradicts: outcome"}


def test_a_date_comes_with_its_trust() -> None:
    described = [describe_date(article) for article in ferry_comparison().articles]
    assert described == ["2029-03-04 (stated)", "2031-04-16 (doubtful, not before 2029-02)", "no date known"]
