"""The articles of some days: parts of growing size, which are merged as more articles come.

O'Neil et al., "The log-structured merge-tree", 1996.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from twosource.origins.candidates.directory import Directory, make_directory
from twosource.origins.copies.part import Part, merge_parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_YOUNG = 64  # articles up to which a part takes in every new one
_GROWTH = 8  # a larger one is left alone until what comes after it is more than its size divided by this


class Bucket:
    """Some days' articles. A fingerprint that several of them have is kept once, under one number."""

    def __init__(self, parts: Iterable[Part] = ()) -> None:
        self._parts = list(parts)
        self._directories: list[Directory] = []  # of the parts that have been looked through

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @property
    def parts(self) -> Sequence[Part]:
        """What the bucket is made of. A part never changes."""
        return tuple(self._parts)

    @property
    def size(self) -> int:
        """The number of different fingerprints."""
        return sum(len(each.segment) for each in self._parts)

    def open(self) -> list[Directory]:
        """Return the directories of all parts, each made when its part is looked through for the first time."""
        made = {id(directory.segment): directory for directory in self._directories}
        self._directories = [made.get(id(each.segment)) or make_directory(each.segment) for each in self._parts]
        return self._directories

    def find_numbers(self, keys: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return the number of the fingerprint with each of these keys, -1 where there is none."""
        import numpy as np

        found = np.full(len(keys), -1, dtype=np.int64)
        for part in self._parts:
            found = np.maximum(found, part.find_numbers(keys))
        return found

    def grow(self, part: Part) -> None:
        """Put the part after the others, and merge what has become too small to be looked through alone."""
        size, first = len(part), len(self._parts)
        while first and len(self._parts[first - 1]) <= max(_YOUNG, _GROWTH * size):
            first -= 1
            size += len(self._parts[first])
        self._parts[first:] = [merge_parts([*self._parts[first:], part])]

    def exchange(self, old: Part, new: Part) -> None:
        """Put a part that is the same, but lies elsewhere, in the place of another."""
        self._parts = [new if each is old else each for each in self._parts]
        self._directories = [each for each in self._directories if each.segment is not old.segment]
