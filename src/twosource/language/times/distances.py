"""Values of times that lie so far from another: "two weeks ago", "a year earlier", "three days later"."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.times.lengths import duration, read_length, unit_of
from twosource.language.times.near import UNITS
from twosource.language.times.numbers import count_of
from twosource.language.times.references import shift_from
from twosource.language.times.values import Context, Unit, shift
from twosource.language.times.words import group_of

_QUARTER = re.compile(r"\bquarter\b", re.IGNORECASE)
_REPORT = 300  # characters before: about two sentences
_BACK = frozenset(["ago", "earlier", "before"])
_FROM_TODAY = frozenset(["ago", "from now", "hence"])


def read_duration(match: re.Match[str], context: Context) -> str | None:
    """Read "two weeks", and "two weeks ago"."""
    return _read_distance(match, context) if match["way"] else read_length(match, context)


def _read_distance(match: re.Match[str], context: Context) -> str | None:
    """Read "two weeks ago", "three days from now"; "earlier" and "later" count from a time in the text.

    Where the text has named none that is exact enough, the distance is what remains.
    """
    count, unit, way = count_of(match["count"]), unit_of(match), group_of(match, "way")
    if unit == "Y" and count == 1 and way in {"ago", "earlier"}:
        return read_year_ago(match, context)
    exact = not isinstance(count, str) and not unit.startswith("T") and float(count).is_integer() and not match["plus"]
    if not exact:
        return _vague(way, duration(count, unit))
    step, letter = _step(float(count), unit)
    step = -step if way in _BACK else step
    if way in _FROM_TODAY:
        return shift(context.anchor, letter, step)
    return shift_from(context.before, letter, step) or duration(count, unit)


def _vague(way: str, length: str) -> str:
    if way not in _FROM_TODAY:
        return length
    return "PAST_REF" if way in _BACK else "FUTURE_REF"


def _step(count: float, unit: str) -> tuple[int, Unit]:
    return (int(count) * 2, "W") if unit == "2W" else (int(count), UNITS[unit])


def read_past_bare(match: re.Match[str], _: Context) -> str:
    """Read "months ago", "years later"."""
    words = load_tables("calendar")
    unit = str(words["units"][words["plurals"][group_of(match, "past_bare")]])
    return _vague(group_of(match, "way"), duration("X", unit))


def read_year_ago(match: re.Match[str], context: Context) -> str:
    """Read "a year ago", "year-earlier": in a report on a quarter, the same quarter of the year before."""
    if group_of(match, "period") == "quarter" or _QUARTER.search(
        match.string, max(0, match.start() - _REPORT), match.start()
    ):
        named = shift_from(context.quarter, "Q", -4)
        return named or shift(context.anchor, "Q", -5)  # the last full quarter, and a year back
    return shift(context.anchor, "Y", -1)


def read_that_quarter(_: re.Match[str], context: Context) -> str:
    """Read "in the quarter": the one that the text has named, else the last full one."""
    return shift_from(context.quarter, "Q", 0) or shift(context.anchor, "Q", -1)
