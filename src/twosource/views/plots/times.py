"""The times that the findings of a story speak of, on an axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from twosource.views.pages import Page
from twosource.views.plots.axis import Axis
from twosource.views.plots.dating import Dated, Window, choose_window, read_dated
from twosource.views.wording import count, listed

WIDTH = 360.0
LEFT, RIGHT = 4.0, 356.0
HIGH, TOP, BELOW = 60.0, 14.0, 18.0  # of the columns, above them and below
WIDEST, LEAST = 18.0, 2.0  # of a column
LABEL = 58.0  # room of a date below the axis
NUMBER = 12.0  # room of a number above a column
PEAKS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A step of the axis that findings speak of, from ``x`` and ``y`` down to the axis, ``high``.

    ``place`` is that of its first time on the story's list of times, from 0. ``numbered``: its number has room.
    """

    when: str
    findings: int
    place: int
    x: float
    y: float
    high: float
    numbered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A date below the axis, with its middle at ``x``."""

    text: str
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The picture, and in ``summary`` what it shows; ``left`` tells which times are not in it, "" where all are.

    ``columns`` are empty where fewer than two steps have findings: there is nothing to see then. ``peaks`` are those
    with most findings, the highest first.
    """

    unit: str
    columns: tuple[Column, ...]
    marks: tuple[Mark, ...]
    peaks: tuple[Column, ...]
    wide: float
    summary: str
    left: str
    width: float = WIDTH
    start: float = LEFT
    end: float = RIGHT
    ground: float = TOP + HIGH
    height: float = TOP + HIGH + BELOW


def make_times(page: Page) -> Times:
    """Return the picture of a story's list of times. A finding that speaks of two times counts for both."""
    dated = read_dated(page.timeline)
    if not dated:
        return _draw_nothing()
    window = choose_window(dated)
    numbers = [window.unit.number(one.when) for one in window.within]
    steps = numbers[-1] - numbers[0] + 1
    if steps == 1:
        return _draw_nothing()
    axis = Axis(unit=window.unit, first=numbers[0], steps=steps, left=LEFT, right=RIGHT)
    columns = _draw(window.within, axis)
    return Times(
        unit=window.unit.name,
        columns=columns,
        marks=_mark(columns, _measure(axis)),
        peaks=tuple(sorted(columns, key=lambda one: (-one.findings, one.x))[:PEAKS]),
        wide=_measure(axis),
        summary=_tell(columns),
        left=_tell_left(window, len(page.timeline) - len(dated)),
    )


def _draw_nothing() -> Times:
    return Times(unit="day", columns=(), marks=(), peaks=(), wide=WIDEST, summary="", left="")


def _measure(axis: Axis) -> float:
    return round(min(WIDEST, max(LEAST, axis.step - 1.5)), 1)


def _draw(within: Sequence[Dated], axis: Axis) -> tuple[Column, ...]:
    groups = [list(group) for _, group in groupby(within, key=lambda one: axis.unit.number(one.when))]
    counts = [len({finding for one in group for finding in one.entry.findings}) for group in groups]
    most = max(1, *counts)
    lefts = [round(axis.place(group[0].when) + (axis.step - _measure(axis)) / 2, 1) for group in groups]
    numbered = _choose_numbered(lefts, counts)
    columns = []
    for group, number, x in zip(groups, counts, lefts, strict=True):
        high = round(max(LEAST, HIGH * number / most), 1)
        columns.append(
            Column(
                when=axis.unit.write(group[0].when),
                findings=number,
                place=min(one.place for one in group),
                x=x,
                y=round(TOP + HIGH - high, 1),
                high=high,
                numbered=x in numbered,
            )
        )
    return tuple(columns)


def _choose_numbered(lefts: Sequence[float], counts: Sequence[int]) -> set[float]:
    """Return the columns that have room for a number, by their left edges: the highest have it first."""
    chosen: set[float] = set()
    for x, _ in sorted(zip(lefts, counts, strict=True), key=lambda one: -one[1]):
        if all(abs(x - other) >= NUMBER for other in chosen):
            chosen.add(x)
    return chosen


def _mark(columns: Sequence[Column], wide: float) -> tuple[Mark, ...]:
    """Return the dates that there is room for: the first, the last, and between them what does not touch another."""
    middle = LABEL / 2
    places = [min(max(one.x + wide / 2, LEFT + middle), RIGHT - middle) for one in columns]
    marks = [Mark(text=columns[0].when, x=round(places[0], 1))]
    for one, place in zip(columns[1:-1], places[1:-1], strict=True):
        if place - marks[-1].x >= LABEL and places[-1] - place >= LABEL:
            marks.append(Mark(text=one.when, x=round(place, 1)))
    if places[-1] - marks[0].x >= LABEL:
        marks.append(Mark(text=columns[-1].when, x=round(places[-1], 1)))
    return tuple(marks)


def _tell(columns: Sequence[Column]) -> str:
    most = max(columns, key=lambda one: one.findings)
    return (
        f"Findings speak of times from {columns[0].when} to {columns[-1].when}, most of {most.when}:"
        f" {count(most.findings, 'finding')}."
    )


def _tell_left(window: Window, unread: int) -> str:
    parts = [
        (window.earlier, "earlier", ""),
        (window.later, "later", ""),
        (window.longer, "longer", f" than a {window.unit.name}"),
        (unread, "", " that cannot be laid on a calendar"),
    ]
    told = [f"{count(number, f'{word} time'.strip())}{more}" for number, word, more in parts if number]
    return f"Not in the picture: {listed(told)}; they stand in the list." if told else ""
