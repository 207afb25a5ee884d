"""Groups of statements to clusters: what findings are made of, each statement with the part that is shared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from twosource.findings.grouping.aligning import Alignments
from twosource.findings.grouping.bound import Group

Cluster = Mapping[str, frozenset[int]]  # which propositions of each statement; never none
# Whether a statement's proposition says something beyond those of its propositions that are given.
SaysMore = Callable[[str, int, frozenset[int]], bool]

_CARRIED = 0.5  # share of the best that a proposition must have in common with the others to be part of a finding


def make_clusters(
    groups: Iterable[Group], sizes: Mapping[str, int], aligned: Alignments, says_more: SaysMore
) -> tuple[Cluster, ...]:
    """Return one cluster for each fact; every statement of a group stands in at least one.

    ``sizes`` tells how many propositions each statement has. Groups of the same statements are one: a
    sentence that two articles copied is one finding, however much it says. What a shared sentence
    says beyond what is shared is a cluster of its own if any of it says something by itself. A
    statement that nobody shares stays whole.
    """
    clusters = [*_absorb(_gather(groups, aligned), says_more)]
    held: dict[str, set[int]] = defaultdict(set)
    for cluster in clusters:
        for key, own in cluster.items():
            held[key] |= own
    return (*clusters, *_list_rest(sizes, held, says_more))


def _gather(groups: Iterable[Group], aligned: Alignments) -> dict[frozenset[str], dict[str, set[int]]]:
    """Return the propositions of groups of several statements, those of the same statements together."""
    gathered: dict[frozenset[str], dict[str, set[int]]] = {}
    for group in groups:
        if len(group) > 1:
            parts = gathered.setdefault(frozenset(group), defaultdict(set))
            for key in group:
                parts[key] |= _find_carried(key, group, aligned)
    return gathered


def _find_carried(key: str, group: Group, aligned: Alignments) -> set[int]:
    """Return the propositions of a statement that have most in common with the other statements of its group."""
    others = sorted(other for other in group if other != key)
    total = {
        one: sum(max(aligned[key][other].ratings[one, two] for two in group[other]) for other in others)
        for one in group[key]
    }
    best = max(total.values())
    return {
        one
        for one, rating in total.items()
        if rating >= _CARRIED * best or any(one in aligned[key][other].repeated for other in others)
    }


def _absorb(gathered: Mapping[frozenset[str], Mapping[str, set[int]]], says_more: SaysMore) -> Iterator[Cluster]:
    """Yield the clusters, the largest first; what tells no fact beside a larger one becomes part of it."""
    clusters: list[dict[str, frozenset[int]]] = []
    homes: dict[str, list[dict[str, frozenset[int]]]] = defaultdict(list)
    for keys in sorted(gathered, key=lambda keys: (-len(keys), sorted(keys))):
        cluster = {key: frozenset(gathered[keys][key]) for key in sorted(keys)}
        within = [other for other in homes[min(keys)] if keys < other.keys()]
        home = next((other for other in within if not _adds(cluster, other, says_more)), None)
        if home is not None:
            home.update({key: home[key] | own for key, own in cluster.items()})
            continue
        clusters.append(cluster)
        for key in keys:
            homes[key].append(cluster)
    yield from clusters


def _adds(cluster: Cluster, other: Cluster, says_more: SaysMore) -> bool:
    """Tell whether two statements or more say something in a cluster that they do not say in the other."""
    beside = [
        key
        for key, own in cluster.items()
        if any(says_more(key, number, other[key]) for number in sorted(own - other[key]))
    ]
    return len(beside) > 1


def _list_rest(sizes: Mapping[str, int], held: Mapping[str, set[int]], says_more: SaysMore) -> Iterator[Cluster]:
    """Yield what is in no cluster: whole statements, and what shared ones say besides."""
    for key in sorted(sizes):
        every, known = frozenset(range(sizes[key])), frozenset(held.get(key, ()))
        rest = frozenset(number for number in sorted(every - known) if not known or says_more(key, number, known))
        if rest:
            yield {key: rest}
