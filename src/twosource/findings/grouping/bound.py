"""Groups of statements that people have joined: they stand together, whatever tells them apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from twosource.findings.grouping.aligning import Alignments

Group = Mapping[str, frozenset[int]]  # which propositions of each statement may be meant; never none


def start_bound(members: Collection[str], aligned: Alignments) -> Group:
    """Return the group of joined statements: with the propositions that all of them share, else all that any shares."""
    return {
        key: _find_meant([aligned[key][other].meant for other in sorted(members) if other != key]) for key in members
    }


def is_needed(group: Collection[str], others: Iterable[Collection[str]], bound: Iterable[frozenset[str]]) -> bool:
    """Tell whether a group is the only one that holds some joined statements together. ``others`` are all like it."""
    held = [members for members in bound if members.issubset(group)]
    kept = [*others]
    return any(not any(members.issubset(other) for other in kept) for members in held)


def _find_meant(meant: Iterable[frozenset[int]]) -> frozenset[int]:
    known = [*meant]
    return frozenset.intersection(*known) or frozenset().union(*known)
