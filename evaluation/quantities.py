"""Quantities in news sentences: micro F1 per sentence, values within 1e-5."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import read_rows
from twosource.language.encoder import Encoder
from twosource.language.quantities import find_quantities
from twosource.model.mention import Quantity

# The set's names for units, where it has others than we: it spells currencies out, and some measures differently.
_NAMES = {
    "percent": "percentage",
    "USD": "dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "SGD": "singapore dollar",
    "TWD": "taiwan dollar",
    "MYR": "malaysian ringgit",
    "INR": "indian rupee",
    "ILS": "shekel",
    "CHF": "swiss franc",
    "DKK": "danish krone",
    "NOK": "norwegian krone",
    "SEK": "swedish krona",
    "KRW": "south korean won",
    "ZAR": "south african rand",
    "TRY": "turkish lira",
    "RUB": "russian ruble",
    "BRL": "brazilian real",
    "MXN": "mexican peso",
    "THB": "thai baht",
    "IDR": "indonesian rupiah",
    "PHP": "philippine peso",
    "PLN": "polish zloty",
    "LAK": "lao kip",
    "BTC": "bitcoin",
    "pound": "pound-mass",
    "tonne": "metric ton",
    "time": "count",
    "part per million": "parts-per-million",
    "part per billion": "parts-per-billion",
}
_PER = " per "


def score_quantities(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield F1 of the values, of values with their units, and with how exact they are and which way they went."""
    values = units = changes = NOTHING
    for row in read_rows(path):
        wanted = [(_read_value(item["value"]), _read_unit(item["normalized_unit"])) for item in row["quantities"]]
        found = find_quantities(row["text"])
        given = [(give_value(item), name_unit(item.unit)) for item in found]
        values += _compare([value for value, _ in given], [value for value, _ in wanted])
        units += _compare(given, wanted)
        if all("change" in item for item in row["quantities"]):
            signs = [(value, item["change"]) for (value, _), item in zip(wanted, row["quantities"], strict=True)]
            changes += _compare([(give_value(item), name_change(item)) for item in found], signs)
    yield Figure(set="quantities", name="value F1", value=values.f1, note=values.note)
    yield Figure(set="quantities", name="value and unit F1", value=units.f1, note=units.note)
    yield Figure(set="quantities", name="value and change F1", value=changes.f1, note=changes.note)


def give_value(quantity: Quantity) -> tuple[float | None, ...]:
    """Return the value as the set has it: two numbers for a range and for a way from one value to another."""
    if quantity.was is not None:
        return _round(quantity.was, quantity.value)
    return _round(quantity.value, quantity.high)


def name_change(quantity: Quantity) -> str:
    """Return the sign that the set has for a change, a bound, an approximate and an exact value."""
    if quantity.change is not None:
        return quantity.change
    if quantity.bound is not None:
        return ">" if quantity.bound == "least" else "<"
    return "~" if quantity.about else "="


def name_unit(unit: str) -> str:
    """Return the unit under the name that the set gives it."""
    if unit == "share":
        return "% -"
    whole = unit.removeprefix("share of ")
    name = _NAMES.get(whole) or _PER.join(_NAMES.get(part, part) for part in whole.split(_PER)).casefold()
    return name if whole == unit else f"% {name}"


def _read_unit(written: str) -> str:
    return "" if written == "-" else written.casefold()


def _compare(given: Sequence[object], wanted: Sequence[object]) -> Tally:
    right = sum((Counter(given) & Counter(wanted)).values())
    return Tally(right, len(given), len(wanted))


def _read_value(written: str) -> tuple[float | None, ...]:
    low, high = re.fullmatch(r"(.+?)(?:(?<=[\d])-(.+))?", written).groups()
    try:
        return _round(float(low), float(high) if high else None)
    except ValueError:
        return (None, None)


def _round(low: float, high: float | None) -> tuple[float | None, ...]:
    return round(low, 5), None if high is None else round(high, 5)
