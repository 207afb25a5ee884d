"""Pairs to groups without chaining: in a group, every pair has passed on its own."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.findings.matching.matches import Matches

Group = frozenset[str]


def group_matches(statements: Iterable[str], matches: Matches) -> tuple[Group, ...]:
    """Return groups of statement ids so that every pair in a group is a match.

    First a partition: the surest match is joined first, two groups become one only when every
    statement of one matches every statement of the other (complete linkage). A match that the
    partition tears apart is not lost: it becomes, with all that match both, a further group. The
    result does not depend on the order of the input.
    """
    parts = _partition(sorted(set(statements)), matches)
    groups = set(parts)
    covered = {pair for pair in matches.across if any(_holds(group, pair) for group in parts)}
    for pair in _surest_first(matches.across.items()):
        if pair in covered:
            continue
        group = _complete(frozenset(pair), matches)
        groups.add(group)
        covered.update(other for other in matches.across if _holds(group, other))
    return tuple(sorted((group for group in groups if not _is_inside_another(group, groups)), key=sorted))


def _partition(statements: list[str], matches: Matches) -> list[Group]:
    home = {statement: frozenset([statement]) for statement in statements}
    for first, second in _surest_first(matches.across.items()):
        ours, theirs = home[first], home[second]
        if ours is not theirs and _all_match(ours, theirs, matches):
            joined = ours | theirs
            home.update(dict.fromkeys(joined, joined))
    return sorted(set(home.values()), key=sorted)


def _complete(group: Group, matches: Matches) -> Group:
    """Add, surest first, every statement that matches all that are in the group already."""
    neighbours = {other for pair in (*matches.across, *matches.within) if group & set(pair) for other in pair}
    ranked = sorted(neighbours - group, key=lambda other: (-_likeness(other, group, matches), other))
    for other in ranked:
        if _all_match(frozenset([other]), group, matches):
            group |= {other}
    return group


def _likeness(statement: str, group: Group, matches: Matches) -> float:
    return sum(matches.score(statement, member) or 0.0 for member in sorted(group))


def _all_match(ours: Group, theirs: Group, matches: Matches) -> bool:
    return all(matches.score(first, second) is not None for first in ours for second in theirs)


def _surest_first(scored: Iterable[tuple[tuple[str, str], float]]) -> list[tuple[str, str]]:
    return [pair for pair, _ in sorted(scored, key=lambda item: (-item[1], item[0]))]


def _holds(group: Group, pair: tuple[str, str]) -> bool:
    return pair[0] in group and pair[1] in group


def _is_inside_another(group: Group, groups: Iterable[Group]) -> bool:
    return any(group < other for other in groups)
