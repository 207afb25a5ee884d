"""Times in plain words; what is open in them is said to be unknown, never guessed."""

from __future__ import annotations

import re

from twosource.model.mention import Time

NOT_KNOWN = "not known"
_DAY_PARTS = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_SPANS = {"DE": "decade", "CE": "century", "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_HOURS = {"H": "hour", "M": "minute", "S": "second"}
_LENGTH = re.compile(r"P(?P<days>(?:[\dX.]+(?:DE|CE|[DWMQY]))*)(?:T(?P<hours>(?:[\dX.]+[HMS])+))?")
_AMOUNT = re.compile(r"([\dX.]+)(DE|CE|[A-Z])")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<end>-WE)?")
_SEASON = re.compile(r"(?P<year>\d{4})-(?P<season>SP|SU|FA|WI)")
_BOUNDS = {"least": "at least", "most": "at most", None: ""}


def describe_time(value: str) -> str:
    """Return a TIMEX3 value in plain words: "2024-05-12, evening", "3 days", "16:10, day not known"."""
    if value.endswith("_REF"):
        return f"day {NOT_KNOWN}"
    if value.startswith("P"):
        return _describe_length(value)
    day, _, hour = value.partition("T")
    if "X" in day:
        clock = f"{hour}, " if hour[:1].isdigit() else ""
        return f"{clock}{_name_unknown(day)} {NOT_KNOWN}"
    return f"{day}, {_DAY_PARTS.get(hour, hour)}" if day and hour else _describe_date(value)


def describe_reading(time: Time) -> str:
    """Return what a time was read as: "start of 2024-05".

    It is "" for lengths and for what happens again and again ("twice a week"): their words tell as much or more.
    """
    if time.type in {"DURATION", "SET"}:
        return ""
    told = describe_time(time.value)
    if NOT_KNOWN in told:
        return told
    if time.until is not None:
        told = f"{told} to {describe_time(time.until)}"
    part = f"{time.part} of" if time.part and "T" not in time.value else ""  # "late at night" is no end of a night
    words = (_BOUNDS[time.bound], "about" if time.about and not time.bound else "", part, told, time.zone or "")
    return " ".join(word for word in words if word)


def _describe_date(value: str) -> str:
    week, season = _WEEK.fullmatch(value), _SEASON.fullmatch(value)
    if week:
        return f"{'weekend of ' if week['end'] else ''}week {int(week['week'])} of {week['year']}"
    if season:
        return f"{_SEASONS[season['season']]} {season['year']}"
    years = {3: "0s", 2: "00s"}.get(len(value), "") if value.isdigit() else ""  # a decade, a century
    return f"{value}{years}"


def _name_unknown(day: str) -> str:
    if re.fullmatch(r"XXXX-W?\d.*|XXXX-[A-Z]{2}|X{1,4}|XXXX-\d\d(?:-.*)?", day):
        return "year"
    return "week" if day.endswith("-WXX") else "month" if day.endswith("-XX") and day.count("-") == 1 else "day"


def _describe_length(value: str) -> str:
    parts = _read_amounts(value)
    return (
        " and ".join(f"{'some' if 'X' in number else number} {_many(number, unit)}" for number, unit in parts) or value
    )


def _read_amounts(value: str) -> list[tuple[str, str]]:
    found = _LENGTH.fullmatch(value)
    if found is None:
        return []
    days = [(number, _SPANS[unit]) for number, unit in _AMOUNT.findall(found["days"] or "")]
    return [*days, *((number, _HOURS[unit]) for number, unit in _AMOUNT.findall(found["hours"] or ""))]


def _many(number: str, unit: str) -> str:
    if number == "1":
        return unit
    return "centuries" if unit == "century" else f"{unit}s"
