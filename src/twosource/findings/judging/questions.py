"""From the two sides of a pair to a question that leaves open only what a judge may decide."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.findings.hearing.judge import Question
from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side
from twosource.model.finding import Relation, RelationKind
from twosource.model.span import Span

_ORDER: tuple[RelationKind, ...] = (
    "same", "finer", "coarser", "equal quantity", "differs", "contradicts", "supersedes",
)  # fmt: skip
_ANYTIME: frozenset[RelationKind] = frozenset(["same", "differs", "contradicts"])
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
        a_settled=_settle(a),
        b_settled=_settle(b),
        home=(a.statement.article, b.statement.article),
    )
    return Posed(question=question, a=a, b=b)


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
    return tuple(
        Span(span.start - whole.start, span.end - whole.start) for span in sorted(spans) if whole.contains(span)
    )
