"""Values of quarters, halves, years, decades and centuries."""

from __future__ import annotations

import re

from twosource.language.times.numbers import spoken_year
from twosource.language.times.references import shift_from
from twosource.language.times.values import Context, shift
from twosource.language.times.words import group_of, look_up

_STEPS = {"last": -1, "this": 0, "next": 1}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_FAR = 6  # months; what begins later than that in the year is last year's
_LAST_OF = {"half": 2, "quarter": 4}


def read_quarter(match: re.Match[str], context: Context) -> str | None:
    """Read "the third quarter of 2024", "Q3", "the first half", "last year's first quarter"."""
    period, ordinal = group_of(match, "period") or "quarter", group_of(match, "ordinal")
    if ordinal in {"latest", "last"} and not match["year"] and not match["after"]:
        return None if period == "half" else shift(context.anchor, "Q", -1)
    number = int(match["number"]) if match["number"] else _ORDINALS.get(ordinal, _LAST_OF[period])
    if number > _LAST_OF[period]:
        return None
    return f"{_year_of_quarter(match, context, number)}-{'H' if period == 'half' else 'Q'}{number}"


def _year_of_quarter(match: re.Match[str], context: Context, number: int) -> str:
    year = match["year"] or match["after"]
    if year:
        return str(year)
    step = _STEPS.get(group_of(match, "edge") or group_of(match, "which"))
    if step is None and match["ago"]:
        step = -1
    if step is None and context.anchor is not None and not context.ahead:
        begins = (number - 1) * (6 if group_of(match, "period") == "half" else 3) + 1
        step = -1 if begins > context.anchor.month + _FAR else 0
    return shift(context.anchor, "Y", step or 0)


def read_year_quarter(match: re.Match[str], context: Context) -> str:
    """Read "the 2024 quarter": the one that the text speaks of, in that year."""
    quarter = shift_from(context.quarter, "Q", 0) or shift(context.anchor, "Q", -1)
    return f"{match['year']}-{quarter[-2:]}"


def read_decade(match: re.Match[str], context: Context) -> str | None:
    """Read "the 1990s", "the ’90s", "the nineties"; the value is the first three digits."""
    if match["decade"]:
        return str(match["decade"])[:3]
    digit = match["short"] or look_up(match["spelled"], "decades_in_words")
    past = context.anchor is None or 200 + int(digit) > context.anchor.year // 10
    return f"19{digit}" if past else f"20{digit}"


def read_century(match: re.Match[str], _: Context) -> str | None:
    """Read "the 20th century"; the value is its first two digits."""
    written = group_of(match, "century")
    number = int(written[:-2]) if written[0].isdigit() else int(look_up(written, "ordinals"))
    if match["before"]:
        return f"BC{number - 1:02}"
    return f"{number - 1:02}" if number else None


def read_year(match: re.Match[str], _: Context) -> str:
    """Read "2019"."""
    return str(match["year"])


def read_last_year(match: re.Match[str], _: Context) -> str | None:
    """Return the last year of "2010-14", None when it is no range."""
    first, until = match["year"], match["until"]
    last = until if len(until) == len(first) else first[:2] + until
    return last if first < last else None


def read_year_range(match: re.Match[str], context: Context) -> str | None:
    """Read "2010-14" by its first year."""
    return str(match["year"]) if read_last_year(match, context) else None


def read_spoken_year(match: re.Match[str], _: Context) -> str:
    """Read "nineteen ninety-six"."""
    return str(spoken_year(match["spoken"]))
