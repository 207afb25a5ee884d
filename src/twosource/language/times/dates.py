"""Values of times that name a day or a month."""

from __future__ import annotations

import re
from datetime import date

from twosource.language.times.numbers import spoken_year
from twosource.language.times.prospects import Prospect
from twosource.language.times.references import first_day, shift_from
from twosource.language.times.values import Context, day_value, month_day_value, month_value, shift
from twosource.language.times.words import edge_of, group_of, look_up

_CENTURY = 100
_PIVOT = 50  # two-digit years above it are the twentieth century's
_DOUBTFUL = frozenset(
    ["may", "march", "mar", "jan", "april", "june", "august", "dec", "sun", "sat"]
)  # also words, names
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|through|to|from|for|during|and|or|between|before|after|this|that|an?|the)\s$",
    re.IGNORECASE,
)
_SHORT = 3
_NEARER = 6  # months
_PROSPECTS: dict[str, Prospect] = {"last": "behind", "next": "ahead"}
_STEPS = {"last": -1, "this": 0, "next": 1}


def read_iso(match: re.Match[str], _: Context) -> str | None:
    """Read "2024-05-03" and "2024-05-03 14:30"."""
    day = day_value(int(match["year"]), int(match["month"]), int(match["day"]))
    return f"{day}T{match['hour24']}:{match['minute24']}" if day and match["hour24"] else day


def read_slashed(match: re.Match[str], _: Context) -> str | None:
    """Read "5/3/2024" as the American date when there is such a day, else as the British one."""
    year, first, second = int(match["year"]), int(match["month"]), int(match["day"])
    if year < _CENTURY:
        year += 1900 if year > _PIVOT else 2000
    return day_value(year, first, second) or day_value(year, second, first)


def read_month_day(match: re.Match[str], context: Context) -> str | None:
    """Read "May 3", "3 May 2024", "last Oct. 23"."""
    if not match["month"][0].isupper():
        return None
    return _day_of_month(match, context, int(match["day"]))


def read_last_day(match: re.Match[str], context: Context) -> str | None:
    """Return the last day of "May 3-5"."""
    until = group_of(match, "until")
    return _day_of_month(match, context, int(until)) if until else None


def _day_of_month(match: re.Match[str], context: Context, day: int) -> str | None:
    month = look_up_month(match["month"])
    year = _stated_year(match, context)
    if year == "":
        return f"XXXX-{month:02}-{day:02}" if day_value(2000, month, day) else None
    if year:
        return day_value(int(year), month, day)
    history = _year_of_history(context, month)
    if history:
        return day_value(history, month, day)
    edge = edge_of(match)
    near = month_day_value(context.anchor, month, day, ahead=edge == "next")
    if edge == "last" and near and context.anchor and near > context.anchor.isoformat():
        return day_value(int(near[:4]) - 1, month, day)
    return near


def read_month(match: re.Match[str], context: Context) -> str | None:
    """Read "May", "last May", "May 2024", "May of this year"."""
    if not match["month"][0].isupper() or not _is_month(match):
        return None
    month = look_up_month(match["month"])
    year = _stated_year(match, context)
    if year is not None:
        return f"{year or 'XXXX'}-{month:02}"
    return _month_near(match, month, context)


def look_up_month(word: str) -> int:
    """Return the number of a month."""
    return int(look_up(word, "months"))


def _stated_year(match: re.Match[str], context: Context) -> str | None:
    """Return the year that stands beside the month, "" when it stays open, None when there is none."""
    if match["year"]:
        return str(match["year"])
    if match["spoken"]:
        return str(spoken_year(match["spoken"]))
    if group_of(match, "later"):  # "from March to May 2021"
        over = look_up_month(match["month"]) > look_up_month(match["later_month"])
        return str(int(match["later"]) - over)
    if match["which"]:
        year = shift(context.anchor, "Y", _STEPS[group_of(match, "which")])
    elif match["same"]:
        year = shift_from(context.before, "Y", {"following": 1, "previous": -1}.get(group_of(match, "same"), 0)) or ""
    else:
        return None
    return year if year.isdigit() else ""


def _month_near(match: re.Match[str], month: int, context: Context) -> str:
    edge = edge_of(match)
    if edge in {"each", "every"}:
        return f"XXXX-{month:02}"
    history = _year_of_history(context, month) if edge not in _STEPS else None
    if history:
        return f"{history:04}-{month:02}"
    if edge == "last" and context.anchor and context.anchor.month == month:
        return shift(context.anchor, "M", -12)
    prospect: Prospect | None = _PROSPECTS.get(edge, context.prospect)
    if edge != "last" and _is_limit(match, month, context):
        prospect = "ahead"
    return month_value(context.anchor, month, prospect)


def _is_limit(match: re.Match[str], month: int, context: Context) -> bool:
    """Tell whether "until March" looks ahead: to a month that is nearer than the one before."""
    if match["limit"] is None or context.anchor is None or context.prospect == "past":
        return False
    return (month - context.anchor.month) % 12 <= _NEARER


def _year_of_history(context: Context, month: int) -> int | None:
    """Return the year of a month in a text that tells of years long before the article; None in the news of the day.

    It is the one that brings the month near the time named last, rather after it.
    """
    before = first_day(context.before, "Y") if context.history and not context.ahead else None
    if before is None:
        return None
    if len(context.before.value if context.before else "") == len("2024"):
        return before.year
    years = [year for year in range(before.year - 1, before.year + 2) if date.min.year <= year <= date.max.year]
    return min(years, key=lambda year: _distance((year - before.year) * 12 + month - before.month))


def _distance(months: int) -> int:
    return months if months >= 0 else -2 * months


def _is_month(match: re.Match[str]) -> bool:
    """Tell "May" the month from the verb and the name."""
    if match["year"] or match["edge"] or match["which"]:
        return True
    if len(match["month"]) == _SHORT and match["month"].casefold() != "may":
        return match.group().endswith(".")  # "Jan" is a name
    if group_of(match, "month") not in _DOUBTFUL:
        return True
    return _BEFORE_MONTH.search(match.string, max(0, match.start() - 12), match.start()) is not None
