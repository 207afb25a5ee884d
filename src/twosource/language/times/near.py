"""Values of times that are told from the day of the article: weekdays, "yesterday", "last week", clock times."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.times.dates import read_month_day
from twosource.language.times.lengths import count_of, duration, unit_of
from twosource.language.times.values import Context, Unit, clock_value, shift, weekday_value

_PAST = frozenset(["last", "past", "previous", "this past"])
_FUTURE = frozenset(["next", "coming", "following", "this coming"])
_IN_TEXT = frozenset(["following", "previous", "same", "that"])  # counted from a time in the text, not from the article
_DAYS = {
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_SHORT = 3  # letters of "Sun", which is also a star and a paper
_UNITS: dict[str, Unit] = {"D": "D", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE"}
_FRIDAY = 5
_QUARTER = re.compile(r"\bquarter\b", re.IGNORECASE)
_REPORT = 300  # characters before: about two sentences


def read_clock_time(match: re.Match[str], context: Context) -> str | None:
    """Read "3 p.m.", "15:30 GMT on Friday", "noon"."""
    clock = _clock_of(match)
    if clock is None:
        return None
    if match["month"]:
        day = read_month_day(match, context)
        return day + clock if day else None
    if match["weekday"]:
        return weekday_value(context.anchor, _weekday_of(match), ahead=context.ahead) + clock
    return shift(context.anchor, "D", _DAYS.get((match["deictic"] or "").casefold(), 0)) + clock


def read_weekday(match: re.Match[str], context: Context) -> str | None:
    """Read "Tuesday", "early on Tuesday", "last Tuesday evening", "Tuesday at 3 p.m."."""
    word, edge = match["weekday"], _edge(match)
    if not word[0].isupper() or (len(word) <= _SHORT and not match["part"]):
        return None
    if edge in {"every", "each"} or match["plural"]:
        return f"XXXX-WXX-{_weekday_of(match)}{_part_of(match)}"
    return _day_of(match, context) + (_clock_of(match) or _part_of(match))


def _day_of(match: re.Match[str], context: Context) -> str:
    weekday, edge = _weekday_of(match), _edge(match)
    hinted = context.ahead and edge not in _PAST and match["possessive"] is None
    ahead = edge in _FUTURE or match["limit"] is not None or hinted
    if context.anchor is not None and context.anchor.isoweekday() == weekday and edge in {"last", "next"}:
        return shift(context.anchor, "D", 7 if ahead else -7)
    return weekday_value(context.anchor, weekday, ahead=ahead)


def read_deictic(match: re.Match[str], context: Context) -> str | None:
    """Read "yesterday", "tomorrow morning", "tonight", "last night"."""
    if match["edge"]:
        part = _look_up(match["edge_part"], "parts")
        return shift(context.anchor, "D", -1 if _edge(match) == "last" else 0) + "T" + part
    word = " ".join(match["deictic"].casefold().split())
    part = "TNI" if word == "tonight" else _part_of(match)
    return shift(context.anchor, "D", _DAYS.get(word, 0)) + part


def read_ago(match: re.Match[str], context: Context) -> str | None:
    """Read "two weeks ago", "a year earlier", "three days from now"; "later" is counted in the text: a duration."""
    count, unit, way = count_of(match["count"]), unit_of(match), match["way"].casefold()
    if way == "later" or (way == "earlier" and unit != "Y"):
        return duration(count, unit)
    back = way in {"ago", "earlier"}
    if back and unit == "Y" and count == 1:
        return read_year_ago(match, context)
    if isinstance(count, str) or unit.startswith("T"):
        return "PAST_REF" if back else "FUTURE_REF"
    whole, letter = (int(count * 2), "W") if unit == "2W" else (int(count), unit)
    return shift(context.anchor, _UNITS[letter], -whole if back else whole)


def read_year_ago(match: re.Match[str], context: Context) -> str:
    """Read "a year ago", "year-earlier": in a report on a quarter, the same quarter of the year before."""
    if _QUARTER.search(match.string, max(0, match.start() - _REPORT), match.start()):
        return shift(context.anchor, "Q", -5)  # the last full quarter, and a year back
    return shift(context.anchor, "Y", -1)


def read_relative(match: re.Match[str], context: Context) -> str | None:
    """Read "last week", "this month", "next spring", "the past year" (a duration)."""
    edge = _edge(match)
    step = -1 if edge in _PAST else 1 if edge in _FUTURE else 0
    if match["season"]:
        return f"{shift(context.anchor, 'Y', step)}-{_look_up(match['season'], 'seasons')}"
    if match["unit"].casefold() == "weekend":
        return f"{shift(context.anchor, 'W', step)}-WE"
    letter = _look_up(match["unit"], "units")
    if letter not in _UNITS:
        return None
    if edge == "past":
        return duration(1, letter)
    return shift(None if edge in _IN_TEXT else context.anchor, _UNITS[letter], step)


def read_day_after(match: re.Match[str], _: Context) -> str | None:
    """Read "the next day", "the same night": some day that the text has named before."""
    word = match["unit"].casefold()
    return shift(None, "D", 0) + ("" if word == "day" else "T" + _look_up(word, "parts"))


def read_weekend(_: re.Match[str], context: Context) -> str | None:
    """Read "over the weekend": the latest one, on weekdays that of the week before."""
    early = context.anchor is not None and not context.ahead and context.anchor.isoweekday() <= _FRIDAY
    return shift(context.anchor, "W", -1 if early else 0) + "-WE"


def _clock_of(match: re.Match[str]) -> str | None:
    if match["noon"]:
        return "T12:00" if match["noon"].casefold() == "noon" else "T24:00"
    if match["hour24"] or match["hour4"]:
        return clock_value(int(match["hour24"] or match["hour4"]), int(match["minute24"] or match["minute4"]), "")
    if match["oclock"]:
        return clock_value(int(count_of(match["oclock"])), 0, "")
    if match["hour"]:
        return clock_value(int(match["hour"]), int(match["minute"] or 0), match["half"].casefold())
    return None


def _part_of(match: re.Match[str]) -> str:
    """Return "TEV" for the evening. Early and late on a day are its morning and its night."""
    groups = match.groupdict()
    if groups.get("part"):
        return "T" + _look_up(match["part"], "parts")
    return {"early": "TMO", "late": "TNI"}.get((groups.get("near") or "").casefold(), "")


def _weekday_of(match: re.Match[str]) -> int:
    return int(_look_up(match["weekday"], "weekdays"))


def _look_up(word: str, table: str) -> str:
    return str(load_tables("calendar")[table][word.casefold()])


def _edge(match: re.Match[str]) -> str:
    return " ".join((match["edge"] or "").casefold().split())
