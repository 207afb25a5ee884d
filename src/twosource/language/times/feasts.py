"""Days of the year that have a name, and those that move."""

from __future__ import annotations

import re
from datetime import date, timedelta

from twosource.language.lexicon import load_tables
from twosource.language.times.values import Context, month_day_value, nearest_day
from twosource.language.times.words import group_of

_WEEK = 7


def read_feast(match: re.Match[str], context: Context) -> str | None:
    """Read "Christmas Day", "Easter 2023". Without a year and a trusted day a feast that moves is open: None."""
    if not match["feast"][0].isupper():
        return None
    rule = str(load_tables("calendar")["feasts"][group_of(match, "feast")])
    fixed = re.fullmatch(r"(\d\d)-(\d\d)", rule)
    if fixed is None:
        return _find_moving(rule, match, context)
    if match["year"]:
        return f"{match['year']}-{rule}"
    return month_day_value(context.anchor, int(fixed[1]), int(fixed[2]), ahead=context.ahead)


def _find_moving(rule: str, match: re.Match[str], context: Context) -> str | None:
    if match["year"]:
        return find_feast(rule, int(match["year"])).isoformat()
    if context.anchor is None:
        return None
    years = range(max(context.anchor.year - 1, 1), min(context.anchor.year + 2, date.max.year))
    return nearest_day([find_feast(rule, year) for year in years], context.anchor, ahead=context.ahead)


def find_feast(rule: str, year: int) -> date:
    """Return the day of a feast that moves: by the Easter of the year, or by the weekdays of a month.

    >>> find_feast("0", 2024), find_feast("11/4/4", 2024)
    (datetime.date(2024, 3, 31), datetime.date(2024, 11, 28))
    """
    if "/" not in rule:
        return _easter(year) + timedelta(days=int(rule))
    month, weekday, which = (int(part) for part in rule.split("/"))
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % _WEEK + (which - 1) * _WEEK)


def _easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    months, days = divmod(epact + sunday - 7 * ((golden + 11 * epact + 22 * sunday) // 451) + 114, 31)
    return date(year, months, days + 1)
