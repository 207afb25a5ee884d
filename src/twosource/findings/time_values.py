"""How two TIMEX3 values compare: equal, one finer, or apart."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

Fit = Literal["equal", "finer", "coarser", "apart"]
Fields = dict[str, frozenset[int | str]]

_VALUE = re.compile(
    r"(?P<year>\d{4}|XXXX)?"
    r"(?:-W(?P<week>\d\d|XX)(?:-(?P<weekday>[1-7]|WE))?|-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<time>\d\d(?::\d\d)*|[A-Z]{2}))?"
)
_HOURS = {"MO": range(4, 12), "MI": range(11, 14), "AF": range(12, 18), "DT": range(6, 18), "EV": range(17, 22)}
_NIGHT = frozenset([*range(19, 24), *range(6)])
_DAY = frozenset(range(24))
_LEVELS = ("year", "month", "week", "day", "weekday", "hour", "minute")  # coarse to fine


def compare_values(first: str, second: str) -> Fit | None:
    """Compare two values of points in time. "finer" means that ``first`` is the more precise one.

    None: there is no field that both fill, so nothing can be said ("July" and "Tuesday").

    >>> compare_values("XXXX-WXX-7TAF", "XXXX-WXX-7TEV")
    'apart'
    >>> compare_values("2024-02-09", "2024-02")
    'finer'
    """
    ours, theirs = _read(first), _read(second)
    common = ours.keys() & theirs.keys()
    if not common:
        return None
    if any(not ours[field] & theirs[field] for field in common):
        return "apart"
    mine, other = _precision(ours), _precision(theirs)
    if mine == other:
        return "equal"
    return "finer" if mine > other else "coarser"


def _read(value: str) -> Fields:
    match = _VALUE.fullmatch(value)
    if match is None:
        return {}
    fields: Fields = {
        name: frozenset([int(text)])
        for name in ("year", "month", "week", "day", "weekday")
        if (text := match[name]) and text.isdigit()
    }
    if match["weekday"] == "WE":
        fields["weekday"] = frozenset([6, 7])
    return {**fields, **_read_calendar(fields), **_read_clock(match["time"])}


def _read_calendar(fields: Fields) -> Fields:
    """Return the week and weekday of a full date."""
    if not {"year", "month", "day"} <= fields.keys():
        return {}
    (year,), (month,), (day,) = fields["year"], fields["month"], fields["day"]
    try:
        iso = date(int(year), int(month), int(day)).isocalendar()
    except ValueError:
        return {}
    return {"week": frozenset([iso.week]), "weekday": frozenset([iso.weekday])}


def _read_clock(time: str | None) -> Fields:
    if time is None:
        return {}
    if time.isalpha():
        return {"hour": _NIGHT if time == "NI" else frozenset(_HOURS.get(time, _DAY))}
    hour, *rest = time.split(":")
    return {"hour": frozenset([int(hour)]), "minute": frozenset([int(rest[0]) if rest else 0])}


def _precision(fields: Fields) -> tuple[int, int]:
    """Return the finest level that is known, and how narrow it is."""
    finest = max(_LEVELS.index(field) for field in fields)
    level = _LEVELS[finest]
    settled = _LEVELS.index("weekday") if level == "day" else finest  # "Sunday" and its date are one precision
    return settled, -len(fields[level])
