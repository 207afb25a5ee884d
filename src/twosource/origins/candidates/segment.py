"""A part of a candidates index that does not change: fingerprints, and where each of their shingles stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from twosource.origins.candidates.fingerprint import Fingerprint

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Number = TypeVar("Number", bound="np.generic")

LATE = 1 << 31  # the bit of a posting that tells that a shingle stands at the end of a text
NUMBER = LATE - 1  # the bits of its number, and the most shingles of one segment


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segment:
    """Different fingerprints with the numbers from ``first`` on.

    ``postings`` are sorted: the hash of a shingle in the upper 32 bits, then one bit that is set for the end of a
    text, then its number. Shingle ``n`` stands at ``places[n]``; the shingles of fingerprint ``k`` have the numbers
    from ``bounds[k]`` to ``bounds[k + 1]``. ``keys`` are those of the fingerprints.
    """

    first: int
    postings: NDArray[np.uint64]
    places: NDArray[np.uint16]
    bounds: NDArray[np.uint32]
    keys: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def sizes(self) -> NDArray[np.int64]:
        """The number of shingles of each fingerprint."""
        import numpy as np

        bounds = self.bounds.astype(np.int64)
        return bounds[1:] - bounds[:-1]

    @property
    def memory(self) -> int:
        """The memory it takes, in bytes."""
        return self.postings.nbytes + self.places.nbytes + self.bounds.nbytes + self.keys.nbytes


def make_segment(first: int, fingerprints: Sequence[Fingerprint]) -> Segment:
    """Return a segment of these fingerprints, numbered from ``first``."""
    import numpy as np

    nothing = np.empty(0, dtype=np.uint16)
    hashes = np.concatenate([*(each.hashes for each in fingerprints), nothing]).astype(np.uint64)
    sizes = np.array([len(each.hashes) for each in fingerprints], dtype=np.int64)
    bounds = np.concatenate(([0], np.cumsum(sizes)))
    numbers = np.arange(len(hashes))
    late = numbers >= np.repeat(bounds[:-1] + np.array([each.tail for each in fingerprints], dtype=np.int64), sizes)
    postings = (hashes << np.uint64(32)) | np.where(late, numbers | LATE, numbers).astype(np.uint64)
    postings.sort()
    return Segment(
        first=first,
        postings=postings,
        places=np.concatenate([*(each.places for each in fingerprints), nothing]),
        bounds=bounds.astype(np.uint32),
        keys=np.array([each.key for each in fingerprints], dtype=np.uint64),
    )


def merge_segments(segments: Sequence[Segment]) -> Segment:
    """Return one segment of several, of which each goes on where the one before it ends."""
    import numpy as np

    if len(segments) == 1:
        return segments[0]
    starts = np.cumsum([0, *(len(each.postings) for each in segments)])
    pairs = list(zip(segments, starts.tolist(), strict=False))
    postings = np.concatenate([each.postings + np.uint64(start) for each, start in pairs])
    postings.sort(kind="stable")  # by merging what is sorted already
    bounds = [each.bounds[:-1] + np.uint32(start) for each, start in pairs]
    return Segment(
        first=segments[0].first,
        postings=postings,
        places=np.concatenate([each.places for each in segments]),
        bounds=np.concatenate([*bounds, starts[-1:].astype(np.uint32)]),
        keys=np.concatenate([each.keys for each in segments]),
    )


def spread(
    low: NDArray[np.signedinteger], high: NDArray[np.signedinteger]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return all numbers in the ranges from ``low`` to ``high``, and in which of these ranges each stands."""
    import numpy as np

    counts = high - low
    which = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    positions = np.arange(len(which)) + np.repeat(low - np.cumsum(counts, dtype=np.int64) + counts, counts)
    return positions, which


def interleave(one: NDArray[Number], other: NDArray[Number]) -> NDArray[Number]:
    """Return the values of both in turn."""
    import numpy as np

    both = np.empty(2 * len(one), dtype=one.dtype)
    both[::2], both[1::2] = one, other
    return both
