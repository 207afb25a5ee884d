"""How two times relate: equal, one more precise, or different.

A value is read as the stretch of time it covers. Two stretches that overlap without one holding the
other say nothing ("night" and "evening"); what an open value leaves out is never filled in.
"""

from __future__ import annotations

import re
from typing import Literal

from twosource.language.times.stretches import Stretch, read_stretch
from twosource.model.comparison import WhenPrecision

TimeComparison = Literal["equal", "finer", "coarser", "differs", "unknown"]

_DURATION = re.compile(r"P(?:\d+(?:\.\d+)?(?:DE|CE|[DWMQY]))*(?:T(?:\d+(?:\.\d+)?[SMH])+)?")
_PART = re.compile(r"(\d+(?:\.\d+)?)(DE|CE|[SMHDWQY])")
_SECONDS = {"S": 1.0, "M": 60.0, "H": 3600.0}
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Q": 91.31, "Y": 365.24, "DE": 3652.4, "CE": 36524.0}
_TOLERANCE = 0.02  # a year is 12 months, 52 weeks and 365 days
_DAY = 86_400.0
_PRECISIONS: tuple[tuple[str, WhenPrecision], ...] = (
    (r"P.*|.*_REF|.*TX.*", "open"),
    (r".*T\d\d:\d\d.*", "minute"),
    (r".*T[A-Z\d]+", "part of day"),
    (r"X{4}-XX-XX|X{4}-W?XX|X+|X{4}-QX", "open"),
    (r"[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-W[\dX]{2}-\d", "day"),
    (r"[\dX]{4}-W[\dX]{2}(?:-WE)?", "week"),
    (r"[\dX]{4}-\d{2}", "month"),
    (r"\d.*", "year"),
)


def compare_times(a: str, b: str) -> TimeComparison:
    """Tell how the time ``a`` stands to ``b``, both TIMEX3 values.

    ``finer``: ``a`` is the more precise one. ``unknown``: they cannot be compared, which is not "differs".

    >>> compare_times("XXXX-WXX-2", "XXXX-WXX-2TMO")
    'coarser'
    >>> compare_times("2023-09-10TAF", "2023-09-10TEV")
    'differs'
    """
    if a.startswith("P") and b.startswith("P"):
        return _compare_durations(a, b)
    first, second = read_stretch(a), read_stretch(b)
    if first is None or second is None:
        return "unknown"
    return _compare_stretches(first, second)


def time_granularity(value: str) -> WhenPrecision:
    """Return how precise a TIMEX3 value is; "open" for durations and for what points to no time."""
    for pattern, precision in _PRECISIONS:
        if re.fullmatch(pattern, value):
            return precision
    return "open"


def _compare_durations(a: str, b: str) -> TimeComparison:
    first, second = _length(a), _length(b)
    if first is None or second is None:
        return "unknown"
    return "equal" if abs(first - second) <= _TOLERANCE * max(first, second) else "differs"


def _length(value: str) -> float | None:
    """Return seconds, None when a part is open."""
    if _DURATION.fullmatch(value) is None:
        return None
    days, _, clock = value[1:].partition("T")
    whole = sum(float(count) * _DAYS[unit] * _DAY for count, unit in _PART.findall(days))
    return whole + sum(float(count) * _SECONDS[unit] for count, unit in _PART.findall(clock)) or None


def _compare_stretches(a: Stretch, b: Stretch) -> TimeComparison:
    if a.frame != b.frame:
        return _compare_across_frames(a, b)
    if (a.start, a.end) == (b.start, b.end):
        return "equal"
    if a.end <= b.start or b.end <= a.start:
        return "differs"
    if b.start <= a.start and a.end <= b.end:
        return "finer"
    return "coarser" if a.start <= b.start and b.end <= a.end else "unknown"


def _compare_across_frames(a: Stretch, b: Stretch) -> TimeComparison:
    """Compare a day of the calendar with a weekday or a day of some year: they can rule each other out."""
    if a.weekdays and b.weekdays and not a.weekdays & b.weekdays:
        return "differs"
    return "unknown"
