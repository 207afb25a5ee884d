"""Which clusters are thought over together: those that new texts link, no more than is quickly done at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from twosource.stories.streaming.text import Cluster, Text


class Edge(NamedTuple):
    """Two texts that are rather alike, one of them new."""

    likeness: float
    one: Text
    other: Text


def find_neighbourhoods(edges: Iterable[Edge], touched: Sequence[Cluster], most: int) -> list[list[Cluster]]:
    """Return the clusters that were touched, with those that edges link to them, in groups of at most ``most`` texts.

    The strongest edges link first, so what is most alike is thought over together where a group would be too large.
    """
    groups = {cluster: [cluster] for cluster in touched}
    for edge in sorted(edges, key=_rank):
        one, other = (groups.setdefault(text.cluster, [text.cluster]) for text in (edge.one, edge.other))
        if one is not other and _count(one) + _count(other) <= most:
            one.extend(other)
            groups.update(dict.fromkeys(other, one))
    unique = {id(group): group for group in groups.values()}
    return [sorted(group, key=lambda cluster: cluster.keys) for group in unique.values()]


def _rank(edge: Edge) -> tuple[float, int, int]:
    one, other = sorted((edge.one.keys[0], edge.other.keys[0]))
    return -edge.likeness, one, other


def _count(clusters: Iterable[Cluster]) -> int:
    return sum(len(cluster.texts) for cluster in clusters)
