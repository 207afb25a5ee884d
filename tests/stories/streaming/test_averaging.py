import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from twosource.stories.settings import StorySettings
from twosource.stories.streaming.averaging import average_link

SETTINGS = StorySettings(same_story=0.5, unlike=0.1)


def _make(size: int, pairs: dict[tuple[int, int], float], rest: float = 0.2) -> NDArray[np.float64]:
    likeness = np.full((size, size), rest)
    for (one, other), alike in pairs.items():
        likeness[one, other] = likeness[other, one] = alike
    return likeness


def _link(likeness: NDArray[np.float64], blocks: list[list[int]] | None = None) -> list[list[int]]:
    return sorted(average_link(likeness, blocks or [[row] for row in range(len(likeness))], SETTINGS))


def test_what_is_alike_is_joined() -> None:
    assert _link(_make(3, {(0, 1): 0.6})) == [[0, 1], [2]]


def test_a_chain_of_neighbours_is_not_one_cluster() -> None:
    links = {(row, row + 1): 0.6 for row in range(5)}
    assert max(map(len, _link(_make(6, links)))) == 2


def test_a_pair_that_is_too_unlike_keeps_its_clusters_apart() -> None:
    alike = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (3, 0): 0.9, (3, 1): 0.9, (3, 2): 0.05}
    assert [2, 3] not in _link(_make(4, alike))
    assert len(_link(_make(4, alike))) == 2


def test_blocks_stay_whole_and_are_joined_as_a_whole() -> None:
    unlike = {(0, 1): 0.0, (2, 3): 0.9}
    assert _link(_make(4, unlike), [[0, 1], [2], [3]]) == [[0, 1], [2, 3]]
    assert _link(_make(4, {}, rest=0.8), [[2, 0], [3, 1]]) == [[0, 1, 2, 3]]


@given(st.integers(1, 8), st.randoms(use_true_random=False))
def test_every_row_is_in_one_cluster_and_numbering_does_not_matter(size: int, chance: object) -> None:
    values = np.random.default_rng(chance.randrange(1 << 30)).random((size, size))  # type: ignore[attr-defined]
    likeness = (values + values.T) / 2
    clusters = _link(likeness)
    assert sorted(row for cluster in clusters for row in cluster) == list(range(size))
    turned = [[size - 1 - row for row in cluster] for cluster in _link(likeness[::-1, ::-1])]
    assert sorted(map(sorted, turned)) == clusters
