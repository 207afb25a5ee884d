"""A triangle of cells for pairs of things, and its mirror image for what else is between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 360.0
EDGE = 20.0  # room for letters, above and on the left
LARGEST = 26.0  # side of a cell
NUMBERED = 13.0  # a smaller cell has no room for its number
APART = 14.0  # between two letters of an axis, at least
SHADES = 4
INSET = 0.3  # of a cell, from its edge to its cross; in small cells the cross fills the cell
RING = 0.4  # of a cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One of the things that are compared: its letter and its name."""

    letter: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A pair of things by their places, the ``low`` one first: a number, and the marks of what else is between them."""

    low: int
    high: int
    number: int
    crossed: bool
    ringed: bool
    tiled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words at a place of the picture."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The shapes: below the diagonal a square for each pair with a number, the darker the higher; above it the marks.

    ``shades`` are data of paths, the palest first; ``key`` has the number of each, from 1, and which numbers it is for.
    ``numbers`` are empty where cells are too small for them. ``rows`` and ``columns`` are the letters that there is
    room for. ``tiles``, ``crosses`` and ``rings`` are data of paths.
    """

    side: float
    lines: str
    shades: tuple[str, ...]
    key: tuple[tuple[int, str], ...]
    numbers: tuple[Label, ...]
    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    tiles: str
    crosses: str
    rings: str
    height: float
    width: float = WIDTH


def make_grid(ticks: Sequence[Tick], cells: Sequence[Cell]) -> Grid:
    """Return the picture of some things, two or more, with a cell for every pair of them."""
    side = round(min(LARGEST, (WIDTH - EDGE - 1) / len(ticks)), 2)
    most = max(cell.number for cell in cells)
    return Grid(
        side=side,
        lines=_draw_diagonal(len(ticks), side),
        shades=tuple(
            "".join(_draw_square(one, side) for one in cells if _shade(one.number, most) == shade)
            for shade in range(min(SHADES, most))
        ),
        key=_explain(cells, most),
        numbers=tuple(_number(one, side) for one in cells if one.number) if side >= NUMBERED else (),
        rows=_letter_rows(ticks, side),
        columns=_letter_columns(ticks, side),
        tiles="".join(_draw_tile(one, side) for one in cells if one.tiled),
        crosses="".join(_draw_cross(one, side) for one in cells if one.crossed),
        rings="".join(_draw_ring(one, side) for one in cells if one.ringed),
        height=round(EDGE + side * len(ticks) + 2, 2),
    )


def _shade(number: int, most: int) -> int:
    """Return the shade of a number: -1 for none, else from 0 in equal steps up to the largest number."""
    return -1 if not number else (number - 1) * min(SHADES, most) // most


def _explain(cells: Sequence[Cell], most: int) -> tuple[tuple[int, str], ...]:
    """Return for each shade that there is the numbers it stands for: "4–6"."""
    kinds = sorted({cell.number for cell in cells if cell.number})
    told = []
    for shade in range(min(SHADES, most)):
        meant = [number for number in kinds if _shade(number, most) == shade]
        if meant:
            told.append((shade + 1, f"{meant[0]:,}" if meant[0] == meant[-1] else f"{meant[0]:,}–{meant[-1]:,}"))
    return tuple(told)


def _at(place: int, side: float) -> float:
    return round(EDGE + place * side, 2)


def _draw_square(cell: Cell, side: float) -> str:
    wide = round(side - 1, 2)
    return f"M{_at(cell.low, side):g} {_at(cell.high, side):g}h{wide:g}v{wide:g}h-{wide:g}z"


def _draw_tile(cell: Cell, side: float) -> str:
    wide = round(side - 1, 2)
    return f"M{_at(cell.high, side):g} {_at(cell.low, side):g}h{wide:g}v{wide:g}h-{wide:g}z"


def _draw_cross(cell: Cell, side: float) -> str:
    inset, wide = _inset(side)
    x, y = _at(cell.high, side) + inset, _at(cell.low, side) + inset
    return f"M{x:g} {y:g}l{wide:g} {wide:g}m0-{wide:g}l-{wide:g} {wide:g}"


def _draw_ring(cell: Cell, side: float) -> str:
    radius = round((side - 1) * RING, 2)
    x, y = _at(cell.high, side) + (side - 1) / 2 - radius, _at(cell.low, side) + (side - 1) / 2
    arc = f"a{radius:g} {radius:g} 0 1 0 "
    return f"M{x:.5g} {y:.5g}{arc}{2 * radius:g} 0{arc}-{2 * radius:g} 0"


def _inset(side: float) -> tuple[float, float]:
    """Return how far a mark keeps from the edge of a cell, and how wide it is."""
    inset = round((side - 1) * (INSET if side >= NUMBERED else 0), 2)
    return inset, round(side - 1 - 2 * inset, 2)


def _draw_diagonal(things: int, side: float) -> str:
    """Return the diagonal between the two triangles as steps."""
    steps = f"h{side:g}v{side:g}" * things
    return f"M{EDGE:g} {EDGE:g}{steps}"


def _number(cell: Cell, side: float) -> Label:
    middle = (side - 1) / 2
    return Label(
        text=str(cell.number),
        x=round(_at(cell.low, side) + middle, 1),
        y=round(_at(cell.high, side) + middle + 3, 1),
    )


def _letter_rows(ticks: Sequence[Tick], side: float) -> tuple[Label, ...]:
    return tuple(
        Label(text=one.letter, x=EDGE - 5, y=round(_at(place, side) + (side - 1) / 2 + 3, 1))
        for place, one in enumerate(ticks)
        if place % _each(side) == 0
    )


def _letter_columns(ticks: Sequence[Tick], side: float) -> tuple[Label, ...]:
    return tuple(
        Label(text=one.letter, x=round(_at(place, side) + (side - 1) / 2, 1), y=EDGE - 6)
        for place, one in enumerate(ticks)
        if place % _each(side) == 0
    )


def _each(side: float) -> int:
    """Return that every so many things have their letter: all where there is room."""
    return max(1, -int(-APART // side))
