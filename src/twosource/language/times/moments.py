"""Values of times of day: "3 p.m.", "15:30 GMT on Friday", "noon"."""

from __future__ import annotations

import re

from twosource.language.times.clock import clock_of
from twosource.language.times.dates import read_month_day
from twosource.language.times.near import DAYS, weekday_of
from twosource.language.times.references import shift_from
from twosource.language.times.values import Context, shift, weekday_value
from twosource.language.times.words import group_of


def read_clock_time(match: re.Match[str], context: Context) -> str | None:
    """Read a time of day with the day that stands beside it; without one it is on the day that the text named last.

    Where it named none near by, it is the day of the article: news of a day gives the clock alone.
    """
    clock = clock_of(match)
    if clock is None:
        return None
    if match["month"]:
        day = read_month_day(match, context)
        return day + clock if day else None
    if match["weekday"]:
        ahead = context.ahead or match["limit"] is not None
        return weekday_value(context.anchor, weekday_of(match), ahead=ahead) + clock
    if match["deictic"]:
        return shift(context.anchor, "D", DAYS.get(group_of(match, "deictic"), 0)) + clock
    return (shift_from(context.before, "D", 0) or shift(context.anchor, "D", 0)) + clock
