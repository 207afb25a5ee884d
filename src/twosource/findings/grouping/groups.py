"""Links to groups without chaining: in a group, every two have a link of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from twosource.findings.grouping.aligning import Link, Links, Node

Group = frozenset[Node]
_Neighbours = Mapping[Node, Mapping[Node, float]]


def group_links(nodes: Iterable[Node], links: Links) -> tuple[Group, ...]:
    """Return groups of propositions so that every two in a group are linked.

    First a partition: the surest link is joined first, two groups become one only when everything
    in one is linked with everything in the other (complete linkage). A sure link that the partition
    tears apart is not lost: it becomes, with all that is linked with both, a further group. The
    result does not depend on the order of the input.
    """
    neighbours = _list_neighbours(links)
    groups = set(_partition(set(nodes), links, neighbours))
    covered = {pair for group in groups for pair in _pairs(group)}
    for pair in _surest_first(links.sure):
        if pair not in covered:
            group = _complete(frozenset(pair), neighbours)
            groups.add(group)
            covered.update(_pairs(group))
    return tuple(sorted(_drop_contained(groups), key=sorted))


def _list_neighbours(links: Links) -> _Neighbours:
    neighbours: dict[Node, dict[Node, float]] = defaultdict(dict)
    for (first, second), certainty in [*links.possible.items(), *links.sure.items()]:
        neighbours[first][second] = neighbours[second][first] = certainty
    return dict(neighbours)


def _partition(nodes: set[Node], links: Links, neighbours: _Neighbours) -> set[Group]:
    home = {node: frozenset([node]) for node in nodes}
    for first, second in _surest_first(links.sure):
        ours, theirs = home[first], home[second]
        if ours is not theirs and all(theirs <= neighbours[node].keys() for node in ours):
            home.update(dict.fromkeys(ours | theirs, ours | theirs))
    return set(home.values())


def _complete(group: Group, neighbours: _Neighbours) -> Group:
    """Add, surest first, everything that is linked with all that is in the group already."""
    common = set.intersection(*(set(neighbours[node]) for node in group))
    likeness = {other: sum(sorted(neighbours[other][node] for node in group)) for other in common}
    for other in sorted(common, key=lambda other: (-likeness[other], other)):
        if group <= neighbours[other].keys():
            group |= {other}
    return group


def _surest_first(links: Mapping[Link, float]) -> list[Link]:
    return [pair for pair, _ in sorted(links.items(), key=lambda item: (-item[1], item[0]))]


def _pairs(group: Group) -> Iterator[Link]:
    return combinations(sorted(group), 2)


def _drop_contained(groups: Iterable[Group]) -> Iterator[Group]:
    """Yield the groups that lie in no other."""
    known = set(groups)
    at: dict[Node, set[Group]] = defaultdict(set)
    for group in known:
        for node in group:
            at[node].add(group)
    return (group for group in known if not any(group < other for other in at[min(group)]))
