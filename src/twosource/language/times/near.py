"""Values of times that are told from the day of the article: weekdays, "yesterday", "last week"."""

from __future__ import annotations

import re

from twosource.language.times.clock import clock_of, part_of_day
from twosource.language.times.references import first_day, shift_from
from twosource.language.times.values import Context, Unit, shift, weekday_value
from twosource.language.times.words import edge_of, group_of, look_up

_PAST = frozenset(["last", "past", "previous", "this past"])
_FUTURE = frozenset(["next", "coming", "following", "this coming"])
_IN_TEXT = frozenset(["following", "previous", "same", "that"])  # counted from a time in the text, not from the article
DAYS = {
    "yesterday": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
_SHORT = 3  # letters of "Sun", which is also a star and a paper
UNITS: dict[str, Unit] = {"D": "D", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE"}
_FRIDAY = 5
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # months in which they begin


def read_weekday(match: re.Match[str], context: Context) -> str | None:
    """Read "Tuesday", "early on Tuesday", "last Tuesday evening", "Tuesday at 3 p.m."."""
    word, edge = match["weekday"], edge_of(match)
    if not word[0].isupper() or (len(word) <= _SHORT and not match["part"]):
        return None
    if edge in {"every", "each"} or match["plural"]:
        return f"XXXX-WXX-{weekday_of(match)}{part_of_day(match)}"
    return _day_of(match, context) + (clock_of(match) or part_of_day(match))


def _day_of(match: re.Match[str], context: Context) -> str:
    weekday, edge = weekday_of(match), edge_of(match)
    if edge in {"previous", "following"}:
        return _day_near(match, context, weekday)
    hinted = context.ahead and edge not in _PAST and match["possessive"] is None
    until = match["limit"] is not None and match["possessive"] is None and context.prospect != "past"
    ahead = edge in _FUTURE or until or hinted
    if context.anchor is not None and context.anchor.isoweekday() == weekday and edge in {"last", "next"}:
        return shift(context.anchor, "D", 7 if ahead else -7)
    return weekday_value(context.anchor, weekday, ahead=ahead)


def _day_near(match: re.Match[str], context: Context, weekday: int) -> str:
    """Read "the previous Friday": from a day in the text."""
    day, ahead = first_day(context.before, "D"), edge_of(match) == "following"
    if day is None:
        return weekday_value(None, weekday, ahead=ahead)
    return (
        weekday_value(day, weekday, ahead=ahead) if day.isoweekday() != weekday else shift(day, "D", 7 if ahead else -7)
    )


def weekday_of(match: re.Match[str]) -> int:
    """Return the number of the weekday, 1 for Monday."""
    return int(look_up(match["weekday"], "weekdays"))


def read_deictic(match: re.Match[str], context: Context) -> str | None:
    """Read "yesterday", "tomorrow morning", "tonight", "last night"."""
    if match["edge"]:
        part = look_up(match["edge_part"], "parts")
        return shift(context.anchor, "D", -1 if edge_of(match) == "last" else 0) + "T" + part
    word = group_of(match, "deictic")
    part = "TNI" if word == "tonight" else part_of_day(match)
    return shift(context.anchor, "D", DAYS.get(word, 0)) + part


def read_relative(match: re.Match[str], context: Context) -> str | None:
    """Read "last week", "this month", "next spring", "that year"."""
    edge = edge_of(match)
    step = -1 if edge in _PAST else 1 if edge in _FUTURE else 0
    if match["season"]:
        return f"{shift(context.anchor, 'Y', 0 if edge == 'this past' else step)}-{look_up(match['season'], 'seasons')}"
    if group_of(match, "unit") == "weekend":
        return f"{shift(context.anchor, 'W', 0 if edge == 'this past' else step)}-WE"
    letter = UNITS.get(look_up(match["unit"], "units"))
    if letter is None or edge == "past":
        return f"P1{letter}" if letter else None
    if edge not in _IN_TEXT:
        return shift(context.anchor, letter, step)
    return shift_from(context.before, letter, step) or shift(None, letter, 0)


def read_season(match: re.Match[str], context: Context) -> str:
    """Read "over the summer": the latest one, or that of the year which the text tells of."""
    season = look_up(match["season"], "seasons")
    before = first_day(context.before, "Y") if context.history else None
    if before:
        return f"{before.year}-{season}"
    begins = _SEASONS[season]
    later = context.anchor is not None and not context.ahead and begins > context.anchor.month
    return f"{shift(context.anchor, 'Y', -1 if later else 0)}-{season}"


def read_day_after(match: re.Match[str], context: Context) -> str | None:
    """Read "the next day", "the same night": from a day that the text has named before."""
    step = {"previous": -1, "same": 0}.get(edge_of(match), 1)
    word = group_of(match, "unit")
    part = "" if word == "day" else "T" + look_up(word, "parts")
    return (shift_from(context.before, "D", step) or shift(None, "D", 0)) + part


def read_part_of_day(match: re.Match[str], context: Context) -> str | None:
    """Read "that night": of a day that the text has named before."""
    day = shift_from(context.before, "D", 0) if match["edge"] else None
    return (day or shift(None, "D", 0)) + part_of_day(match)


def read_weekend(_: re.Match[str], context: Context) -> str | None:
    """Read "over the weekend": the latest one, on weekdays that of the week before."""
    early = context.anchor is not None and not context.ahead and context.anchor.isoweekday() <= _FRIDAY
    return shift(context.anchor, "W", -1 if early else 0) + "-WE"


def read_this_unit(match: re.Match[str], context: Context) -> str | None:
    """Read "for the year": the one of the article; "the year ended in March" is a length."""
    unit = UNITS[look_up(match["unit"], "units")]
    return f"P1{unit}" if match["closed"] else shift(context.anchor, unit, 0)


def read_end_of_unit(match: re.Match[str], context: Context) -> str | None:
    """Read "the end of the month", "year-end": the month or the year that ends."""
    return shift(context.anchor, UNITS[look_up(match["unit"] or "year", "units")], 0)
