"""The stretch of time that a TIMEX3 value covers, in minutes, within the frame that it leaves open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Frame = Literal["calendar", "week", "year"]  # "week": some week, "year": some year

_VALUE = re.compile(
    r"(?P<year>\d{4}|\d{2,3}|XXXX)"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d|XX)(?:-(?P<weekday>[1-7]|WE))?"
    r"|-(?P<season>SP|SU|FA|WI|Q[1-4]|H[12]))?"
    r"(?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::\d\d)?)?|(?P<part>MO|MI|AF|EV|NI|DT)))?"
)
_DAY = 24 * 60
# Hours from the start of the day; a night ends on the next one, and may begin in the evening.
_PARTS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (20, 30), "DT": (6, 18)}
_SEASONS = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip
_SOME_YEAR, _SOME_WEEK = 2000, 1  # stand for what is open; a leap year, so that it has every day
_DIGITS_OF_YEAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """From ``start`` to ``end``, half-open, in minutes of its ``frame``. ``weekdays`` are those it lies on, if one."""

    frame: Frame
    start: int
    end: int
    weekdays: frozenset[int] = frozenset()


def read_stretch(value: str) -> Stretch | None:
    """Return the stretch of a TIMEX3 value, None for durations and for what points to no time."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        days = _days_of(match)
    except (ValueError, OverflowError):  # the calendar has no such day
        return None
    if days is None:
        return None
    frame, first, after = days
    start, end = first.toordinal() * _DAY, after.toordinal() * _DAY
    single = (after - first).days == 1
    if match["hour"] or match["part"]:
        if not single:
            return None
        start, end = _narrow(match, start)
    weekdays = frozenset({first.isoweekday()}) if single and frame != "year" else frozenset()
    return Stretch(frame=frame, start=start, end=end, weekdays=weekdays)


def _narrow(match: re.Match[str], start: int) -> tuple[int, int]:
    if match["part"]:
        first, last = _PARTS[match["part"]]
        return start + first * 60, start + last * 60
    if match["minute"] is None:
        return start + int(match["hour"]) * 60, start + int(match["hour"]) * 60 + 60
    minute = start + int(match["hour"]) * 60 + int(match["minute"])
    return minute, minute + 1


def _days_of(match: re.Match[str]) -> tuple[Frame, date, date] | None:
    """Return the frame, the first day and the day after the last."""
    year = match["year"]
    if match["week"]:
        return _days_of_week(match)
    if year == "XXXX":
        return ("year", *_days_in_year(_SOME_YEAR, match)) if match["month"] else None
    if len(year) < _DIGITS_OF_YEAR:
        width = 10 ** (_DIGITS_OF_YEAR - len(year))
        return "calendar", date(int(year) * width, 1, 1), date((int(year) + 1) * width, 1, 1)
    return "calendar", *_days_in_year(int(year), match)


def _days_of_week(match: re.Match[str]) -> tuple[Frame, date, date] | None:
    is_open = match["week"] == "XX" or match["year"] == "XXXX"
    if is_open and match["weekday"] is None:
        return None
    year, week = (_SOME_YEAR, _SOME_WEEK) if is_open else (int(match["year"]), int(match["week"]))
    frame: Frame = "week" if is_open else "calendar"
    if match["weekday"] is None:
        first = date.fromisocalendar(year, week, 1)
        return frame, first, first + timedelta(days=7)
    if match["weekday"] == "WE":
        first = date.fromisocalendar(year, week, 6)
        return frame, first, first + timedelta(days=2)
    first = date.fromisocalendar(year, week, int(match["weekday"]))
    return frame, first, first + timedelta(days=1)


def _days_in_year(year: int, match: re.Match[str]) -> tuple[date, date]:
    if match["day"]:
        first = date(year, int(match["month"]), int(match["day"]))
        return first, first + timedelta(days=1)
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    if match["season"]:
        return _months(year, *_SEASONS[match["season"]])
    return _months(year, 1, 12)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = year * 12 + month - 1 + count
    return date(year, month, 1), date(last // 12, last % 12 + 1, 1)
