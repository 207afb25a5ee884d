"""Matches to groups without chaining: in a group, every two match, and on the same part of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from twosource.findings.grouping.aligning import Alignments
from twosource.findings.grouping.bound import Group, is_needed, start_bound
from twosource.findings.matching.matches import Matches

_Seed = tuple[str, str, int | None, int | None]  # two statements that match, and on which propositions if that is told


def group_statements(statements: Iterable[str], matches: Matches, aligned: Alignments) -> tuple[Group, ...]:
    """Return groups of statements so that every two in a group match.

    Moreover each statement of a group has a proposition that may carry all of its matches there: a
    sentence that matches one on its first clause and another on its second stands in two groups.

    First a partition: the surest match of two articles is joined first, two groups become one only when
    everything in one matches everything in the other (complete linkage). A match that the partition
    tears apart is not lost: it becomes, with all that matches both, a further group; so does what a
    pair shares beyond the part that its group is about. What people have joined is joined before all
    else, and stays in one group. The result does not depend on the order of the input.
    """
    pairs = _surest_first(matches.across)
    bound = [start_bound(members, aligned) for members in matches.bound]
    groups = _partition(statements, pairs, aligned, bound)
    at: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        _list_at(group, at)
    seeds = [*_list_seeds(pairs, aligned)]
    for seed in seeds:
        if not any(_covers(group, seed) for group in at[seed[0]]):
            group = _complete(_start(seed, aligned), matches, aligned)
            groups.append(group)
            _list_at(group, at)
    return tuple(sorted(_drop_needless(groups, at, seeds, matches.bound), key=_describe))


def _partition(
    statements: Iterable[str], pairs: Sequence[tuple[str, str]], aligned: Alignments, bound: Sequence[Group]
) -> list[Group]:
    home: dict[str, Group] = {key: {key: frozenset()} for key in sorted(set(statements))}
    for group in bound:
        home.update(dict.fromkeys(group, group))
    for first, second in pairs:
        ours, theirs = home[first], home[second]
        if first not in theirs:
            joined = _join(ours, theirs, aligned)
            if joined is not None:
                home.update(dict.fromkeys(joined, joined))
    return [group for key, group in home.items() if key == min(group)]


def _join(ours: Group, theirs: Group, aligned: Alignments) -> Group | None:
    """Return two groups as one; None where two in them do not match, or one would have no part that all are about."""
    joined = {**ours, **theirs}
    for first in ours:
        for second in theirs:
            if second not in aligned.get(first, {}):
                return None
            for one, other in ((first, second), (second, first)):
                meant = aligned[one][other].meant
                joined[one] = joined[one] & meant if joined[one] else meant
                if not joined[one]:
                    return None
    return joined


def _list_seeds(pairs: Sequence[tuple[str, str]], aligned: Alignments) -> Iterator[_Seed]:
    """Yield what must stand in a group: each pair, then each fact that a pair has in common beside the main one.

    Such a fact is one that both say by themselves, or that the other says somewhere.
    """
    yield from ((first, second, None, None) for first, second in pairs)
    for first, second in pairs:
        ours, theirs = aligned[first][second], aligned[second][first]
        yield from ((first, second, one, two) for one, two in ours.apart)
        yield from ((first, second, one, ours.answer(one)) for one in sorted(ours.repeated))
        yield from ((first, second, theirs.answer(two), two) for two in sorted(theirs.repeated))


def _drop_needless(
    groups: Sequence[Group], at: dict[str, list[Group]], seeds: Sequence[_Seed], bound: Sequence[frozenset[str]]
) -> Iterator[Group]:
    """Yield the groups without those, the smallest first, that hold nothing which the others do not hold as well."""
    asked: dict[tuple[str, str], list[_Seed]] = defaultdict(list)
    for seed in seeds:
        asked[seed[0], seed[1]].append(seed)
    for group in sorted(groups, key=lambda group: (len(group), _describe(group))):
        held = [seed for pair in combinations(sorted(group), 2) for seed in asked.get(pair, ()) if _covers(group, seed)]
        others = [other for other in at[min(group)] if other is not group]
        if is_needed(group, others, bound):
            yield group
        elif held and all(any(_covers(other, seed) for other in at[seed[0]] if other is not group) for seed in held):
            for key in group:
                at[key] = [other for other in at[key] if other is not group]
        elif len(group) > 1 or not others:
            yield group


def _describe(group: Group) -> list[tuple[str, list[int]]]:
    return sorted((key, sorted(own)) for key, own in group.items())


def _covers(group: Group, seed: _Seed) -> bool:
    first, second, one, two = seed
    if first not in group or second not in group:
        return False
    return (one is None or one in group[first]) and (two is None or two in group[second])


def _start(seed: _Seed, aligned: Alignments) -> Group:
    first, second, one, two = seed
    return {
        first: aligned[first][second].meant if one is None else frozenset([one]),
        second: aligned[second][first].meant if two is None else frozenset([two]),
    }


def _complete(group: Group, matches: Matches, aligned: Alignments) -> Group:
    """Add, surest first, every statement that matches all that are in the group already, on the same parts."""
    common = set.intersection(*(set(aligned[key]) for key in group))
    likeness = {other: sum(sorted(matches.score(other, key) or 0.0 for key in group)) for other in common}
    for other in sorted(common, key=lambda other: (-likeness[other], other)):
        group = _join(group, {other: frozenset()}, aligned) or group
    return group


def _surest_first(pairs: Mapping[tuple[str, str], float]) -> list[tuple[str, str]]:
    return [pair for pair, _ in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))]


def _list_at(group: Group, at: Mapping[str, list[Group]]) -> None:
    for key in group:
        at[key].append(group)
