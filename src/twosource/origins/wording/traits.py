"""Hashed traits of sentences, laid out so that those of two articles can be compared at once."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
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

    unique = [np.unique(row) for row in rows]
    totals = np.array([len(row) for row in unique], dtype=np.int64)
    ids = np.concatenate([*unique, np.empty(0, dtype=np.uint64)])
    return Traits(rows=np.repeat(np.arange(len(unique)), totals), ids=ids, totals=totals, known=np.unique(ids))


def hash_word(word: str) -> int:
    """Return a number of 32 bits that is the same for a word on every machine."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))
