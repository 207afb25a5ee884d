from itertools import permutations

from tests.stories.streaming.inventing import invent

from twosource.stories.streaming.neighbourhoods import Edge, find_neighbourhoods
from twosource.stories.streaming.text import Cluster, Text


def _make(*sizes: int) -> list[Cluster]:
    """Return clusters of so many texts; their stories are 100, 200 …"""
    clusters = []
    for number, size in enumerate(sizes, 1):
        cluster = Cluster(story=100 * number)
        for key in range(100 * number, 100 * number + size):
            cluster.texts.append(Text(keys=[key], profile=invent("a"), cluster=cluster))
        clusters.append(cluster)
    return clusters


def _link(likeness: float, one: Cluster, other: Cluster) -> Edge:
    return Edge(likeness, one.texts[0], other.texts[0])


def _list(groups: list[list[Cluster]]) -> list[list[int]]:
    return sorted([cluster.story for cluster in group] for group in groups)


def test_what_was_touched_is_thought_over_with_what_is_linked_to_it() -> None:
    one, two, three, four = _make(1, 1, 1, 1)
    edges = [_link(0.3, one, two), _link(0.2, two, three)]
    assert _list(find_neighbourhoods(edges, [one, four], 10)) == [[100, 200, 300], [400]]


def test_no_more_texts_than_allowed_are_together_and_the_most_alike_are() -> None:
    one, two, three = _make(4, 4, 4)
    edges = [_link(0.2, one, two), _link(0.3, two, three)]
    for some in permutations(edges):
        assert _list(find_neighbourhoods(some, [one, two, three], 8)) == [[100], [200, 300]]


def test_a_cluster_that_is_too_large_alone_is_still_thought_over() -> None:
    one, two = _make(12, 1)
    assert _list(find_neighbourhoods([_link(0.9, one, two)], [one], 10)) == [[100], [200]]


def test_nothing_touched_is_nothing_to_do() -> None:
    assert find_neighbourhoods([], [], 10) == []
