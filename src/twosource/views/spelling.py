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
    ours = _find_quantity(statements[relation.a], relation.a_span)
    theirs = _find_quantity(statements[relation.b], relation.b_span)
    return ours is not None and theirs is not None and replace(ours, span=_NOWHERE) == replace(theirs, span=_NOWHERE)


def _find_quantity(statement: Statement, span: Span) -> Quantity | None:
    return next((quantity for quantity in statement.quantities if quantity.span == span), None)
