"""Whether two quantities are one: units are converted, and what was rounded may differ by the rounding.

A reporter who writes 680 km has rounded to the ten; one who writes 425 miles, to the mile. Two figures
are equal when the values that each may stand for overlap.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any, Literal

from twosource.language.lexicon import load_tables
from twosource.model.mention import Quantity

QuantityComparison = Literal["equal", "differs"]

_EXACT_BELOW = 1000.0  # counts below it that are given without "about" are not rounded
_MEASURED = 0.01  # a measurement in one unit repeated in the same unit may differ by this part
_ABOUT = 0.05  # "about" allows at least this part
_TONS = 0.12  # "tons" may be metric, long or short
_DIGITS = 12
_AGE = " of age"
_SHARE = "share of "
_ONE_HEAD = {"person": "people"}
_DEFINED = ("decade_of_years = 10 * year", "loudness = [loudness]")  # pint's own are logarithms of ratios
_TINY = 1e-9  # relative error of the arithmetic


def compare_quantities(a: Quantity, b: Quantity) -> QuantityComparison | None:
    """Tell whether two quantities are equal or differ; None when their units have nothing to do with each other.

    A number whose noun is not written ("12 were killed") is equal to the same number of anything, and
    not comparable otherwise.
    """
    a, b = _as_percent(a, b), _as_percent(b, a)
    if count_alike(a.unit, b.unit):
        return _judge(_stretch(a, converted=False), _stretch(b, converted=False))
    if not a.unit or not b.unit:
        same = _judge(_stretch(a, converted=False), _stretch(b, converted=False))
        return same if same == "equal" and _is_noun(a.unit or b.unit) else None
    if not (is_measure(a.unit) and is_measure(b.unit)) or a.unit.endswith(_AGE) != b.unit.endswith(_AGE):
        return None
    low, high = _stretch(a, converted=True)
    moved = _convert((low, high), a.unit, b.unit)
    return _judge(_loosen(moved, a.unit, b.unit), _stretch(b, converted=True)) if moved else None


def count_alike(a: str, b: str) -> bool:
    """Tell whether two units are one, or nouns of which one only says more of the same: "officer", "police officer"."""
    if a == b:
        return True
    if not a or not b or not (_is_noun(a) and _is_noun(b)):
        return False
    (*first, head), (*second, other) = (unit.casefold().split() for unit in (a, b))
    if _ONE_HEAD.get(head, head) != _ONE_HEAD.get(other, other):
        return False
    return set(first) <= set(second) or set(second) <= set(first)


def is_measure(unit: str) -> bool:
    """Tell whether a unit can be converted: a measure, or measures per one another ("kilometre per hour")."""
    return all(part in _measures() for part in unit.split(" per "))


def convert_value(value: float, unit: str, to: str) -> float | None:
    """Return ``value`` of one measure in another, None when the two do not measure the same thing.

    >>> round(convert_value(425, "mile", "kilometre"))
    684
    """
    if not (is_measure(unit) and is_measure(to)):
        return None
    moved = _convert((value, value), unit, to)
    return moved[0] if moved else None


def _judge(a: tuple[float, float], b: tuple[float, float]) -> QuantityComparison:
    """Two stretches are equal when they share more than an end; one without width, when it lies in the other."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    wide = min(a[1] - a[0], b[1] - b[0]) > 0
    least = _TINY * max(abs(a[1]), abs(b[1]))
    return "equal" if (shared > least if wide else shared >= -least) else "differs"


def _stretch(quantity: Quantity, *, converted: bool) -> tuple[float, float]:
    """Return the values that the quantity may stand for."""
    high = quantity.value if quantity.high is None else quantity.high
    return (
        quantity.value - _slack(quantity.value, quantity, converted=converted),
        high + _slack(high, quantity, converted=converted),
    )


def _slack(value: float, quantity: Quantity, *, converted: bool) -> float:
    size = abs(value)
    rounding = _last_digit(size) / 2
    if quantity.about:
        return max(rounding, _ABOUT * size)
    if converted or size >= _EXACT_BELOW:
        return rounding
    return _MEASURED * size / 2 if is_measure(quantity.unit) else 0.0


def _last_digit(value: float) -> float:
    """Return the place value of the last digit that is not a closing zero: 10 for 680, 0.1 for 2.5."""
    if not value:
        return 0.0
    mantissa, exponent = f"{value:.{_DIGITS}e}".split("e")
    digits = mantissa.replace(".", "").rstrip("0")
    return float(10.0 ** (int(exponent) - len(digits) + 1))


def _loosen(stretch: tuple[float, float], *units: str) -> tuple[float, float]:
    if "ton" not in units:
        return stretch
    return stretch[0] * (1 - _TONS), stretch[1] * (1 + _TONS)


def _as_percent(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a share as percent where the other one is given in percent; a share in words is a rough one."""
    if other.unit != "percent" or not quantity.unit.startswith(_SHARE):
        return quantity
    return replace(quantity, value=quantity.value * 100, unit="percent", about=True)


@cache
def _measures() -> frozenset[str]:
    return frozenset(load_tables("units")["units"].values()) - _counting()


@cache
def _counting() -> frozenset[str]:
    return frozenset(load_tables("units")["counting"]["units"])


@cache
def _currencies() -> frozenset[str]:
    table = load_tables("units")
    return frozenset([*table["signs"].values(), *table["codes"].values(), *table["currencies"].values()])


def _name_for_pint(unit: str) -> str:
    names = load_tables("units")["pint"]
    return " / ".join(str(names.get(part, part)) for part in unit.split(" per "))


def _is_noun(unit: str) -> bool:
    return not is_measure(unit) and unit.split(" per ", maxsplit=1)[0] not in _currencies() and unit not in _counting()


@cache
def _registry() -> Any:
    import pint

    registry = pint.UnitRegistry(cache_folder=None)
    for definition in _DEFINED:
        registry.define(definition)
    return registry


def _convert(values: tuple[float, float], unit: str, to: str) -> tuple[float, float] | None:
    import pint

    registry = _registry()
    unit, to = _name_for_pint(unit), _name_for_pint(to)
    try:
        low, high = (float(registry.Quantity(value, unit).to(to).magnitude) for value in values)
    except (pint.errors.DimensionalityError, pint.errors.UndefinedUnitError):
        return None
    return min(low, high), max(low, high)
