"""Times that are told from another time in the text: "the next day", "three weeks later", "that year"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from twosource.language.times.stretches import read_stretch
from twosource.language.times.values import Unit, shift
from twosource.model.mention import Time

_LAST, _ENOUGH, _YEARS = 40, 8, 3  # times that are looked at, those needed, and those that must have a year
_OF_TODAY = re.compile(r"day\b|\b(?:ago|last|this|next|tonight|tomorrow|weekend)\b", re.IGNORECASE)
_REPORT = 100  # times, more than a report on a quarter has
NEAR, FAR = 300, 3000  # characters: about two sentences, and ten times that
_MINUTES = 24 * 60
_DAYS: dict[Unit, int] = {"D": 1, "W": 7, "M": 31, "Q": 92, "Y": 366, "DE": 3653, "CE": 36525}
_CALENDAR = re.compile(r"\d{3}")
_QUARTER = re.compile(r"\d{4}-Q\d")


def find_before(found: Sequence[Time], place: int, far: int = NEAR) -> Time | None:
    """Return the time of the calendar that is named last before ``place``, None when it is too far away."""
    for time in reversed(found):
        if place - time.span.end > far:
            return None
        if time.type in {"DATE", "TIME"} and _CALENDAR.match(time.value):
            return time
    return None


def find_quarter(found: Sequence[Time], anchor: date | None) -> Time | None:
    """Return the latest quarter that is named and was over: those before it are there to compare."""
    this = shift(anchor, "Q", 0) if anchor else "9"
    over = (time for time in found[-_REPORT:] if time.value < this and _QUARTER.fullmatch(time.value))
    return max(over, key=lambda time: time.value, default=None)


def is_history(text: str, found: Sequence[Time], anchor: date | None) -> bool:
    """Tell whether the text tells of years long before the article: its last times are dates, with years of then."""
    if anchor is None:
        return False
    last = [time for time in found[-_LAST:] if _CALENDAR.match(time.value)]
    years = [int(time.value[:4]) for time in last if _names_year(text, time)]
    if len(last) < _ENOUGH or len(years) < _YEARS or max(years) >= anchor.year - 1:
        return False
    words = [time.span.of(text) for time in last[-_ENOUGH:] if time.counted_from is None]
    return not any(_OF_TODAY.search(each) for each in words)


def _names_year(text: str, time: Time) -> bool:
    return time.value[:4].isdigit() and time.value[:4] in time.span.of(text)


def shift_from(time: Time | None, unit: Unit, count: int) -> str | None:
    """Return the day, week, month … that lies ``count`` units after that of ``time``, None when it is not that exact.

    >>> from twosource.model.span import Span
    >>> shift_from(Time(span=Span(0, 6), type="DATE", value="2024-05-31"), "M", 1)
    '2024-06'
    """
    day = first_day(time, unit)
    return shift(day, unit, count) if day else None


def first_day(time: Time | None, unit: Unit) -> date | None:
    """Return the first day of ``time`` when it lies in one unit; a time of day lies in its day."""
    stretch = read_stretch(time.value.partition("T")[0]) if time else None
    if stretch is None or stretch.frame != "calendar":
        return None
    first, after = stretch.start // _MINUTES, stretch.end // _MINUTES
    return date.fromordinal(first) if after - first <= _DAYS[unit] else None
