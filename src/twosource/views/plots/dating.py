"""Times as findings speak of them, read to the day, week, month, year or decade that they mean; and where most lie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from twosource.model.comparison import TimelineEntry
from twosource.views.plots.axis import MOST_STEPS, UNITS, Unit

GRAINS = UNITS[1:]  # a clock in a text has no zone: times of a day stand at their day
ENOUGH = 0.75  # of what is said of known times: a picture with so much of it may tell the rest in words
_FORMS = (  # of TIMEX3 values by the number of their unit: what is read, what completes it to a day, how that is read
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T|$)", re.ASCII), ("", "%Y-%m-%d")),
    (re.compile(r"(\d{4}-W\d\d)(?:-WE)?$", re.ASCII), ("-1", "%G-W%V-%u")),
    (re.compile(r"(\d{4}-\d\d)$", re.ASCII), ("-01", "%Y-%m-%d")),
    (re.compile(r"(\d{4})$", re.ASCII), ("-01-01", "%Y-%m-%d")),
    (re.compile(r"(\d{3})$", re.ASCII), ("0-01-01", "%Y-%m-%d")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A known time: its ``place`` on the list of times, when it begins, and the number of its unit in `GRAINS`."""

    place: int
    entry: TimelineEntry
    when: datetime
    grain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What an axis shows: the times ``within`` it by a unit, and how many are earlier, later, or longer than that."""

    unit: Unit
    within: tuple[Dated, ...]
    earlier: int
    later: int
    longer: int


def read_dated(entries: Sequence[TimelineEntry]) -> tuple[Dated, ...]:
    """Return the times that are known, in order; seasons and the like stand on no calendar."""
    found = []
    for place, entry in enumerate(entries):
        read = _read(entry.when.value)
        if read is not None and entry.findings:
            found.append(Dated(place=place, entry=entry, when=read[0], grain=read[1]))
    return tuple(sorted(found, key=lambda one: (one.when, one.place)))


def choose_window(dated: Sequence[Dated]) -> Window:
    """Return the window of the smallest unit that shows `ENOUGH`, or else the one that shows most; at least one time.

    It has no more than `MOST_STEPS` steps.
    """
    windows = [_slide(dated, grain) for grain in range(len(GRAINS))]
    total = _weigh(dated)
    enough = (one for one in windows if _weigh(one.within) >= ENOUGH * total)
    return next(enough, None) or max(windows, key=lambda one: _weigh(one.within))


def _slide(dated: Sequence[Dated], grain: int) -> Window:
    unit = GRAINS[grain]
    fine = [one for one in dated if one.grain <= grain]
    numbers = [unit.number(one.when) for one in fine]
    best, start, end = 0, 0, 0
    first = weight = 0
    for place, number in enumerate(numbers):
        weight += _weigh(fine[place : place + 1])
        while number - numbers[first] >= MOST_STEPS:
            weight -= _weigh(fine[first : first + 1])
            first += 1
        if weight > best:
            best, start, end = weight, first, place + 1
    return Window(
        unit=unit,
        within=tuple(fine[start:end]),
        earlier=start,
        later=len(fine) - end,
        longer=len(dated) - len(fine),
    )


def _weigh(dated: Sequence[Dated]) -> int:
    return sum(len(one.entry.findings) for one in dated)


def _read(value: str) -> tuple[datetime, int] | None:
    """Return when a TIMEX3 value begins, and the number of its unit; None where it is no point of a calendar."""
    for grain, (pattern, form) in enumerate(_FORMS):
        found = pattern.match(value)
        if found:
            try:
                return datetime.strptime(found[1] + form[0], form[1]).replace(tzinfo=UTC), grain
            except ValueError:  # no day of any calendar: "2029-02-31"
                return None
    return None
