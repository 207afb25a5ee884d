"""A difference is told in the finding whose parts it lies in, and never lost."""

from __future__ import annotations

from twosource.findings.apportioning import Parts, apportion, list_shares
from twosource.model.finding import About, Proposition, Relation, RelationKind
from twosource.model.span import Span

FIRST, SECOND, OUTSIDE = Span(0, 10), Span(10, 20), Span(20, 30)


def _parts(span: Span) -> Parts:
    return {key: Proposition(statement=key, spans=(span,)) for key in ("a", "b")}


def _relation(span: Span, kind: RelationKind = "differs", about: About | None = "time") -> Relation:
    return Relation(a="a", b="b", kind=kind, about=about, a_span=span, b_span=span, note="", score=0.9)


SHARES = list_shares([[*_parts(FIRST).values()], [*_parts(SECOND).values()]])


def test_a_difference_belongs_to_the_finding_whose_parts_it_lies_in() -> None:
    relations = [_relation(Span(2, 4)), _relation(Span(12, 14))]
    assert apportion(relations, _parts(FIRST), SHARES) == (relations[0],)
    assert apportion(relations, _parts(SECOND), SHARES) == (relations[1],)


def test_where_all_differences_lie_in_other_findings_the_fact_is_the_same() -> None:
    (relation,) = apportion([_relation(Span(12, 14))], _parts(FIRST), SHARES)
    assert (relation.kind, relation.about, relation.a_span, relation.b_span) == ("same", None, FIRST, FIRST)


def test_a_difference_in_the_parts_of_no_finding_is_told_in_all() -> None:
    for part in (FIRST, SECOND):
        assert apportion([_relation(OUTSIDE)], _parts(part), SHARES) == (_relation(OUTSIDE),)


def test_who_says_it_and_what_is_the_same_is_told_everywhere() -> None:
    relations = [_relation(Span(12, 14), "differs", "source"), _relation(Span(12, 14), "same", None)]
    assert apportion(relations, _parts(FIRST), SHARES) == tuple(relations)


def test_two_that_share_one_finding_keep_all_their_differences() -> None:
    alone = list_shares([[*_parts(FIRST).values()]])
    assert apportion([_relation(Span(12, 14))], _parts(FIRST), alone) == (_relation(Span(12, 14)),)
