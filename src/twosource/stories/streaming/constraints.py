"""What people have said of articles: that they belong together, or apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Pairs of articles, by their keys, in the order in which they are obeyed. What is ``apart`` wins.

    ``from_`` has what each is to be apart from, ``named`` all articles that something is said of.
    """

    together: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    from_: dict[int, frozenset[int]] = field(default_factory=dict)
    named: frozenset[int] = frozenset()

    @classmethod
    def of(cls, together: Iterable[Pair], apart: Iterable[Pair]) -> Constraints:
        """Return the constraints of these pairs."""
        joined = tuple(dict.fromkeys((min(pair), max(pair)) for pair in together))
        parted = tuple(dict.fromkeys((min(pair), max(pair)) for pair in apart if pair[0] != pair[1]))
        others: dict[int, set[int]] = {}
        for one, other in parted:
            others.setdefault(one, set()).add(other)
            others.setdefault(other, set()).add(one)
        return cls(
            together=joined,
            apart=parted,
            from_={key: frozenset(some) for key, some in others.items()},
            named=frozenset(key for pair in (*joined, *parted) for key in pair),
        )

    def part(self, some: Iterable[int], others: Iterable[int]) -> bool:
        """Tell whether one of some articles is to be apart from one of others."""
        held = set(others)
        return any(not held.isdisjoint(self.from_[key]) for key in some if key in self.from_)

    def list_pairs(self) -> tuple[Pair, ...]:
        """Return all pairs that something is said of."""
        return (*self.together, *self.apart)
