"""Sizes in words."""

from __future__ import annotations

from typing import Final

_UNITS: Final = ("bytes", "kB", "MB", "GB", "TB")
_THOUSAND: Final = 1000
_PRECISE: Final = 10  # below that, one decimal says more


def say_size(size: float) -> str:
    """Return a number of bytes as people read it, in units of thousands: "3.4 MB"."""
    units = iter(_UNITS)
    unit = next(units)
    while size >= _THOUSAND and unit != _UNITS[-1]:
        size, unit = size / _THOUSAND, next(units)
    return f"{size:.1f} {unit}" if size < _PRECISE and unit != _UNITS[0] else f"{size:,.0f} {unit}"
