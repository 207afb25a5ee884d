"""A tiny picture beside a story in a list: on which days its articles came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from twosource.views.wording import count

WIDTH, HEIGHT = 72.0, 16.0
MOST_BARS = 24
LEAST_BAR = 3.0  # of the height: one article beside a hundred still shows
_SHARE = 0.75  # of the room of a bar that it fills


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A column of a sparkline: its left edge, its top, how wide and how high it is."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparkline:
    """Columns from the first day on the left to the last on the right, and the same in words.

    ``bars`` are empty where no day is known; ``path`` is all of them as one outline.
    """

    bars: tuple[Bar, ...]
    summary: str
    width: float = WIDTH
    height: float = HEIGHT

    @property
    def path(self) -> str:
        """All columns as the data of one path: shorter to send than so many rectangles."""
        return "".join(f"M{bar.x:g} {bar.y:g}h{bar.width:g}v{bar.height:g}h-{bar.width:g}z" for bar in self.bars)


def make_sparkline(days: Iterable[tuple[str, int]], *, until: str | None = None) -> Sparkline:
    """Return the sparkline of days (ISO 8601, "2029-03-04") with the number of articles that came on each.

    Days in between that are not given had none. With ``until`` it goes on to that day, so that several end on the same
    one. What is no day is left out of the picture, and counted in the words.
    """
    counts: dict[int, int] = {}
    undated = 0
    for day, number in days:
        place = _read_day(day)
        if place is None:
            undated += number
        else:
            counts[place] = counts.get(place, 0) + number
    last = max([*counts, *([end] if until and (end := _read_day(until)) else [])], default=0)
    return Sparkline(bars=_draw(counts, last), summary=_tell(counts, undated))


def _draw(counts: dict[int, int], last: int) -> tuple[Bar, ...]:
    if not counts:
        return ()
    first = min(counts)
    days = -(-(last - first + 1) // MOST_BARS)  # for each column
    columns: dict[int, int] = {}
    for day, number in counts.items():
        columns[(day - first) // days] = columns.get((day - first) // days, 0) + number
    room = WIDTH / ((last - first) // days + 1)
    most = max(columns.values())
    wide = round(min(room * _SHARE, HEIGHT / 2), 1)
    bars = []
    for column, number in sorted(columns.items()):
        high = round(max(LEAST_BAR, HEIGHT * number / most), 1)
        bars.append(Bar(x=round(column * room, 1), y=round(HEIGHT - high, 1), width=wide, height=high))
    return tuple(bars)


def _tell(counts: dict[int, int], undated: int) -> str:
    if not counts:
        return f"{count(undated, 'article')} without a known day" if undated else "no article"
    first, last, most = min(counts), max(counts), max(counts.values())
    total = sum(counts.values())
    more = f"; {undated:,} without a known day" if undated else ""
    if first == last:
        return f"{count(total, 'article')} on {_write(first)}{more}"
    peak = next(day for day in sorted(counts) if counts[day] == most)
    told = f", most on {_write(peak)}: {most:,}" if most > 1 else ""
    return f"{count(total, 'article')} from {_write(first)} to {_write(last)}{told}{more}"


def _read_day(day: str) -> int | None:
    try:
        return date.fromisoformat(day[: len("2029-03-04")]).toordinal()
    except ValueError:
        return None


def _write(day: int) -> str:
    return date.fromordinal(day).isoformat()
