"""From a time as written to its TIMEX3 value, one function for each kind of `times_patterns`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from twosource.language import times_dates, times_lengths, times_near
from twosource.language.lexicon import load_tables
from twosource.language.times_values import Context, shift


def read_time(kind: str, match: re.Match[str], context: Context) -> str | None:
    """Return the value of a time as written, None when it is no time after all."""
    return _readings()[kind](match, context)


@cache
def _readings() -> dict[str, Callable[[re.Match[str], Context], str | None]]:
    return {
        "iso": times_dates.read_iso,
        "slashed": times_dates.read_slashed,
        "month_day": times_dates.read_month_day,
        "day_month": times_dates.read_month_day,
        "month": times_dates.read_month,
        "clock": times_near.read_clock_time,
        "weekday": times_near.read_weekday,
        "deictic": times_near.read_deictic,
        "ago": times_near.read_ago,
        "span": times_lengths.read_length,
        "relative": times_near.read_relative,
        "day_after": times_near.read_day_after,
        "quarter": times_dates.read_quarter,
        "decade": times_dates.read_decade,
        "year": lambda match, _: match["year"],
        "set": times_lengths.read_set,
        "adverb": lambda match, _: _look_up(match, "adverb", "adverbs"),
        "duration": times_lengths.read_length,
        "season": lambda match, _: f"{match['year']}-{_look_up(match, 'season', 'seasons')}",
        "feast": times_dates.read_feast,
        "bare": times_lengths.read_bare,
        "year_ago": times_near.read_year_ago,
        "that_quarter": lambda _, context: shift(context.anchor, "Q", -1),
        "weekend": times_near.read_weekend,
        "open": lambda match, _: _look_up(match, "open", "open"),
    }


def _look_up(match: re.Match[str], group: str, table: str) -> str:
    return str(load_tables("calendar")[table][" ".join(match[group].casefold().split())])
