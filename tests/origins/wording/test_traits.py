"""Traits of sentences, gathered for a whole article."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.origins.wording.traits import gather_traits, hash_word


@given(st.lists(st.lists(st.integers(0, 9), max_size=8), max_size=6))
def test_every_sentence_keeps_its_traits_once_each(sentences: list[list[int]]) -> None:
    traits = gather_traits([np.array(each, dtype=np.uint64) for each in sentences])
    assert traits.totals.tolist() == [len(set(each)) for each in sentences]
    assert traits.known.tolist() == sorted({trait for each in sentences for trait in each})
    for number, each in enumerate(sentences):
        assert sorted(traits.ids[traits.rows == number].tolist()) == sorted(set(each))


def test_a_word_has_the_same_number_in_every_process() -> None:
    assert hash_word("harbour") == 1533582490
    assert hash_word("\udc80") != hash_word("")
