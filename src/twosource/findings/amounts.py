"""How two quantities compare: equal after conversion and rounding, or not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from twosource.language.lexicon import load_tables
from twosource.model.mention import Quantity

if TYPE_CHECKING:
    from pint import UnitRegistry

AmountFit = Literal["identical", "equal", "apart"]

_CONVERTED = 0.03  # relative; a converted figure is rounded on both sides
_ABOUT = 0.10  # relative; "nearly 40" and "38"
_EXACT = 1e-9


def compare_amounts(first: Quantity, second: Quantity) -> AmountFit | None:
    """Compare two quantities; None when their units can't be compared ("passenger", "kilometre").

    "identical": the same value of the same unit. "equal": the same after conversion, rounding or
    because one says "about". A range is equal to what lies in it.
    """
    same_unit = first.unit == second.unit
    factor = 1.0 if same_unit else find_factor(first.unit, second.unit)
    if factor is None:
        return None
    low, high = first.value * factor, (first.high or first.value) * factor
    if same_unit and abs(low - second.value) <= _EXACT * max(abs(low), 1) and first.high == second.high:
        return "identical"
    slack = 0.0 if same_unit else _CONVERTED
    slack = _ABOUT if first.about or second.about else slack
    other_high = second.high or second.value
    room = slack * max(abs(low), abs(second.value))
    return "equal" if low <= other_high + room and second.value <= high + room else "apart"


@cache
def find_factor(unit: str, other: str) -> float | None:
    """Return what a value in ``unit`` is multiplied with to be in ``other``; None when it can't be."""
    measures = _list_measures()
    if unit not in measures or other not in measures:
        return None
    import pint

    try:
        return float(_load_registry().Quantity(1.0, unit).to(other).magnitude)
    except (pint.PintError, AttributeError, ValueError, TypeError):
        return None


def convert(quantity: Quantity, unit: str) -> float | None:
    """Return the value of ``quantity`` in ``unit``."""
    factor = find_factor(quantity.unit, unit)
    return None if factor is None else quantity.value * factor


def abbreviate(unit: str) -> str:
    """Return the symbol of a unit ("km"), the unit itself when it has none."""
    try:
        symbol: Any = format(_load_registry().Unit(unit), "~")
    except Exception as error:  # a name pint does not know is kept as it is
        if type(error).__module__.partition(".")[0] != "pint":
            raise
        return unit
    return str(symbol)


@cache
def _list_measures() -> frozenset[str]:
    """Return the units that measure, apart from nouns that are counted: pint takes a "barn" for an area."""
    return frozenset(str(unit) for unit in load_tables("units")["units"].values())


@cache
def _load_registry() -> UnitRegistry[Any]:
    import pint

    return pint.UnitRegistry()
