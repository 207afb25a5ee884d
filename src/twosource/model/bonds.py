"""Which statements people say are about one fact, and which are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from twosource.model.correction import Correction, standing

Pair = tuple[str, str]  # ids of statements, sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonds:
    """What people say of statements, pair by pair; of two corrections the later one holds.

    ``joined`` and ``parted`` hold the pairs with who said so and when. ``groups`` are statements that are about one
    fact: all of a group, because they were joined with one another or with a third. No group holds a parted pair; what
    was joined beyond that stands in a group of two by itself.
    """

    joined: Mapping[Pair, str] = field(default_factory=dict)
    parted: Mapping[Pair, str] = field(default_factory=dict)
    groups: tuple[frozenset[str], ...] = ()


NO_BONDS = Bonds()


def bind_statements(corrections: Iterable[Correction]) -> Bonds:
    """Return what the corrections in force say of statements."""
    joined: dict[Pair, str] = {}
    parted: dict[Pair, str] = {}
    for each in standing(corrections):
        if each.kind not in {"join statements", "part statements"}:
            continue
        said, other = (joined, parted) if each.kind == "join statements" else (parted, joined)
        for pair in combinations(sorted(set(each.subject)), 2):
            other.pop(pair, None)
            said[pair] = each.by
    return Bonds(joined=joined, parted=parted, groups=_group(joined, parted))


def _group(joined: Iterable[Pair], parted: Iterable[Pair]) -> tuple[frozenset[str], ...]:
    """Join pairs to groups, in alphabetical order; one that would bring parted statements together stays out."""
    groups: dict[str, frozenset[str]] = {}
    apart = set(parted)
    for one, other in sorted(joined):
        both = groups.get(one, frozenset([one])) | groups.get(other, frozenset([other]))
        if apart.isdisjoint(combinations(sorted(both), 2)):
            groups.update(dict.fromkeys(both, both))
    return tuple(sorted({*groups.values()}, key=sorted))
