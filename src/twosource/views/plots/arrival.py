"""When the articles of a story came, and how well its findings were supported by then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from twosource.model.article import short_name
from twosource.views.catalogue import Catalogue
from twosource.views.pages import Page
from twosource.views.plots.axis import Axis, find_moment, make_axis
from twosource.views.plots.steps import Arrived, Step, list_steps, tell_steps
from twosource.views.wording import count, listed

WIDTH = 360.0
LEFT, RIGHT = 4.0, 332.0  # of what is drawn; the numbers stand beside it
ARTICLES, SUPPORT = 75.0, 54.0  # heights of the upper part, at most, and the lower one
TOP, BETWEEN, BELOW = 6.0, 18.0, 18.0
SQUARE, NARROWEST = 15.0, 2.0
LETTERED = 9.5  # a smaller square has no room for its letter
LETTER = 5.5  # more, for each letter more
Brings = Literal["new", "known", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """An article in the picture, by its letter: what it ``brings`` is an origin that no article before it had, or not.

    "unknown": nothing is known about where its text came from.
    """

    letter: str
    name: str
    brings: Brings
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The picture: squares of articles above, the growth of findings below.

    ``undated`` are the letters of articles whose day is not known or doubtful: they stand in no step, and neither does
    what only they add to a finding. ``wide`` and ``high`` is a square, ``ground`` is what they stand on.
    """

    unit: str
    steps: tuple[Step, ...]
    undated: tuple[str, ...]
    squares: tuple[Square, ...]
    wide: float
    high: float
    summary: str
    ground: float = TOP
    width: float = WIDTH
    left: float = LEFT
    right: float = RIGHT

    @property
    def lettered(self) -> bool:
        """Whether the squares have room for their letters."""
        longest = max((len(square.letter) for square in self.squares), default=1)
        return self.high >= LETTERED and self.wide >= LETTERED + LETTER * (longest - 1)

    @property
    def floor(self) -> float:
        """The ground of the findings."""
        return round(self.ground + BETWEEN + SUPPORT, 1)

    @property
    def height(self) -> float:
        """How high the whole picture is."""
        return self.floor + BELOW

    @property
    def shared(self) -> str:
        """The data of the path around the area of findings in two or more articles; "" where there are none."""
        return self._outline([(step.x, step.shared) for step in self.steps])

    @property
    def established(self) -> str:
        """The data of the path around the area of established findings; "" where there are none."""
        return self._outline([(step.x, step.established) for step in self.steps])

    @property
    def outlines(self) -> tuple[tuple[Brings, str], ...]:
        """Squares too small for letters as the data of one path for each thing that they bring: shorter to send."""
        high = max(self.high - 1, 0.6)
        shape = f"h{self.wide:g}v{high:.3g}h-{self.wide:g}z"
        kinds = sorted({square.brings for square in self.squares})
        return tuple(
            (kind, "".join(f"M{one.x:g} {one.y:g}{shape}" for one in self.squares if one.brings == kind))
            for kind in kinds
        )

    def level(self, findings: int) -> float:
        """Return how high in the picture that many findings stand."""
        return round(self.floor - SUPPORT * findings / max(1, self.steps[-1].shared), 1)

    def _outline(self, points: Sequence[tuple[float, int]]) -> str:
        if not any(number for _, number in points):
            return ""
        corners = "".join(f"H{x:g}V{self.level(number):g}" for x, number in points)
        return f"M{points[0][0]:g} {self.floor:g}{corners}H{self.right:g}V{self.floor:g}z"


def make_arrival(page: Page, catalogue: Catalogue) -> Arrival:
    """Return the picture of a story. Times are those of publication that are stated or inferred, never doubtful ones.

    By hours only where the hour and the zone of all of them are known. What is said of findings then is of those that
    several articles carry now (`find_growth`).
    """
    found = [(article, find_moment(article)) for article in page.articles]
    letters = catalogue.letters
    arrived = sorted(
        (
            Arrived(letter=letters[article.id], id=article.id, name=short_name(article), when=known[0])
            for article, known in found
            if known is not None
        ),
        key=lambda one: one.when,
    )
    undated = tuple(letters[article.id] for article, known in found if known is None)
    if not arrived:
        return _draw_nothing(undated)
    hours = all(known is None or known[1] for _, known in found)
    axis = make_axis([one.when for one in arrived], hours=hours, left=LEFT, right=RIGHT)
    return _draw(arrived, axis, undated, page, catalogue)


def _draw_nothing(undated: tuple[str, ...]) -> Arrival:
    told = f"{count(len(undated), 'article')}, and of none the day of publication is known."
    return Arrival(
        unit="day",
        steps=(),
        undated=undated,
        squares=(),
        wide=SQUARE,
        high=SQUARE,
        summary=told,
    )


def _draw(
    arrived: Sequence[Arrived], axis: Axis, undated: tuple[str, ...], page: Page, catalogue: Catalogue
) -> Arrival:
    groups = [list(group) for _, group in groupby(arrived, key=lambda one: axis.unit.number(one.when))]
    steps = list_steps(groups, axis, page, catalogue)
    wide = round(min(SQUARE - 1, max(NARROWEST, axis.step - 1)), 1)
    row = _fit(axis)
    rows = max(-(-len(group) // row) for group in groups)
    high = round(min(SQUARE, ARTICLES / rows), 2)
    ground = round(TOP + high * rows, 1)
    return Arrival(
        unit=axis.unit.name,
        steps=steps,
        undated=undated,
        squares=_stack(groups, axis, page, (ground, high)),
        wide=wide,
        high=high,
        summary=_tell(steps, axis.unit.name, undated),
        ground=ground,
    )


def _fit(axis: Axis) -> int:
    """Return how many squares stand beside each other in a step."""
    return max(1, int(axis.step // SQUARE))


def _stack(
    groups: Sequence[Sequence[Arrived]], axis: Axis, page: Page, heights: tuple[float, float]
) -> tuple[Square, ...]:
    """Return the squares of articles; ``heights`` are that of the ground in the picture, and that of a square."""
    ground, high = heights
    row = _fit(axis)
    had: set[str] = set()
    squares = []
    for group in groups:
        for place, one in enumerate(group):
            origins = {origin.id for origin in page.origins if one.id in origin.articles}
            brings: Brings = "unknown" if not origins else "known" if origins <= had else "new"
            had |= origins
            y = round(ground - high * (place // row + 1), 1)
            x = round(axis.place(one.when) + place % row * SQUARE, 1)
            squares.append(Square(letter=one.letter, name=one.name, brings=brings, x=x, y=y))
    return tuple(squares)


def _tell(steps: Sequence[Step], unit: str, undated: Sequence[str]) -> str:
    left = f" Not counted, for no day of theirs can be trusted: {listed(list(undated))}." if undated else ""
    return tell_steps(steps, unit) + left
