"""From a time as written to its TIMEX3 value, one function for each kind of `time_patterns`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from twosource.language.times import dates, distances, feasts, lengths, moments, near, periods
from twosource.language.times.values import Context
from twosource.language.times.words import look_up

Reading = Callable[[re.Match[str], Context], str | None]


def read_time(kind: str, match: re.Match[str], context: Context) -> str | None:
    """Return the value of a time as written, None when it is no time after all."""
    return _readings()[kind](match, context)


def read_until(kind: str, match: re.Match[str], context: Context) -> str | None:
    """Return the value of the last point of a range that is written as one time, else None."""
    if kind in {"month_day", "day_month"}:
        return dates.read_last_day(match, context)
    if kind == "year_range":
        return periods.read_last_year(match, context)
    return lengths.read_length_end(match) if kind in {"duration", "span"} else None


@cache
def _readings() -> Mapping[str, Reading]:
    return {
        "iso": dates.read_iso,
        "slashed": dates.read_slashed,
        "month_day": dates.read_month_day,
        "day_month": dates.read_month_day,
        "month": dates.read_month,
        "clock": moments.read_clock_time,
        "weekday": near.read_weekday,
        "deictic": near.read_deictic,
        "part_of_day": near.read_part_of_day,
        "span": lengths.read_length,
        "relative": near.read_relative,
        "day_after": near.read_day_after,
        "quarter": periods.read_quarter,
        "year_quarter": periods.read_year_quarter,
        "decade": periods.read_decade,
        "century": periods.read_century,
        "year_range": periods.read_year_range,
        "year": periods.read_year,
        "spoken": periods.read_spoken_year,
        "set": lengths.read_set,
        "rate": lengths.read_rate,
        "long": lengths.read_long,
        "adverb": lambda match, _: look_up(match["adverb"], "adverbs"),
        "duration": distances.read_duration,
        "season": lambda match, _: f"{match['year']}-{look_up(match['season'], 'seasons')}",
        "feast": feasts.read_feast,
        "bare": lengths.read_bare,
        "past_bare": distances.read_past_bare,
        "bare_season": near.read_season,
        "bc": lambda match, _: f"BC{int(match['bc']):04}",
        "year_ago": distances.read_year_ago,
        "that_quarter": distances.read_that_quarter,
        "weekend": near.read_weekend,
        "this_unit": near.read_this_unit,
        "end_of_unit": near.read_end_of_unit,
        "open": lambda match, _: look_up(match["open"], "open"),
        "tense": lambda match, _: look_up(match["tense"], "tenses"),
    }
