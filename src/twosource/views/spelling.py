"""Relations that tell a reader nothing: the same value, spelt or shortened another way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from twosource.model.finding import Relation
from twosource.model.mention import Quantity
from twosource.model.span import Span
from twosource.model.statement import Statement

_NOWHERE = Span(0, 0)


def is_mere_spelling(relation: Relation, statements: Mapping[str, Statement]) -> bool:
    """Tell whether two equal quantities are one but for their spelling: "about 14 kilometers", "some 14 km"."""
    if relation.kind != "equal quantity":
        return False
    ours, theirs = find_values(relation, statements)
    return ours is not None and ours == theirs


def find_values(relation: Relation, statements: Mapping[str, Statement]) -> tuple[Quantity | None, Quantity | None]:
    """Return the quantities of both sides of a relation, wherever they stand; None where a side is no quantity."""
    return (
        _find_value(statements[relation.a], relation.a_span),
        _find_value(statements[relation.b], relation.b_span),
    )


def _find_value(statement: Statement, span: Span) -> Quantity | None:
    found = next((quantity for quantity in statement.quantities if quantity.span == span), None)
    return None if found is None else replace(found, span=_NOWHERE)
