"""Quantities in plain words."""

from __future__ import annotations

from twosource.language.quantities.plurals import irregular
from twosource.model.mention import Quantity

_BOUNDS = {"least": "at least", "most": "at most", None: ""}
_HISSING = ("ch", "sh", "s", "x", "z")
_MOST = 1e18  # larger ones are written with a power of ten
_UNCOUNTED = frozenset(["percent", "people", "police"])


def describe_quantity(quantity: Quantity) -> str:
    """Return what a quantity was read as: "at least 9 people", "40 to 50 passengers", "217,000,000 EUR, up from …"."""
    about = "about" if quantity.about and not quantity.bound else ""
    number = _write(quantity.value)
    if quantity.high is not None:
        number = f"{number} to {_write(quantity.high)}"
    way = f"{quantity.change} " if quantity.change and quantity.was is None else ""
    words = (_BOUNDS[quantity.bound], about, number, _write_unit(quantity))
    told = way + " ".join(word for word in words if word)
    return told if quantity.was is None else f"{told}, {quantity.change or 'changed'} from {_write(quantity.was)}"


def _write(number: float) -> str:
    return f"{number:,.0f}" if float(number).is_integer() and abs(number) < _MOST else f"{number:,.10g}"


def _write_unit(quantity: Quantity) -> str:
    """Return the unit in the plural where there are several: "kilometres per hour", "police officers"."""
    unit = quantity.unit
    if quantity.value == 1 and quantity.high is None:
        return unit
    for joint in (" per ", " of "):
        head, found, rest = unit.partition(joint)
        if found:
            return f"{_pluralise(head)}{found}{rest}"
    return _pluralise(unit)


def _pluralise(unit: str) -> str:
    before, space, last = unit.rpartition(" ")
    if not last.isalpha() or not last.islower() or last in _UNCOUNTED:
        return unit
    known = sorted(plural for plural, singular in irregular().items() if singular == last)
    if known:
        return f"{before}{space}{known[0]}"
    if last.endswith("y") and last[-2:-1] not in set("aeiou"):
        return f"{before}{space}{last[:-1]}ies"
    return f"{before}{space}{last}{'es' if last.endswith(_HISSING) else 's'}"
