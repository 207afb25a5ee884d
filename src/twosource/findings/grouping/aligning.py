"""Which propositions of two matched statements carry what the two have in common."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from twosource.findings.grouping.carried import Carried, share_measure
from twosource.findings.matching.matches import Matches
from twosource.model.span import Span

Parts = Mapping[str, Sequence[Carried]]  # the propositions of each statement, by its id
Numbers = tuple[int, int]  # which proposition of one statement, and which of the other

_NEAR = 0.2  # share of the best rating from which another proposition may be meant as well
_TELLING = 1.0  # weight of common marks below which the words do not tell which proposition is meant
_APART = 0.4  # cosine of two propositions from which they state a fact in common beside the main one
_ON_SOURCE = 0.5  # what is said of a source is seldom what two statements have in common
_REPEATED = 0.5  # share of a proposition's marks that the other statement has somewhere
_FACT = 2.0  # weight of what two such propositions share: two or three marks that few statements have


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """How the propositions of a statement answer to those of another that it matches.

    ``ratings`` holds for each pair of propositions how much they have in common. ``meant`` are the
    numbers of those of the first statement that may carry the match, never none; ``repeated`` those of
    which the other statement says the better part somewhere. ``apart`` are the pairs that have enough
    in common to be a fact by themselves.
    """

    ratings: Mapping[Numbers, float]
    meant: frozenset[int]
    repeated: frozenset[int]
    apart: tuple[Numbers, ...]

    def answer(self, number: int) -> int:
        """Return the proposition of the other statement that one of this has most in common with."""
        rated = {two: rating for (one, two), rating in self.ratings.items() if one == number}
        return max(sorted(rated), key=rated.__getitem__)


# For each statement those that it matches, each with the alignment from its own side.
Alignments = Mapping[str, Mapping[str, Alignment]]


def align_propositions(parts: Parts, matches: Matches) -> Alignments:
    """Return which propositions carry each match of two statements: those with most of its marks in common.

    A mark counts the less the more statements have it: what the whole story is about tells nothing.
    """
    weights, contents = _weigh_marks(parts), _number_contents(parts)
    known: dict[Numbers, tuple[Alignment, Alignment]] = {}
    aligned: dict[str, dict[str, Alignment]] = defaultdict(dict)
    for ours, theirs in (*matches.within, *matches.across):
        content = contents[ours], contents[theirs]
        if content not in known:
            known[content] = _align_both(parts[ours], parts[theirs], weights)
        aligned[ours][theirs], aligned[theirs][ours] = known[content]
    return dict(aligned)


def _number_contents(parts: Parts) -> dict[str, int]:
    """Return a number for what each statement says: copies have the same, and are compared once."""
    numbers: dict[tuple[Hashable, ...], int] = {}
    return {key: numbers.setdefault(tuple(map(_describe, own)), len(numbers)) for key, own in parts.items()}


def _describe(part: Carried) -> Hashable:
    return part.marks, tuple(replace(quantity, span=Span(0, 0)) for quantity in part.measures), part.on_source


def _align_both(
    ours: Sequence[Carried], theirs: Sequence[Carried], weights: Mapping[str, float]
) -> tuple[Alignment, Alignment]:
    rated = _rate_all(ours, theirs, weights)
    turned = {(two, one): rating for (one, two), rating in rated.items()}
    return (
        _align(rated, _find_repeated(ours, theirs, weights)),
        _align(turned, _find_repeated(theirs, ours, weights)),
    )


def _weigh_marks(parts: Parts) -> dict[str, float]:
    """Return the weight of each mark, from 1 for one that a single statement has down to a fraction."""
    carriers = Counter(mark for own in parts.values() for mark in frozenset().union(*(part.marks for part in own)))
    return {mark: 1 / (1 + math.log(count)) for mark, count in carriers.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rating:
    """How much two propositions have in common: the weight of it, its cosine (0 to 1), and their product."""

    shared: float
    cosine: float
    value: float


def _rate_all(
    ours: Sequence[Carried], theirs: Sequence[Carried], weights: Mapping[str, float]
) -> dict[Numbers, _Rating]:
    numbers = product(range(len(ours)), range(len(theirs)))
    return {(one, two): _rate(ours[one], theirs[two], weights) for one, two in numbers}


def _rate(ours: Carried, theirs: Carried, weights: Mapping[str, float]) -> _Rating:
    shared = _sum(ours.marks & theirs.marks, weights) + share_measure(ours, theirs)
    scale = math.sqrt(_sum(ours.marks, weights) * _sum(theirs.marks, weights))
    cosine = min(1.0, shared / scale) if scale else 0.0
    value = shared * cosine * (_ON_SOURCE if ours.on_source or theirs.on_source else 1.0)
    return _Rating(shared=shared, cosine=cosine, value=round(value, 6))


def _sum(marks: frozenset[str], weights: Mapping[str, float]) -> float:
    return math.fsum(weights[mark] for mark in marks)


def _find_repeated(ours: Sequence[Carried], theirs: Sequence[Carried], weights: Mapping[str, float]) -> frozenset[int]:
    said = frozenset().union(*(part.marks for part in theirs))
    return frozenset(
        number
        for number, part in enumerate(ours)
        if part.marks and _sum(part.marks & said, weights) >= _REPEATED * _sum(part.marks, weights)
    )


def _align(rated: Mapping[Numbers, _Rating], repeated: frozenset[int]) -> Alignment:
    best = max(rated.values(), key=lambda rating: rating.value)
    tells = best.shared >= _TELLING  # otherwise what makes the two alike is in no words of theirs
    near = {one for (one, _), rating in rated.items() if not tells or rating.value >= _NEAR * best.value}
    return Alignment(
        ratings={numbers: rating.value for numbers, rating in rated.items()},
        meant=repeated | near,
        repeated=repeated,
        apart=tuple(sorted(numbers for numbers in rated if _stands_apart(numbers, rated))),
    )


def _stands_apart(numbers: Numbers, rated: Mapping[Numbers, _Rating]) -> bool:
    """Tell whether two propositions are each other's best and have enough in common to be a fact by themselves."""
    rating = rated[numbers]
    if rating.cosine < _APART or rating.shared < _FACT:
        return False
    return all(
        rating.value >= other.value for (one, two), other in rated.items() if (one == numbers[0]) != (two == numbers[1])
    )
