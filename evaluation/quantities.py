"""Quantities in news sentences: micro F1 per sentence, values within 1e-5."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import read_rows
from twosource.language.encoder import Encoder
from twosource.language.quantities import find_quantities

# The set's names for units, where they are not those of pint or ISO 4217.
_UNITS = {"percent": "percentage", "usd": "dollar", "eur": "euro", "gbp": "pound sterling", "jpy": "japanese yen"}


def score_quantities(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield F1 of the values, and of values with their units."""
    values = units = NOTHING
    for row in read_rows(path):
        wanted = [(_value(item["value"]), item["normalized_unit"].casefold()) for item in row["quantities"]]
        found = find_quantities(row["text"])
        given = [
            (_round(item.value, item.high), _UNITS.get(item.unit.casefold(), item.unit.casefold())) for item in found
        ]
        values += _compare([value for value, _ in given], [value for value, _ in wanted])
        units += _compare(given, [(value, "" if unit == "-" else unit) for value, unit in wanted])
    yield Figure(set="quantities", name="value F1", value=values.f1, note=values.note)
    yield Figure(set="quantities", name="value and unit F1", value=units.f1, note=units.note)


def _compare(given: Sequence[object], wanted: Sequence[object]) -> Tally:
    right = sum((Counter(given) & Counter(wanted)).values())
    return Tally(right, len(given), len(wanted))


def _value(written: str) -> tuple[float | None, ...]:
    low, dash, high = written.partition("-") if not written.startswith("-") else (written, "", "")
    try:
        return _round(float(low), float(high) if dash else None)
    except ValueError:
        return (None, None)


def _round(low: float, high: float | None) -> tuple[float | None, ...]:
    return round(low, 5), None if high is None else round(high, 5)
