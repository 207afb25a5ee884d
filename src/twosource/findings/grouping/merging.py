"""Groups of propositions to what findings are made of: statements, each with the part that the finding is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from twosource.findings.grouping.aligning import Node
from twosource.findings.grouping.groups import Group

Cluster = Mapping[str, frozenset[int]]  # which propositions of each statement; never none
_Gathered = dict[frozenset[str], dict[str, set[int]]]


def merge_groups(groups: Iterable[Group], says_something: Callable[[Node], bool]) -> tuple[Cluster, ...]:
    """Return one cluster for each fact; every statement of a group stands in at least one.

    Groups of the same statements are one: a sentence that two articles copied is one finding,
    however much it says. What a shared sentence says beyond what is shared is a cluster of its own
    if any of it says something by itself. A statement that nobody shares stays whole.
    """
    nodes = sorted(chain.from_iterable(groups))
    shared = _gather(group for group in groups if len({key for key, _ in group}) > 1)
    clusters = [*_absorb(shared, says_something)]
    held = {(key, number) for cluster in clusters for key, own in cluster.items() for number in own}
    return (*clusters, *_list_rest(nodes, held, says_something))


def _gather(groups: Iterable[Group]) -> _Gathered:
    gathered: _Gathered = {}
    for group in groups:
        parts = gathered.setdefault(frozenset(key for key, _ in group), defaultdict(set))
        for key, number in group:
            parts[key].add(number)
    return gathered


def _absorb(gathered: _Gathered, says_something: Callable[[Node], bool]) -> Iterator[Cluster]:
    """Yield the clusters; one whose every part is a mere phrase joins one that has all of its statements."""
    homes: dict[str, list[frozenset[str]]] = defaultdict(list)
    for keys in sorted(gathered, key=lambda keys: (-len(keys), sorted(keys))):
        home = next((other for other in homes[min(keys)] if keys < other), None)
        if home is None or any(says_something((key, number)) for key in keys for number in gathered[keys][key]):
            for key in keys:
                homes[key].append(keys)
        else:
            for key in keys:
                gathered[home][key] |= gathered[keys][key]
            gathered[keys].clear()
    return ({key: frozenset(own) for key, own in parts.items()} for parts in gathered.values() if parts)


def _list_rest(nodes: Iterable[Node], held: set[Node], says_something: Callable[[Node], bool]) -> Iterator[Cluster]:
    """Yield what is in no cluster: whole statements, and what shared ones say besides."""
    own: dict[str, set[int]] = defaultdict(set)
    for key, number in nodes:
        own[key].add(number)
    for key, numbers in own.items():
        rest = frozenset(number for number in numbers if (key, number) not in held)
        if rest == numbers or any(says_something((key, number)) for number in rest):
            yield {key: rest}
