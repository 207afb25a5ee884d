"""Quantities that are one: the same value in other words, another unit, or rounded."""

from __future__ import annotations

import re

from twosource.findings.relations.rivals import count_one_thing, is_rounded, is_vague
from twosource.findings.relations.shares import are_of_one_whole
from twosource.findings.relations.sides import Contrast, Side, share_surroundings
from twosource.language.quantities.comparison import compare_quantities, convert_value, count_alike, is_measure
from twosource.model.mention import Quantity

_UNIT_AS_WRITTEN = re.compile(r"^.*?\d[\d.,]*[\s-]*|^.*\s(?=\S+$)")
_LEAST = re.compile(r"\b(?:more than|over|at least|upwards? of|plus)\b|\+", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_PLURAL = 2
_SMALL = 100  # counts below it are written in words or digits as a paper likes
_WHOLE = 100  # values from which on no decimals are told


def is_identical(x: Quantity, y: Quantity) -> bool:
    """Tell whether two quantities have one value and, as far as it is said, count one thing."""
    return (x.value, x.high) == (y.value, y.high) and (count_one_thing(x, y) or not x.unit or not y.unit)


def is_told_otherwise(a: Side, x: Quantity, b: Side, y: Quantity) -> bool:
    """Tell whether identical quantities are given in two ways: one as the least, or one in words, one in digits."""
    if not x.unit or not y.unit or not count_one_thing(x, y):
        return False
    if _is_least(a, x) != _is_least(b, y):
        return not is_measure(x.unit) or bool(share_surroundings(a, x.span, b, y.span))
    in_digits = {_DIGIT.search(quantity.span.of(side.text)) is not None for side, quantity in ((a, x), (b, y))}
    return x.value > _SMALL and len(in_digits) > 1


def is_equal(a: Side, x: Quantity, b: Side, y: Quantity) -> bool:
    """Tell whether two quantities are one after conversion or rounding."""
    if is_rounded(x, y) or _is_size_of(x, y) or _is_size_of(y, x):
        return True
    if compare_quantities(x, y) != "equal" or not are_of_one_whole(a, x, b, y):
        return False
    if x.unit and y.unit and not count_alike(x.unit, y.unit):
        return True  # that one measure is the other, converted, is no accident
    return _is_of_size(x, y) and _is_of_size(y, x) and bool(share_surroundings(a, x.span, b, y.span))


def _is_size_of(vague: Quantity, other: Quantity) -> bool:
    """Tell whether one is the size of the other: "hundreds" of people that another one counts, 340 of them."""
    high = vague.high or 0.0
    inside = _PLURAL * vague.value <= other.value and (other.high or other.value) <= high
    return is_vague(vague) and not is_vague(other) and inside and count_one_thing(vague, other, unsaid=True)


def _is_of_size(vague: Quantity, other: Quantity) -> bool:
    """Tell whether a value has the size of a vague plural: "hundreds" are two hundred or more."""
    return not is_vague(vague) or is_vague(other) or other.value >= _PLURAL * vague.value


def _is_least(side: Side, quantity: Quantity) -> bool:
    """Tell whether a value is given as the least that it may be."""
    return _LEAST.search(quantity.span.of(side.text)) is not None


def call_equal(a: Side, x: Quantity, b: Side, y: Quantity) -> Contrast:
    """Return the relation of two equal quantities, with the value of the second in the unit of the first."""
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
