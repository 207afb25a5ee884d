"""A pair model that reads no statement twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from twosource.language.pairing.judged import PairModel
from twosource.language.pairing.vectors import PieceVectors
from twosource.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_Key = tuple[str, tuple[Span, ...]]


_MOST = 4_000  # statements, of some 17 kB each


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RememberingPairModel:
    """Keeps what the model read, by an article's text and a statement's parts: a typed text is searched for often.

    What was read first is forgotten first: a desk reads for weeks.
    """

    model: PairModel
    known: dict[_Key, PieceVectors] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the model that does the work."""
        return self.model.name

    def read(self, text: str, sentences: Sequence[Span], statements: Sequence[Sequence[Span]]) -> list[PieceVectors]:
        """Return the vectors of each statement, as the model would."""
        keys = [(text, tuple(parts)) for parts in statements]
        if any(key not in self.known for key in keys):
            self.known.update(zip(keys, self.model.read(text, sentences, statements), strict=True))
        read = [self.known[key] for key in keys]
        for key in [*islice(self.known, max(0, len(self.known) - _MOST))]:
            del self.known[key]
        return read

    def score(
        self,
        read: Sequence[PieceVectors],
        rows: NDArray[np.int64],
        columns: NDArray[np.int64],
        likeness: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """Return the scores of the pairs, as the model would."""
        return self.model.score(read, rows, columns, likeness)
