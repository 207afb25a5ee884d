"""Hashed traits of sentences, laid out so that those of two articles can be compared at once."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Traits:
    """Hashed traits of the sentences of one article: trait ``ids[k]`` stands in sentence ``rows[k]``, once each.

    ``totals`` has the number of different traits of each sentence, ``known`` every trait once, sorted.
    """

    rows: NDArray[np.int64]
    ids: NDArray[np.uint64]
    totals: NDArray[np.int64]
    known: NDArray[np.uint64]


def gather_traits(rows: Sequence[NDArray[np.uint64]]) -> Traits:
    """Gather the traits of sentences, given for each of them in any order and as often as they stand in it."""
    import numpy as np

    ids = np.concatenate([*rows, np.empty(0, dtype=np.uint64)])
    numbers = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    order = np.lexsort((ids, numbers))
    ids, numbers = ids[order], numbers[order]
    first = np.ones(len(ids), dtype=bool)
    first[1:] = (ids[1:] != ids[:-1]) | (numbers[1:] != numbers[:-1])
    totals = np.bincount(numbers[first], minlength=len(rows))
    return Traits(rows=numbers[first], ids=ids[first], totals=totals, known=np.unique(ids))


@lru_cache(maxsize=65_536)
def hash_word(word: str) -> int:
    """Return a number of 32 bits that is the same for a word on every machine."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))
