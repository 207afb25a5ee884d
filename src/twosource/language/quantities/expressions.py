"""Quantities: numbers with what they count or measure.

Dates, years, clock times and ordinals are no quantities; a duration is one ("17 months"). The parts
that are told apart (value, unit, approximation, change, range) are those of CQE (Almasian et al. 2023).
"""

from __future__ import annotations

import re
from dataclasses import replace

from twosource.language.numerals import find_numerals
from twosource.language.quantities.hedges import change_words, read_hedge
from twosource.language.quantities.neighbours import say_again, share_units
from twosource.language.quantities.ranges import Pair, pair_up, scale
from twosource.language.quantities.readings import SHARE, Reading, read_number
from twosource.model.mention import Change, Quantity
from twosource.model.span import Span

_AFTER_DASH = re.compile(r"\d[-–]$")
_CHANGE_AFTER = re.compile(r"(?:,?\s\(?(?=(?:up|down)\sfrom\s)|\s)([a-z]+)(?!\w)")


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order, none inside another.

    A line is a paragraph: no quantity runs over its end.
    """
    text = text.replace("\n", "¶")  # of the same length, and no blank for the patterns
    readings = _read(text)
    found: list[Quantity] = []
    position = limit = 0
    while position < len(readings):
        first = readings[position]
        second = readings[position + 1] if position + 1 < len(readings) else None
        pair = pair_up(text, first, second) if second else None
        position += 2 if pair else 1
        if pair != "score":
            made = _make(text, first, second if pair else None, pair, limit)
            found.append(say_again(text, found[-1], made) if found else made)
            limit = made.span.end
    return tuple(found)


def _read(text: str) -> list[Reading]:
    readings: list[Reading] = []
    limit = 0
    for numeral in find_numerals(text):
        if numeral.span.start < limit:
            continue  # "two tens": the second word is what the first one counts
        reading = read_number(text, numeral, limit)
        if reading is not None and not _is_rest_of_score(text, readings, reading):
            readings.append(reading)
            limit = reading.end
    return share_units(text, readings)


def _is_rest_of_score(text: str, readings: list[Reading], reading: Reading) -> bool:
    """Tell whether a bare number stands after a dash whose first number counts nothing: "Storm 2-1"."""
    if reading.unit or _AFTER_DASH.search(text, max(0, reading.start - 2), reading.start) is None:
        return False
    return not readings or readings[-1].end < reading.start - 1


def _make(text: str, first: Reading, second: Reading | None, pair: Pair | None, limit: int) -> Quantity:
    last = second or first
    hedge = read_hedge(text, first.start, limit)
    low, high = _values(text, first, second)
    quantity = Quantity(
        span=Span(hedge.start, last.end),
        value=low,
        unit=last.unit or first.unit,
        about=hedge.about or first.about or last.about or first.numeral.vague,
        high=high,
        bound=hedge.bound or last.bound,
        change=(_read_change(text, last.end) if last.unit else None) or hedge.change,
    )
    return quantity if high is None else _combine(quantity, high, first, pair)


def _combine(quantity: Quantity, high: float, first: Reading, pair: Pair | None) -> Quantity:
    """Make one quantity of two numbers that are no range: a way from one to the other, a share, a sum."""
    if pair == "change":
        change: Change = "up" if quantity.value < high else "down"
        return replace(quantity, value=high, high=None, change=change, was=quantity.value)
    if pair == "share":
        unit = f"{SHARE} of {quantity.unit}" if quantity.unit else SHARE
        return replace(quantity, value=quantity.value / high, high=None, unit=unit)
    if pair == "sum":
        return replace(quantity, value=quantity.value + high / 100, high=None, unit=first.unit)
    return quantity


def _values(text: str, first: Reading, second: Reading | None) -> tuple[float, float | None]:
    if second is not None:
        return scale(text, first, second)
    value = first.numeral.value
    return value, value * 10 if first.numeral.vague else None  # "hundreds" are fewer than a thousand


def _read_change(text: str, end: int) -> Change | None:
    match = _CHANGE_AFTER.match(text, end)
    return change_words(after=True).get(match[1]) if match else None
