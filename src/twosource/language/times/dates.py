"""Values of times that name a date, a month, a quarter or a decade."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.times.values import Context, day_value, month_day_value, month_value, shift

_CENTURY = 100
_PIVOT = 50  # two-digit years above it are the twentieth century's
_DOUBTFUL = frozenset(["may", "march", "mar", "jan", "april", "june", "august", "dec"])  # names and words as well
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|through|to|from|for|during|and|between|before|after)\s$", re.IGNORECASE
)


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
    """Read "May 3", "3 May 2024"."""
    if not match["month"][0].isupper():
        return None
    month, day = _month_of(match), int(match["day"])
    if match["year"]:
        return day_value(int(match["year"]), month, day)
    return month_day_value(context.anchor, month, day, ahead=False)


def read_feast(match: re.Match[str], context: Context) -> str | None:
    """Read "Christmas Day"."""
    feast = " ".join(match["feast"].casefold().replace("’", "'").split())
    month, day = str(load_tables("calendar")["feasts"][feast]).split("-")
    if match["year"]:
        return f"{match['year']}-{month}-{day}"
    return month_day_value(context.anchor, int(month), int(day), ahead=context.ahead)


def read_month(match: re.Match[str], context: Context) -> str | None:
    """Read "May", "last May", "May 2024", "May of this year"."""
    if not match["month"][0].isupper() or not _is_month(match):
        return None
    month = _month_of(match)
    if match["year"]:
        return f"{match['year']}-{month:02}"
    if match["which"]:
        year = shift(context.anchor, "Y", {"last": -1, "this": 0, "next": 1}[match["which"].casefold()])
        return f"{year}-{month:02}"
    return _month_near(match, month, context)


def _month_near(match: re.Match[str], month: int, context: Context) -> str:
    edge = (match["edge"] or "").casefold()
    if edge in {"each", "every"}:
        return f"XXXX-{month:02}"
    if edge == "last" and context.anchor and context.anchor.month == month:
        return shift(context.anchor, "M", -12)
    return month_value(context.anchor, month, ahead=edge == "next" or (context.ahead and edge != "last"))


def _is_month(match: re.Match[str]) -> bool:
    """Tell "May" the month from the verb and the name."""
    if match["year"] or match["edge"] or match["which"] or match["month"].casefold() not in _DOUBTFUL:
        return True
    return _BEFORE_MONTH.search(match.string, max(0, match.start() - 12), match.start()) is not None


def _month_of(match: re.Match[str]) -> int:
    return int(load_tables("calendar")["months"][match["month"].casefold()])


def read_quarter(match: re.Match[str], context: Context) -> str | None:
    """Read "the third quarter of 2024", "Q3", "the first half"."""
    ordinal = (match["ordinal"] or match["number"] or "").casefold()
    half = (match["period"] or "").casefold() == "half"
    if ordinal == "latest":
        return None if half else shift(context.anchor, "Q", -1)
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(ordinal) or int(ordinal[0])
    last_half = 2
    if half and number > last_half:
        return None
    return f"{match['year'] or shift(context.anchor, 'Y', 0)}-{'H' if half else 'Q'}{number}"


def read_decade(match: re.Match[str], context: Context) -> str | None:
    """Read "the 1990s" and "the ’90s"; the value is the first three digits."""
    if match["decade"]:
        return str(match["decade"])[:3]
    past = context.anchor is None or 200 + int(match["short"]) > context.anchor.year // 10
    return f"19{match['short']}" if past else f"20{match['short']}"
