"""How groups form from likeness alone."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.stories.linking import link_articles
from twosource.stories.settings import StorySettings

SETTINGS = StorySettings(same_event=0.5, apart=0.2)


def _matrix(size: int, alike: dict[tuple[int, int], float]) -> np.ndarray:
    matrix = np.eye(size)
    for (row, column), value in alike.items():
        matrix[row, column] = matrix[column, row] = value
    return matrix


def test_one_article_is_one_group() -> None:
    assert link_articles(np.eye(1), SETTINGS) == [[0]]


def test_alike_articles_join_and_others_stay_apart() -> None:
    assert link_articles(_matrix(3, {(0, 2): 0.8}), SETTINGS) == [[0, 2], [1]]


def test_a_chain_is_not_joined_end_to_end() -> None:
    chain = _matrix(3, {(0, 1): 0.9, (1, 2): 0.85, (0, 2): 0.19})
    assert link_articles(chain, SETTINGS) == [[0, 1], [2]]


def test_the_average_decides_not_the_best_pair() -> None:
    uneven = _matrix(3, {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.3})
    assert link_articles(uneven, SETTINGS) == [[0, 1], [2]]


@given(st.integers(1, 9), st.integers(0, 10_000))
def test_groups_hold_every_article_once_and_ask_for_the_average(size: int, seed: int) -> None:
    values = np.random.default_rng(seed).random((size, size))
    matrix = np.maximum(values, values.T)
    groups = link_articles(matrix, SETTINGS)
    assert sorted(number for group in groups for number in group) == list(range(size))
    for group in groups:
        for row in group:
            assert all(matrix[row, other] >= SETTINGS.apart for other in group if other != row)
