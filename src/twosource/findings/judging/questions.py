"""From the two sides of a pair to a question that leaves open only what a judge may decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.findings.hearing.judge import Hint, Question
from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side
from twosource.language.pairing.judged import Judged
from twosource.model.finding import Relation, RelationKind
from twosource.model.span import Span

_ORDER: tuple[RelationKind, ...] = (
    "same", "finer", "coarser", "equal quantity", "differs", "contradicts", "supersedes",
)  # fmt: skip
_ANYTIME: frozenset[RelationKind] = frozenset(["same", "differs", "contradicts"])
_ADDED: frozenset[RelationKind] = frozenset(["differs", "contradicts"])
_BORNE_OUT = Judged(same=0.0, differs=0.0, contradicts=1.0, related=0.0, unrelated=0.0)  # all that is not sure
_SETTLED = frozenset(["time", "quantity", "place", "name"])  # slots on which a judge is not heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Posed:
    """A question, and the two sides in its order, which does not depend on theirs."""

    question: Question
    a: Side
    b: Side


def pose(first: Side, second: Side) -> Posed:
    """Return the question whether two statements state one fact, and how they relate.

    Where numbers, dates, names or a negation tell the two apart, they may not be called the same.
    """
    a, b = sorted((first, second), key=lambda side: (_read(side), side.statement.article, side.statement.id))
    relations = relate(a, b, 0.0)
    found = {relation.kind for relation in relations}
    offered = found if any(map(_tells_apart, relations)) else found | _ANYTIME
    question = Question(
        a=_read(a),
        b=_read(b),
        offered=tuple(kind for kind in _ORDER if kind in offered),
        found=tuple(kind for kind in _ORDER if kind in found),
        hints=tuple(
            Hint(kind=each.kind, a_span=_within(a, each.a_span), b_span=_within(b, each.b_span))
            for each in relate(a, b, 0.0, _BORNE_OUT)
            if each.kind in _ADDED - found
        ),
        a_settled=_settle(a),
        b_settled=_settle(b),
        home=(a.statement.article, b.statement.article),
    )
    return Posed(question=question, a=a, b=b)


def bear_out(a: Side, b: Side, kind: RelationKind, score: float) -> Iterator[Relation]:
    """Yield the differences of one kind, those with which our own comparison is not sure among them."""
    return (relation for relation in relate(a, b, score, _BORNE_OUT) if relation.kind == kind)


def _read(side: Side) -> str:
    return side.statement.span.of(side.text)


def _tells_apart(relation: Relation) -> bool:
    if relation.kind == "differs":
        return relation.about in _SETTLED
    return relation.kind in {"contradicts", "supersedes"}


def _settle(side: Side) -> tuple[Span, ...]:
    """Return where the numbers, dates and names of a statement stand, counted from its first character."""
    whole = side.statement.span
    stated = side.statement
    spans = {
        *(time.span for time in stated.times),
        *(quantity.span for quantity in stated.quantities),
        *(name.span for name in stated.names),
    }
    return tuple(_within(side, span) for span in sorted(spans) if whole.contains(span))


def _within(side: Side, span: Span) -> Span:
    """Return a place in an article as one in the statement: counted from its first character."""
    start = side.statement.span.start
    return Span(span.start - start, span.end - start)
