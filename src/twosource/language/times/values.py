"""TIMEX3 values by calendar arithmetic (ISO 8601, ISO-TimeML).

The anchor is the day the article was published, or None: then what depends on it stays open
("XXXX-WXX-2" for a Tuesday), never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from twosource.language.times.prospects import Prospect
from twosource.model.mention import Time

Unit = Literal["D", "W", "M", "Q", "Y", "DE", "CE"]
_MONTHS = 12
_QUARTERS = 4
_LONG_AGO = 9  # months
_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a time is read by.

    ``anchor`` is the trusted day of publication; ``prospect`` tells whether the words around the time look ahead.
    ``before`` is the time of the calendar that the text named last, near enough to count from, and
    ``quarter`` the latest quarter that it has named. ``history``: whether the text tells of years long before.
    """

    anchor: date | None
    prospect: Prospect | None = None
    before: Time | None = None
    quarter: Time | None = None
    history: bool = False

    @property
    def ahead(self) -> bool:
        """Whether the words around the time look ahead."""
        return self.prospect == "ahead"


def parse_anchor(anchor: str | None) -> date | None:
    """Return the day of ``anchor`` (ISO 8601, a time of day is ignored), None when there is no such day."""
    try:
        return date.fromisoformat(anchor[:10]) if anchor else None
    except ValueError:
        return None


def shift(anchor: date | None, unit: Unit, count: int) -> str:
    """Return the value of the day, week, month … that lies ``count`` units after the anchor's."""
    if anchor is None:
        return _OPEN[unit]
    try:
        return _shift(anchor, unit, count)
    except (ValueError, OverflowError):
        return "PAST_REF" if count < 0 else "FUTURE_REF"


def _shift(anchor: date, unit: Unit, count: int) -> str:
    if unit == "D":
        return (anchor + timedelta(days=count)).isoformat()
    if unit == "W":
        year, week, _ = (anchor + timedelta(weeks=count)).isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "M":
        months = anchor.year * _MONTHS + anchor.month - 1 + count
        return f"{_year(months // _MONTHS)}-{months % _MONTHS + 1:02}"
    if unit == "Q":
        quarters = anchor.year * _QUARTERS + (anchor.month - 1) // 3 + count
        return f"{_year(quarters // _QUARTERS)}-Q{quarters % _QUARTERS + 1}"
    digits = {"Y": 4, "DE": 3, "CE": 2}[unit]
    return _year(anchor.year + count * 10 ** (4 - digits))[:digits]


def _year(year: int) -> str:
    if not 0 < year <= date.max.year:
        message = f"{year} is no year of the calendar"
        raise ValueError(message)
    return f"{year:04}"


def weekday_value(anchor: date | None, weekday: int, *, ahead: bool) -> str:
    """Return the day that a weekday (1 is Monday) means: the latest up to the anchor, or the next from it on."""
    if anchor is None:
        return f"XXXX-WXX-{weekday}"
    back = (anchor.isoweekday() - weekday) % 7
    return shift(anchor, "D", (7 - back) % 7 if ahead else -back)


def month_value(anchor: date | None, month: int, prospect: Prospect | None) -> str:
    """Return the month that a name of a month means: the latest up to the anchor's, or the next from it on.

    What lies nearly a year back is not called by the bare name of its month, unless the words around it look back.
    """
    if anchor is None:
        return f"XXXX-{month:02}"
    back = (anchor.month - month) % _MONTHS
    ahead = prospect == "ahead" or (prospect is None and back >= _LONG_AGO)
    return shift(anchor, "M", (_MONTHS - back) % _MONTHS if ahead else -back)


def month_day_value(anchor: date | None, month: int, day: int, *, ahead: bool) -> str | None:
    """Return the day that "July 3" means; the year is the one that brings it near the anchor, rather before it.

    ``ahead`` forces the next one. None when no calendar has the day.
    """
    if anchor is None:
        return f"XXXX-{month:02}-{day:02}" if day_value(2000, month, day) else None
    years = (anchor.year, anchor.year + 1) if ahead else (anchor.year, anchor.year - 1, anchor.year + 1)
    days = [made for year in years if (made := _day(year, month, day)) is not None]
    return nearest_day(days, anchor, ahead=ahead)


def nearest_day(days: Sequence[date], anchor: date, *, ahead: bool) -> str | None:
    """Return the day that is nearest to the anchor, rather before it; ``ahead`` forces one from it on. None of none."""
    days = [made for made in days if made >= anchor] if ahead else days
    return min(days, key=lambda made: (_distance(made, anchor), made)).isoformat() if days else None


def _distance(day: date, anchor: date) -> int:
    """A day ahead counts as twice as far: news tells what happened more often than what will."""
    return (anchor - day).days if day <= anchor else 2 * (day - anchor).days


def day_value(year: int, month: int, day: int) -> str | None:
    """Return the ISO day, None when the calendar has no such day."""
    made = _day(year, month, day)
    return made.isoformat() if made else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def clock_value(hour: int, minute: int | None, half: str) -> str | None:
    """Return "T15:30" for 3:30 with half "p", None when no clock shows it. ``half`` is "a", "p" or ""."""
    noon = 12
    if half and not 1 <= hour <= noon:
        return None
    if half:
        hour = hour % noon + (noon if half == "p" else 0)
    if hour > 24 or (minute or 0) > 59:  # noqa: PLR2004 (a clock)
        return None
    return f"T{hour:02}:{minute or 0:02}"
