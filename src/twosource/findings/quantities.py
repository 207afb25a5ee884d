"""Quantities of two statements: the same in other units or rounding, or different."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from twosource.findings.sides import Contrast, Side, quote_both
from twosource.language.quantities.comparison import compare_quantities, convert_value
from twosource.model.mention import Quantity

_UNIT_AS_WRITTEN = re.compile(r"^.*?\d[\d.,]*[\s-]*|^.*\s(?=\S+$)")
_Pair = tuple[Quantity, Quantity]


def contrast_quantities(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the quantities of two statements.

    What is identical is set aside first, then what is equal after conversion or rounding. Two that
    remain differ only if they count the same thing, are the only ones left that do, and stand among
    the same words: "10 killed" and "7 rescued" are two facts.
    """
    ours, theirs = list(a.statement.quantities), list(b.statement.quantities)
    _take(ours, theirs, _is_identical)
    for x, y in _take(ours, theirs, _is_equal):
        note = _note_equal(a, x, b, y)
        yield Contrast(kind="equal quantity", about="quantity", a_span=x.span, b_span=y.span, note=note)
    for x, y in _rivals(ours, theirs):
        if a.context(x.span) & b.context(y.span):
            note = quote_both(a, x.span, b, y.span)
            yield Contrast(kind="differs", about="quantity", a_span=x.span, b_span=y.span, note=note)


def _take(ours: list[Quantity], theirs: list[Quantity], fits: Callable[[Quantity, Quantity], bool]) -> list[_Pair]:
    """Take the pairs that fit off both lists and return them."""
    taken: list[_Pair] = []
    for x in list(ours):
        y = next((other for other in theirs if fits(x, other)), None)
        if y is not None:
            ours.remove(x)
            theirs.remove(y)
            taken.append((x, y))
    return taken


def _is_identical(x: Quantity, y: Quantity) -> bool:
    return (x.value, x.high) == (y.value, y.high) and (x.unit == y.unit or not x.unit or not y.unit)


def _is_equal(x: Quantity, y: Quantity) -> bool:
    return compare_quantities(x, y) == "equal"


def _rivals(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[_Pair]:
    """Yield the pairs that differ where each is the only one on its side that could be meant."""
    for x in ours:
        rivals = [y for y in theirs if compare_quantities(x, y) == "differs"]
        if len(rivals) == 1 and sum(compare_quantities(other, rivals[0]) == "differs" for other in ours) == 1:
            yield x, rivals[0]


def _note_equal(a: Side, x: Quantity, b: Side, y: Quantity) -> str:
    ours, theirs = x.span.of(a.text), y.span.of(b.text)
    converted = None if x.unit == y.unit else convert_value(y.value, y.unit, x.unit)
    if converted is None:
        return f"{ours} ≈ {theirs}"
    return f"{ours} ≈ {theirs} ({converted:,.3g} {_UNIT_AS_WRITTEN.sub('', ours)})"
