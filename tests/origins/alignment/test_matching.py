"""Pairing off: the likest first, each sentence once."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.origins.alignment.match import Match
from twosource.origins.alignment.matching import pick_best


def test_the_likest_pair_is_taken_first() -> None:
    score = np.array([[0.7, 0.9], [0.8, 0.95]])
    assert sorted(pick_best(score, score > 0)) == [Match(0, 0), Match(1, 1)]


def test_what_is_not_able_is_not_matched() -> None:
    score = np.array([[0.7, 0.9]])
    assert pick_best(score, np.array([[True, False]])) == [Match(0, 0)]


def test_sentences_that_stand_twice_go_to_those_at_like_places() -> None:
    score = np.ones((3, 3))
    assert sorted(pick_best(score, score > 0)) == [Match(0, 0), Match(1, 1), Match(2, 2)]


@given(st.integers(0, 7), st.integers(0, 7), st.integers(0, 1000))
def test_the_order_of_the_articles_changes_nothing_and_no_sentence_is_taken_twice(
    rows: int, columns: int, seed: int
) -> None:
    score = np.random.default_rng(seed).integers(0, 4, (rows, columns)) / 4
    found = pick_best(score, score > 0)
    turned = pick_best(score.T, score.T > 0)
    assert sorted(found) == sorted(Match(match.b, match.a) for match in turned)
    assert len({match.a for match in found}) == len({match.b for match in found}) == len(found)
