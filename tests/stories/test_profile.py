from dataclasses import replace

import numpy as np
import pytest

from twosource.cleaning import clean
from twosource.model.article import Article, RawArticle
from twosource.settings import Settings
from twosource.stories.profile import MOST_TERMS, Profile, hash_term, read_profile


def _read(text: str) -> Article:
    return clean(RawArticle(given="a.txt", content=text, markup="as-is"), Settings().cleaning)


def _count(profile: Profile, stem: str) -> int:
    return int(profile.counts[list(profile.terms).index(hash_term(stem))])


def test_a_profile_knows_words_names_and_numbers_and_how_often_they_stand() -> None:
    profile = read_profile(_read("A ferry burned off Halvik. The ferry had 214 people on board."))
    assert _count(profile, "ferry") == 4
    assert hash_term("halvik") in profile.names
    assert hash_term("ferry") not in profile.names
    assert list(profile.numbers) == [hash_term("214")]


def test_words_of_the_title_and_the_start_count_twice() -> None:
    text = "The harbour was quiet. " * 30 + "A ferry burned."
    assert _count(read_profile(_read(text)), "ferry") == 1
    assert _count(read_profile(replace(_read(text), title="Ferry burns")), "ferry") == 3


def test_terms_ascend_and_are_few() -> None:
    profile = read_profile(_read(" ".join(f"Halvik{number} ferry" for number in range(500)) + "."))
    assert len(profile.terms) <= MOST_TERMS
    assert (np.diff(profile.terms.astype(np.int64)) > 0).all()


@pytest.mark.parametrize("text", ["\x00", "\ud800 x", "😀 日本語 مرحبا", ".", "12"])
def test_odd_text_is_read(text: str) -> None:
    article = replace(_read("A ferry burned."), text=text, title=text)
    assert read_profile(article).day is None


def test_a_vector_is_kept_in_one_byte_a_dimension() -> None:
    profile = read_profile(_read("A ferry burned."), np.array([0.6, -0.8], dtype=np.float32))
    assert profile.sense is not None
    assert profile.sense.tolist() == [76, -102]
