"""What the pair model says of two statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from twosource.language.pairing.vectors import PieceVectors
from twosource.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How likely two statements relate in each way; the five add up to 1.

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
    """Reads statements once and scores pairs of them. What it says of a pair does not depend on the pair's order."""

    @property
    def name(self) -> str:
        """The model and its form, for the record of how a comparison was made."""
        ...

    def read(self, text: str, sentences: Sequence[Span], statements: Sequence[Sequence[Span]]) -> list[PieceVectors]:
        """Return the vectors of each statement of an article, given its sentences and each statement's parts."""
        ...

    def score(
        self,
        read: Sequence[PieceVectors],
        rows: NDArray[np.int64],
        columns: NDArray[np.int64],
        likeness: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """Return (pairs, 5) for pairs of a story's statements, given by their numbers; `judge_scores` reads a row.

        ``likeness``: (pairs, 3), see `Likeness`. The first column is the log-odds of a common fact.
        """
        ...


def judge_scores(scores: NDArray[np.float32]) -> list[Judged]:
    """Return what the scores (pairs, 5) mean."""
    import numpy as np

    odds = 1.0 / (1.0 + np.exp(-np.clip(scores[:, :2], -60.0, 60.0)))
    raised = np.exp(scores[:, 2:] - scores[:, 2:].max(axis=1, keepdims=True))
    kinds = raised / raised.sum(axis=1, keepdims=True) * odds[:, :1]
    rest = 1.0 - odds[:, 0]
    rows = np.column_stack([kinds, rest * odds[:, 1], rest * (1.0 - odds[:, 1])]).tolist()
    return [Judged(same=a, differs=b, contradicts=c, related=d, unrelated=e) for a, b, c, d, e in rows]
