"""Which of the differences between two statements belong to which of the findings that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from twosource.model.finding import Proposition, Relation
from twosource.model.span import Span

Parts = Mapping[str, Proposition]  # the propositions of a finding, by statement
Shares = Mapping[tuple[str, str], Sequence[Parts]]


def list_shares(findings: Iterable[Sequence[Proposition]]) -> Shares:
    """Return, for each two statements, the findings in which both stand."""
    shares: dict[tuple[str, str], list[Parts]] = defaultdict(list)
    for propositions in findings:
        parts = {proposition.statement: proposition for proposition in propositions}
        for pair in combinations(sorted(parts), 2):
            shares[pair].append(parts)
    return shares


def apportion(relations: Sequence[Relation], own: Parts, shares: Shares) -> tuple[Relation, ...]:
    """Return the relations of two statements that belong to a finding: those in the parts that it is about.

    What lies in the parts of no finding that both stand in belongs to each of them. Where all the
    differences lie in the parts of other findings, the two state this fact alike.
    """
    first, second = sorted((relations[0].a, relations[0].b))
    others = shares.get((first, second), ())
    kept = tuple(
        relation
        for relation in relations
        if relation.about in {None, "source"}
        or _lies_in(relation, own)
        or not any(_lies_in(relation, one) for one in others)
    )
    return kept or (_call_same(relations[0], own),)


def _lies_in(relation: Relation, parts: Parts) -> bool:
    return all(
        any(span.overlaps(part) for part in parts[statement].spans)
        for statement, span in ((relation.a, relation.a_span), (relation.b, relation.b_span))
    )


def _call_same(relation: Relation, own: Parts) -> Relation:
    return replace(
        relation,
        kind="same",
        about=None,
        a_span=_stretch(own[relation.a], relation.a_span),
        b_span=_stretch(own[relation.b], relation.b_span),
        note="both state the same fact",
    )


def _stretch(proposition: Proposition, otherwise: Span) -> Span:
    return proposition.stretch or otherwise
