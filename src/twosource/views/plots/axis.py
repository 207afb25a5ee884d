"""Time laid along a line: the unit that fits, and where each moment stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from twosource.model.article import Article

MOST_STEPS = 36  # of the axis: more would be too narrow to tell apart
_HOURS, _WEEK, _MONTHS, _DECADE = 24, 7, 12, 10
_EXACT = {"minute", "second"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A step of an axis: its name, the number of the step that a moment lies in, and how that step is written."""

    name: str
    number: Callable[[datetime], int]
    write: Callable[[datetime], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A line of time from ``left`` to ``right`` in steps of one unit: ``steps`` of them, from number ``first`` on."""

    unit: Unit
    first: int
    steps: int
    left: float
    right: float

    @property
    def step(self) -> float:
        """How wide one step is."""
        return (self.right - self.left) / self.steps

    def place(self, moment: datetime) -> float:
        """Return where the step of a moment begins."""
        return self.left + self.step * (self.unit.number(moment) - self.first)


def find_moment(article: Article) -> tuple[datetime, bool] | None:
    """Return when an article was published, and whether the hour is known; None without a day that can be trusted.

    An hour counts only with the zone of its clock; it is turned into UTC. A day alone stays the day that is given.
    """
    published = article.published
    day = published.anchor if published else None
    if published is None or published.value is None or day is None:
        return None
    try:
        if published.precision in _EXACT and published.zone:
            return datetime.fromisoformat(published.value).replace(tzinfo=_read_zone(published.zone)).astimezone(
                UTC
            ), True
        return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC), False
    except (ValueError, OverflowError):  # what somebody wrote there is no date, or one beyond all calendars
        return None


def make_axis(moments: Sequence[datetime], *, hours: bool, left: float, right: float) -> Axis:
    """Return the axis of some moments, at least one: the smallest unit with which it has no more than `MOST_STEPS`.

    ``hours``: the hour of every moment is known.
    """
    first, last = min(moments), max(moments)
    units = UNITS if hours else UNITS[1:]
    unit = next((one for one in units if one.number(last) - one.number(first) < MOST_STEPS), UNITS[-1])
    start = unit.number(first)
    return Axis(unit=unit, first=start, steps=unit.number(last) - start + 1, left=left, right=right)


def _read_zone(zone: str) -> timezone:
    sign = -1 if zone.startswith("-") else 1
    hours, _, minutes = zone[1:].partition(":")
    return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes or 0)))


def _write_week(moment: datetime) -> str:
    year, week, _ = moment.isocalendar()
    return f"week {week} of {year}"


UNITS = (
    Unit(
        name="hour",
        number=lambda one: one.toordinal() * _HOURS + one.hour,
        write=lambda one: f"{one:%Y-%m-%d %H}:00 UTC",
    ),
    Unit(name="day", number=lambda one: one.toordinal(), write=lambda one: one.date().isoformat()),
    Unit(name="week", number=lambda one: (one.toordinal() - 1) // _WEEK, write=_write_week),
    Unit(
        name="month",
        number=lambda one: one.year * _MONTHS + one.month,
        write=lambda one: one.date().isoformat()[: len("2029-03")],
    ),
    Unit(name="year", number=lambda one: one.year, write=lambda one: str(one.year)),
    Unit(name="decade", number=lambda one: one.year // _DECADE, write=lambda one: f"{one.year // _DECADE}0s"),
)
