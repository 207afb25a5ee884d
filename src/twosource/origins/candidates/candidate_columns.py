"""Very many candidates at once, as columns of numbers instead of a Python object for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.candidate import Candidate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CandidateColumns:
    """Pairs of articles, sorted: ``a`` and ``b`` are places in ``articles``, which are all ids of the index, sorted.

    ``words`` are those in common, as of a `Candidate`. A million pairs take 24 MB.
    """

    articles: Sequence[str]
    a: NDArray[np.int64]
    b: NDArray[np.int64]
    words: NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self.words)

    def __iter__(self) -> Iterator[Candidate]:
        """Yield the pairs one by one."""
        name = self.articles.__getitem__
        return map(Candidate, map(name, self.a.tolist()), map(name, self.b.tolist()), self.words.tolist())
