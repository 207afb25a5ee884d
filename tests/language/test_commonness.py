"""How common words are."""

from __future__ import annotations

import pytest

from twosource.language.commonness import RAREST, rank_word


def test_the_commonest_word_is_the() -> None:
    assert rank_word("the") == 1


@pytest.mark.parametrize(("common", "rare"), [("use", "utilize"), ("house", "abode"), ("fire", "blaze")])
def test_a_synonym_is_mostly_rarer(common: str, rare: str) -> None:
    assert rank_word(common) < rank_word(rare)


@pytest.mark.parametrize("word", ["[UNK]", "", "zzyzx", "e", "!", "\ud800"])
def test_what_is_no_word_of_the_vocabulary_is_rarest(word: str) -> None:
    assert rank_word(word) == RAREST
