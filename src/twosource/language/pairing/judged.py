"""What the pair model says of two sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How likely two sentences relate in each way; the five add up to 1.

    ``same``: they state one fact. ``differs``: one fact with another value. ``contradicts``: one affirms what the other
    denies, or both cannot hold. ``related``: about the same things, but no common fact. ``unrelated``: neither.
    """

    same: float
    differs: float
    contradicts: float
    related: float
    unrelated: float

    @property
    def shared(self) -> float:
        """How likely they are about one fact, whether they agree on it or not."""
        return self.same + self.differs + self.contradicts


class PairModel(Protocol):
    """Judges pairs of sentences. What it says of a pair does not depend on the other pairs, nor on the pair's order."""

    @property
    def name(self) -> str:
        """The model and its form, for the record of how a comparison was made."""
        ...

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judged]:
        """Return what the model says of each pair, in their order."""
        ...
