"""From a time as written to its TIMEX3 value, one function for each kind of `times_patterns`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.times import dates, lengths, near
from twosource.language.times.values import Context, shift


def read_time(kind: str, match: re.Match[str], context: Context) -> str | None:
    """Return the value of a time as written, None when it is no time after all."""
    return _readings()[kind](match, context)


@cache
def _readings() -> dict[str, Callable[[re.Match[str], Context], str | None]]:
    return {
        "iso": dates.read_iso,
        "slashed": dates.read_slashed,
        "month_day": dates.read_month_day,
        "day_month": dates.read_month_day,
        "month": dates.read_month,
        "clock": near.read_clock_time,
        "weekday": near.read_weekday,
        "deictic": near.read_deictic,
        "ago": near.read_ago,
        "span": lengths.read_length,
        "relative": near.read_relative,
        "day_after": near.read_day_after,
        "quarter": dates.read_quarter,
        "decade": dates.read_decade,
        "year": lambda match, _: match["year"],
        "set": lengths.read_set,
        "adverb": lambda match, _: _look_up(match, "adverb", "adverbs"),
        "duration": lengths.read_length,
        "season": lambda match, _: f"{match['year']}-{_look_up(match, 'season', 'seasons')}",
        "feast": dates.read_feast,
        "bare": lengths.read_bare,
        "year_ago": near.read_year_ago,
        "that_quarter": lambda _, context: shift(context.anchor, "Q", -1),
        "weekend": near.read_weekend,
        "open": lambda match, _: _look_up(match, "open", "open"),
    }


def _look_up(match: re.Match[str], group: str, table: str) -> str:
    return str(load_tables("calendar")[table][" ".join(match[group].casefold().split())])
