import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from twosource.stories.crowding import ease_crowds, measure_crowd


def _make(size: int, alike: float) -> NDArray[np.float64]:
    likeness = np.full((size, size), alike)
    np.fill_diagonal(likeness, 1.0)
    return likeness


def test_the_same_likeness_says_less_in_a_crowd_than_between_two_alone() -> None:
    assert ease_crowds(_make(12, 0.3))[0, 1] < 0.3 < ease_crowds(_make(2, 0.3))[0, 1]


def test_who_stands_in_the_crowd_does_not_matter_but_how_near_the_nearest_are() -> None:
    far = np.full((1, 30), 0.05)
    assert measure_crowd(far) == measure_crowd(np.zeros((1, 0)))
    assert measure_crowd(np.append(far, 0.9)[None, :]) > measure_crowd(far)


@given(st.integers(1, 15), st.integers(0, 2**32 - 1))
def test_likeness_stays_symmetric_and_does_not_depend_on_the_order_of_articles(size: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    likeness = np.triu(random.random((size, size)), 1)
    likeness = likeness + likeness.T + np.eye(size)
    eased = ease_crowds(likeness)
    order = random.permutation(size)
    assert np.allclose(eased, eased.T)
    assert np.allclose(ease_crowds(likeness[np.ix_(order, order)]), eased[np.ix_(order, order)])
    assert (np.diag(eased) == 1).all()
