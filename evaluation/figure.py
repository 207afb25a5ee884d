"""One measured figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share, or a count of mistakes. ``note`` tells the parts.

    ``is_mistakes``: less is better. ``pinned``: whether a floor, or for mistakes a ceiling, is kept for it.
    """

    set: str
    name: str
    value: float
    note: str = ""
    is_mistakes: bool = False
    pinned: bool = True

    @property
    def key(self) -> str:
        """The name of the figure in floors.json."""
        return f"{self.set} / {self.name}"


@dataclass(frozen=True, slots=True)
class Tally:
    """Right answers, answers given, answers wanted."""

    right: int
    given: int
    wanted: int

    @classmethod
    def of(cls, given: Iterable[object], wanted: Iterable[object]) -> Tally:
        """Count what two collections have in common."""
        given, wanted = set(given), set(wanted)
        return cls(len(given & wanted), len(given), len(wanted))

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.given + other.given, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of the answers that are right."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted answers that were given."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 0.0

    @property
    def note(self) -> str:
        """The parts in words."""
        return f"P {self.precision:.3f} ({self.right}/{self.given})  R {self.recall:.3f} ({self.right}/{self.wanted})"


NOTHING = Tally(0, 0, 0)
