"""Quantities of two statements: the same in other units or rounding, or different."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from twosource.findings.relations.equals import call_equal, is_equal, is_identical, is_told_otherwise
from twosource.findings.relations.revisions import call_revised
from twosource.findings.relations.rivals import find_rivals
from twosource.findings.relations.shares import match_shares
from twosource.findings.relations.sides import Contrast, Side, quote_both
from twosource.model.mention import Quantity

_Pair = tuple[Quantity, Quantity]


def contrast_quantities(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the quantities of two statements.

    What is identical is set aside first, and told only where one gives it in other words or as the least; then what
    is equal after conversion or rounding. Two that remain differ only if they count the same thing and are the only
    ones left that do: "10 killed" and "7 rescued" are two facts. "Hundreds" never differs from a figure, and is equal
    only to one of its own size.
    """
    ours, theirs = list(a.statement.quantities), list(b.statement.quantities)
    shares = list(match_shares(a, b))
    yield from shares
    for x, y in _take(ours, theirs, is_identical):
        if is_told_otherwise(a, x, b, y):
            yield call_equal(a, x, b, y)
    for x, y in _take(ours, theirs, lambda x, y: is_equal(a, x, b, y)):
        yield call_equal(a, x, b, y)
    _take(ours, theirs, lambda x, y: x.value == y.value)
    ours = [x for x in ours if not any(share.a_span.contains(x.span) for share in shares)]
    theirs = [y for y in theirs if not any(share.b_span.contains(y.span) for share in shares)]
    yield from _list_differing(a, ours, b, theirs)


def _list_differing(a: Side, ours: list[Quantity], b: Side, theirs: list[Quantity]) -> Iterator[Contrast]:
    for x, y, sure in find_rivals(a, ours, b, theirs):
        note = quote_both(a, x.span, b, y.span)
        differing = Contrast(kind="differs", about="quantity", a_span=x.span, b_span=y.span, note=note, sure=sure)
        yield (sure and call_revised(a, x, b, y)) or differing


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
