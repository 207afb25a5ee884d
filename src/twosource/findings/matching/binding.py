"""What people say of statements, obeyed in matches: parted pairs are none, joined ones are sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from twosource.findings.matching.matches import Matches, sort_pair
from twosource.model.bonds import Bonds, Pair

SURE = 1.0  # the certainty of what people have joined


def part_matches(matches: Matches, bonds: Bonds) -> Matches:
    """Return the matches without the pairs that people have parted; a judge is not asked about these either."""
    if not bonds.parted:
        return matches
    return replace(
        matches,
        across=_leave_out(matches.across, bonds.parted),
        within=_leave_out(matches.within, bonds.parted),
        near=_leave_out(matches.near, bonds.parted),
    )


def join_matches(matches: Matches, bonds: Bonds, homes: Mapping[str, str]) -> Matches:
    """Return the matches with the pairs that people have joined, and what follows from these.

    Who matches one statement of a group matches the others as surely, unless people have parted it from one of them.
    ``homes`` holds for each statement that is there the article it stands in.
    """
    groups = [held for group in bonds.groups if len(held := group.intersection(homes)) > 1]
    joined = {pair: by for pair, by in bonds.joined.items() if homes.keys() >= {*pair}}
    if not joined:
        return matches
    draft = _Draft({**matches.across, **matches.within})
    for pair, by in joined.items():
        draft.add(pair, SURE, f"joined by {by}")
    for group in groups:
        by = " and ".join(sorted({joined[pair] for pair in combinations(sorted(group), 2) if pair in joined}))
        for pair in combinations(sorted(group), 2):
            draft.add(pair, SURE, f"joined by {by}")
        for pair, score in [*_follow(group, draft.scores, bonds)]:
            draft.add(pair, score, f"beside what was joined by {by}")
    across = {pair: score for pair, score in draft.scores.items() if homes[pair[0]] != homes[pair[1]]}
    within = {pair: score for pair, score in draft.scores.items() if pair not in across}
    return replace(matches, across=across, within=within, bound=tuple(groups), notes=draft.notes)


@dataclass(slots=True)
class _Draft:
    """Pairs with their certainty, and notes for those that people have brought about."""

    scores: dict[Pair, float]
    notes: dict[Pair, str] = field(default_factory=dict)

    def add(self, pair: Pair, score: float, note: str) -> None:
        self.scores[pair] = max(score, self.scores.get(pair, 0.0))
        self.notes.setdefault(pair, note)


def _follow(group: frozenset[str], scores: Mapping[Pair, float], bonds: Bonds) -> Iterator[tuple[Pair, float]]:
    """Yield the pairs of a statement that matches one of a group with the others of it."""
    best: dict[str, float] = {}
    for pair, score in scores.items():
        for inside, outside in (pair, pair[::-1]):
            if inside in group and outside not in group:
                best[outside] = max(score, best.get(outside, 0.0))
    for outside, score in sorted(best.items()):
        pairs = [sort_pair(outside, inside) for inside in sorted(group)]
        if not any(pair in bonds.parted for pair in pairs):
            yield from ((pair, score) for pair in pairs if pair not in scores)


def _leave_out(scores: Mapping[Pair, float], parted: Iterable[Pair]) -> dict[Pair, float]:
    left = set(parted)
    return {pair: score for pair, score in scores.items() if pair not in left}
