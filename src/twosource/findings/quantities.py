"""Quantities of two statements: the same in other units or rounding, or different."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.findings.amounts import abbreviate, compare_amounts, convert
from twosource.findings.sides import Contrast, Side, quote_both
from twosource.model.mention import Quantity


def contrast_quantities(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the quantities of two statements.

    What is identical is set aside first, then what is equal after conversion or rounding. Two that
    remain differ only if they count the same thing, are the only ones left that do, and stand among
    the same words: "10 killed" and "7 rescued" are two facts.
    """
    ours, theirs = list(a.statement.quantities), list(b.statement.quantities)
    _pair_off(ours, theirs, "identical")
    for x, y in _pair_off(ours, theirs, "equal"):
        yield Contrast(
            kind="equal quantity", about="quantity", a_span=x.span, b_span=y.span, note=_note_equal(a, x, b, y)
        )
    for x, y in _rivals(ours, theirs):
        if a.context(x.span) & b.context(y.span):
            note = quote_both(a, x.span, b, y.span)
            yield Contrast(kind="differs", about="quantity", a_span=x.span, b_span=y.span, note=note)


def _pair_off(ours: list[Quantity], theirs: list[Quantity], fit: str) -> list[tuple[Quantity, Quantity]]:
    """Take the pairs that compare as ``fit`` off both lists and return them."""
    taken = []
    for x in list(ours):
        y = next((other for other in theirs if compare_amounts(x, other) == fit), None)
        if y is not None:
            ours.remove(x)
            theirs.remove(y)
            taken.append((x, y))
    return taken


def _rivals(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    for x in ours:
        rivals = [y for y in theirs if compare_amounts(x, y) == "apart"]
        mine = [other for other in ours if other.unit == x.unit]
        if len(rivals) == 1 and len(mine) == 1:
            yield x, rivals[0]


def _note_equal(a: Side, x: Quantity, b: Side, y: Quantity) -> str:
    ours, theirs = x.span.of(a.text), y.span.of(b.text)
    converted = None if x.unit == y.unit else convert(y, x.unit)
    if converted is None:
        return f"{ours} ≈ {theirs}"
    return f"{ours} ≈ {theirs} ({converted:.4g} {abbreviate(x.unit)})"
