"""Words by number, and the classes within which they change places.

Every word has a class, and in each event a class is turned by some steps: so a word becomes the same other word
throughout the event, in all of its reports, and in another event a third one. Words that a sentence hangs on are
alone in their class.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

FIXED = "fixed"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vocabulary:
    """Words as arrays by their number: where the members of a word's class begin in ``forms``, and its rank in it.

    ``turned`` is how many classes there are.
    """

    forms: NDArray[np.object_]
    starts: NDArray[np.int64]
    ranks: NDArray[np.int64]
    sizes: NDArray[np.int64]
    classes: NDArray[np.int64]
    turned: int

    def draw_steps(self, chance: np.random.Generator) -> NDArray[np.int64]:
        """Return by how many steps each class is turned in an event."""
        return chance.integers(0, 1 << 30, self.turned)

    def write(self, numbers: NDArray[np.int64], steps: NDArray[np.int64]) -> list[str]:
        """Return what these words become where the classes are turned by so many steps."""
        places = (self.ranks[numbers] + steps[self.classes[numbers]]) % self.sizes[numbers]
        written: list[str] = self.forms[self.starts[numbers] + places].tolist()
        return written


@dataclass(slots=True)
class Collector:
    """Collects words of a vocabulary; equal ones get one number."""

    forms: list[str] = field(default_factory=list)
    rows: list[tuple[int, int, int, int]] = field(default_factory=list)
    known: dict[tuple[str, str, int], int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)
    places: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, name: str, members: Sequence[str], rank: int) -> int:
        """Return the number of the word of this rank among the members of a class in one spelling."""
        key = (name, members[0], rank)
        if key not in self.known:
            self.known[key] = len(self.rows)
            start = self._place(name, members)
            self.rows.append((start, rank, len(members), self.classes.setdefault(name, len(self.classes))))
        return self.known[key]

    def _place(self, name: str, members: Sequence[str]) -> int:
        key = (name, members[0])
        if key not in self.places:
            self.places[key] = len(self.forms)
            self.forms.extend(members)
        return self.places[key]

    def finish(self) -> Vocabulary:
        """Return what was collected."""
        starts, ranks, sizes, classes = np.array(self.rows, dtype=np.int64).T.copy()
        forms = np.array(self.forms, dtype=object)
        return Vocabulary(
            forms=forms, starts=starts, ranks=ranks, sizes=sizes, classes=classes, turned=len(self.classes)
        )
