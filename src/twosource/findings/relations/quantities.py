"""Quantities of two statements: the same in other units or rounding, or different."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from twosource.findings.relations.revisions import call_revised
from twosource.findings.relations.rivals import count_one_thing, find_rivals, is_rounded, is_vague
from twosource.findings.relations.sides import Contrast, Side, quote_both, share_surroundings
from twosource.language.quantities.comparison import compare_quantities, convert_value, count_alike
from twosource.model.mention import Quantity

_UNIT_AS_WRITTEN = re.compile(r"^.*?\d[\d.,]*[\s-]*|^.*\s(?=\S+$)")
_LEAST = re.compile(r"\b(?:more than|over|at least|upwards? of|plus)\b|\+", re.IGNORECASE)
_PLURAL = 2
_WHOLE = 100  # values from which on no decimals are told
_Pair = tuple[Quantity, Quantity]


def contrast_quantities(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the quantities of two statements.

    What is identical is set aside first, and told only where one gives it as the least; then what is
    equal after conversion or rounding. Two that remain differ only if they count the same thing, are
    the only ones left that do, and stand among the same words: "10 killed" and "7 rescued" are two
    facts. "Hundreds" never differs from a figure, and is equal only to one of its own size.
    """
    ours, theirs = list(a.statement.quantities), list(b.statement.quantities)
    for x, y in _take(ours, theirs, _is_identical):
        if x.unit and y.unit and count_one_thing(x, y) and _is_least(a, x) != _is_least(b, y):
            yield _call_equal(a, x, b, y)
    for x, y in _take(ours, theirs, lambda x, y: _is_equal(a, x, b, y)):
        yield _call_equal(a, x, b, y)
    _take(ours, theirs, lambda x, y: x.value == y.value)
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


def _is_identical(x: Quantity, y: Quantity) -> bool:
    return (x.value, x.high) == (y.value, y.high) and (count_one_thing(x, y) or not x.unit or not y.unit)


def _is_equal(a: Side, x: Quantity, b: Side, y: Quantity) -> bool:
    if is_rounded(x, y) or _is_size_of(x, y) or _is_size_of(y, x):
        return True
    if compare_quantities(x, y) != "equal":
        return False
    if x.unit and y.unit and not count_alike(x.unit, y.unit):
        return True  # that one measure is the other, converted, is no accident
    return _is_of_size(x, y) and _is_of_size(y, x) and bool(share_surroundings(a, x.span, b, y.span))


def _is_size_of(vague: Quantity, other: Quantity) -> bool:
    """Tell whether one is the size of the other: "hundreds" of people that another one counts, 340 of them."""
    high = vague.high or 0.0
    inside = _PLURAL * vague.value <= other.value and (other.high or other.value) <= high
    return is_vague(vague) and not is_vague(other) and inside and count_one_thing(vague, other)


def _is_of_size(vague: Quantity, other: Quantity) -> bool:
    """Tell whether a value has the size of a vague plural: "hundreds" are two hundred or more."""
    return not is_vague(vague) or is_vague(other) or other.value >= _PLURAL * vague.value


def _is_least(side: Side, quantity: Quantity) -> bool:
    """Tell whether a value is given as the least that it may be."""
    return _LEAST.search(quantity.span.of(side.text)) is not None


def _call_equal(a: Side, x: Quantity, b: Side, y: Quantity) -> Contrast:
    note = _note_equal(a, x, b, y)
    return Contrast(kind="equal quantity", about="quantity", a_span=x.span, b_span=y.span, note=note)


def _note_equal(a: Side, x: Quantity, b: Side, y: Quantity) -> str:
    ours, theirs = x.span.of(a.text), y.span.of(b.text)
    converted = None if count_alike(x.unit, y.unit) else convert_value(y.value, y.unit, x.unit)
    if converted is None:
        return f"{ours} ≈ {theirs}"
    return f"{ours} ≈ {theirs} ({_write(converted)} {_UNIT_AS_WRITTEN.sub('', ours)})"


def _write(value: float) -> str:
    """Write a value with three digits that count, or all of its whole ones: "18.3", "14,140"."""
    return f"{value:,.0f}" if abs(value) >= _WHOLE else f"{value:.3g}"
