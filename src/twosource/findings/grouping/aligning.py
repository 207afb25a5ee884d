"""Which propositions of two matched statements carry what the two have in common."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from twosource.findings.grouping.carried import Carried, share_measure
from twosource.findings.matching.matches import Matches

Node = tuple[str, int]  # a statement's id, and which of its propositions
Link = tuple[Node, Node]  # in alphabetical order
Parts = Mapping[str, Sequence[Carried]]  # the propositions of each statement, by its id

_APART = 0.4  # cosine of two propositions from which they state a fact in common beside the main one
_TELLING = 1.5  # weight of what two such propositions share: two or three marks that few statements have
_NEAR = 0.5  # share of the best rating that another pair of propositions may have and still be meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Which propositions of matched statements are about one fact, each link with its certainty from 0 to 1.

    Every match of two articles has at least one link in ``sure``. ``possible`` holds those that are
    not told from it by their words, and those of one article: they let two propositions stand in
    one finding, and ask for none of their own.
    """

    sure: Mapping[Link, float]
    possible: Mapping[Link, float]


def align_propositions(parts: Parts, matches: Matches) -> Links:
    """Return which propositions carry each match of two statements: those with most of its marks in common.

    A mark counts the less the more statements have it: what the whole story is about tells nothing.
    """
    weights = _weigh_marks(parts)
    sure: dict[Link, float] = {}
    possible: dict[Link, float] = {}
    for pair, certainty in matches.across.items():
        meant, near = _align(*pair, parts, weights)
        sure.update(dict.fromkeys(meant, certainty))
        possible.update(dict.fromkeys(near, certainty))
    for pair, certainty in matches.within.items():
        meant, near = _align(*pair, parts, weights)
        possible.update(dict.fromkeys([*meant, *near], certainty))
    return Links(sure=sure, possible=possible)


def _weigh_marks(parts: Parts) -> dict[str, float]:
    """Return the weight of each mark, from 1 for one that a single statement has down to a fraction."""
    carriers = Counter(mark for own in parts.values() for mark in frozenset().union(*(part.marks for part in own)))
    return {mark: 1 / (1 + math.log(count)) for mark, count in carriers.items()}


def _align(ours: str, theirs: str, parts: Parts, weights: Mapping[str, float]) -> tuple[list[Link], list[Link]]:
    """Return the links that carry a match, and those that may."""
    numbers = product(range(len(parts[ours])), range(len(parts[theirs])))
    pairs = [((ours, number), (theirs, other)) for number, other in numbers]
    if len(pairs) == 1:
        return pairs, []
    rated = {(one, two): _rate(_part(parts, one), _part(parts, two), weights) for one, two in pairs}
    best = max(rated.values())
    if not best.value:
        return pairs, []  # what makes them alike is in no words of theirs: they are taken as wholes
    meant = [pair for pair, rating in rated.items() if rating.value == best.value or _stands_apart(pair, rated)]
    return meant, [pair for pair, rating in rated.items() if pair not in meant and rating.value >= _NEAR * best.value]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class _Rating:
    """How much two propositions have in common: the weight of it, and its cosine (0 to 1)."""

    value: float
    shared: float
    cosine: float


def _rate(ours: Carried, theirs: Carried, weights: Mapping[str, float]) -> _Rating:
    shared = _sum(ours.marks & theirs.marks, weights) + share_measure(ours, theirs)
    scale = math.sqrt(_sum(ours.marks, weights) * _sum(theirs.marks, weights))
    cosine = min(1.0, shared / scale) if scale else 0.0
    return _Rating(value=round(shared * cosine, 6), shared=shared, cosine=cosine)


def _sum(marks: frozenset[str], weights: Mapping[str, float]) -> float:
    return math.fsum(weights[mark] for mark in marks)


def _stands_apart(pair: Link, rated: Mapping[Link, _Rating]) -> bool:
    """Tell whether two propositions are each other's best and have enough in common to be a fact by themselves."""
    rating = rated[pair]
    rivals = [other.value for one, other in rated.items() if (one[0] == pair[0]) != (one[1] == pair[1])]
    return rating.cosine >= _APART and rating.shared >= _TELLING and rating.value >= max(rivals, default=0.0)


def _part(parts: Parts, node: Node) -> Carried:
    return parts[node[0]][node[1]]


def list_nodes(parts: Parts) -> Iterator[Node]:
    """Yield every proposition of every statement."""
    return ((key, number) for key, own in parts.items() for number in range(len(own)))
