"""A part of a candidates index that does not change: fingerprints, and where each of their shingles stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.fingerprint import Fingerprint

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGEST = 2**32 - 1  # shingles of one segment


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segment:
    """Different fingerprints with the numbers from ``first`` on.

    ``postings`` are sorted: the hash of a shingle in the upper 32 bits, its number in the lower. Shingle ``n`` stands
    at ``places[n]``; the shingles of fingerprint ``k`` have the numbers from ``bounds[k]`` to ``bounds[k + 1]``.
    ``tails`` has the number of the first shingle of each that stands at the end of the text. ``keys`` are those of the
    fingerprints.
    """

    first: int
    postings: NDArray[np.uint64]
    places: NDArray[np.uint16]
    bounds: NDArray[np.uint32]
    tails: NDArray[np.uint32]
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
        return self.postings.nbytes + self.places.nbytes + self.bounds.nbytes + self.tails.nbytes + self.keys.nbytes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """Where hashes were found: which hash, in the how manieth fingerprint, where in it, and whether at the end."""

    wanted: NDArray[np.int64]
    owner: NDArray[np.int64]
    place: NDArray[np.uint16]
    late: NDArray[np.bool_]


def make_segment(first: int, fingerprints: Sequence[Fingerprint]) -> Segment:
    """Return a segment of these fingerprints, numbered from ``first``."""
    import numpy as np

    nothing = np.empty(0, dtype=np.uint16)
    hashes = np.concatenate([*(each.hashes for each in fingerprints), nothing]).astype(np.uint64)
    sizes = np.cumsum([0, *(len(each.hashes) for each in fingerprints)])
    postings = (hashes << np.uint64(32)) | np.arange(len(hashes), dtype=np.uint64)
    postings.sort()
    return Segment(
        first=first,
        postings=postings,
        places=np.concatenate([*(each.places for each in fingerprints), nothing]),
        bounds=sizes.astype(np.uint32),
        tails=(sizes[:-1] + np.array([each.tail for each in fingerprints], dtype=np.int64)).astype(np.uint32),
        keys=np.array([each.key for each in fingerprints], dtype=np.uint64),
    )


def merge_segments(segments: Sequence[Segment]) -> Segment:
    """Return one segment of several, of which each goes on where the one before it ends."""
    import numpy as np

    starts = np.cumsum([0, *(len(each.postings) for each in segments)])
    pairs = list(zip(segments, starts.tolist(), strict=False))
    postings = np.concatenate([each.postings + np.uint64(start) for each, start in pairs])
    postings.sort(kind="stable")  # runs that are sorted are merged
    return Segment(
        first=segments[0].first,
        postings=postings,
        places=np.concatenate([each.places for each in segments]),
        bounds=np.concatenate([*(each.bounds[:-1] + np.uint32(start) for each, start in pairs), starts[-1:]]).astype(
            np.uint32
        ),
        tails=np.concatenate([each.tails + np.uint32(start) for each, start in pairs]),
        keys=np.concatenate([each.keys for each in segments]),
    )


def look_up(segment: Segment, hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the first posting of each hash and the first after them."""
    import numpy as np

    lowest = hashes << np.uint64(32)
    low = np.searchsorted(segment.postings, lowest)
    return low, np.searchsorted(segment.postings, lowest | np.uint64(LARGEST), side="right")


def gather(segment: Segment, low: NDArray[np.int64], high: NDArray[np.int64]) -> Found:
    """Return the postings of each hash from ``low`` to ``high``."""
    import numpy as np

    counts = high - low
    wanted = np.repeat(np.arange(len(counts)), counts)
    numbers = np.arange(len(wanted)) + np.repeat(low - np.cumsum(counts) + counts, counts)
    shingles = (segment.postings[numbers] & np.uint64(LARGEST)).astype(np.int64)
    owner = np.searchsorted(segment.bounds, shingles, side="right") - 1
    return Found(wanted=wanted, owner=owner, place=segment.places[shingles], late=shingles >= segment.tails[owner])
