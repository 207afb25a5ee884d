"""Quantities: numbers with what they count or measure.

Dates, years, clock times and ordinals are no quantities; a duration is one ("17 months"). The parts
that are told apart (value, unit, approximation, change, range) are those of CQE (Almasian et al. 2023).
"""

from __future__ import annotations

import re
from dataclasses import replace

from twosource.language.numerals import find_numerals
from twosource.language.quantities.hedges import change_words, read_hedge
from twosource.language.quantities.ranges import Pair, pair_up, scale
from twosource.language.quantities.readings import SHARE, Reading, read_number
from twosource.model.mention import Change, Quantity
from twosource.model.span import Span

_SHARED = re.compile(
    r"\sby\s|\s?(?:to|and|or|-|–)\s?|\sof\s(?:the|its|their|[^\W\d_]+['’]s)\s(?:about\s)?|-?(?:,\s|\sand\s|\sor\s|\sto\s|,\sand\s)"
)
_COMPARED = re.compile(
    r"(?:compared\s(?:with|to)|versus|(?:up|down)\sfrom)\s(?:(?:about|around|some|just|only|nearly|over)\s)?$"
)
_AND = re.compile(r",?\s(?:and|or)\s|,\s")
_SENTENCE_END = re.compile(r"[.;!?]\s")
_SAME_SENTENCE = 200  # characters between two quantities that are compared
_AFTER_DASH = re.compile(r"\d[-–]$")
_CHANGE_AFTER = re.compile(r"(?:,?\s\(?(?=(?:up|down)\sfrom\s)|\s)([a-z]+)(?!\w)")


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order, none inside another."""
    readings = _read(text)
    found: list[Quantity] = []
    position = limit = 0
    while position < len(readings):
        first = readings[position]
        second = readings[position + 1] if position + 1 < len(readings) else None
        pair = pair_up(text, first, second) if second else None
        position += 2 if pair else 1
        if pair != "score":
            found.append(_make(text, first, second if pair else None, pair, limit))
            limit = found[-1].span.end
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
    return _share_units(text, readings)


def _is_rest_of_score(text: str, readings: list[Reading], reading: Reading) -> bool:
    """Tell whether a bare number stands after a dash whose first number counts nothing: "Storm 2-1"."""
    if reading.unit or _AFTER_DASH.search(text, max(0, reading.start - 2), reading.start) is None:
        return False
    return not readings or readings[-1].end < reading.start - 1


def _share_units(text: str, readings: list[Reading]) -> list[Reading]:
    """Give a number without a unit that of the next one: "8 or $9", "four-, five- and six-litre", "5 to 7 percent"."""
    for place in range(len(readings) - 2, -1, -1):
        own, following = readings[place], readings[place + 1]
        if (
            not own.unit
            and following.unit
            and following.numeral.value != 1
            and _SHARED.fullmatch(text, own.end, following.start)
        ):
            readings[place] = replace(own, unit=following.unit)
    for place in range(1, len(readings)):
        before, own = readings[place - 1], readings[place]
        if not own.unit and before.unit and _takes_unit(text, before, own):
            readings[place] = replace(own, unit=before.unit)
    return readings


def _takes_unit(text: str, before: Reading, own: Reading) -> bool:
    """Tell whether a bare number is compared with the quantity before it: "40 ships, up from 30", "aged 4 and 6"."""
    if before.unit.endswith(" of age"):
        return _AND.fullmatch(text, before.end, own.start) is not None
    if own.start - before.end > _SAME_SENTENCE or _COMPARED.search(text, before.end, own.start) is None:
        return False
    return _SENTENCE_END.search(text, before.end, own.start) is None


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
