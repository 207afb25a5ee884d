"""A segment that is looked through again and again: where its postings start, by the first bits of the hash.

A search through a sorted array of hundreds of megabytes is some twenty-five waits for memory; with a directory of the
beginnings it is two, and those of all hashes of an article are waited for together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import MOST
from twosource.origins.candidates.segment import LATE, NUMBER, Segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 16  # postings that share a beginning, at most twice as many and on average: two lines of the cache
_CROWD = MOST  # from so many on, the place of the hash is looked for among them


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Directory:
    """The beginnings of a segment: the postings of hashes that begin with ``b`` stand from ``starts[b]`` on.

    ``shift`` is by how many bits a hash is longer than its beginning; ``widest`` the most shingles of one fingerprint.
    """

    segment: Segment
    starts: NDArray[np.uint32]
    shift: int
    widest: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Met:
    """What a segment has of some hashes: of each, how many ``texts`` have it, and how many at their ``ends``.

    Then, of each posting of these hashes, its lower bits, and the ``wanted`` hash by its number. Those of a hash that
    so many texts have that it says nothing are left out.
    """

    texts: NDArray[np.int64]
    ends: NDArray[np.int64]
    posted: NDArray[np.int64]
    wanted: NDArray[np.int64]


def make_directory(segment: Segment) -> Directory:
    """Return the directory of a segment."""
    import numpy as np

    bits = max(1, (len(segment.postings) // _TOGETHER).bit_length())
    beginnings = np.arange(1 << bits, dtype=np.uint64) << np.uint64(64 - bits)
    starts = np.empty(len(beginnings) + 1, dtype=np.uint32)
    starts[:-1] = np.searchsorted(segment.postings, beginnings)
    starts[-1] = len(segment.postings)
    return Directory(segment=segment, starts=starts, shift=32 - bits, widest=int(segment.sizes.max(initial=0)))


def meet(directory: Directory, hashes: NDArray[np.uint32]) -> Met:
    """Return what the segment has of these hashes, which are all different."""
    import numpy as np

    beginning = hashes >> np.uint32(directory.shift)
    low = directory.starts[beginning].astype(np.int64)
    counts = directory.starts[beginning + np.uint32(1)] - low
    crowded = _disperse(directory.segment, hashes, low, counts)
    which = np.repeat(np.arange(len(counts)), counts)
    low += counts - np.cumsum(counts)
    found = directory.segment.postings[np.arange(len(which)) + low[which]]
    hit = ((found >> np.uint64(32)) == hashes[which]).nonzero()[0]
    wanted, posted = which[hit], (found[hit] & np.uint64(LATE | NUMBER)).astype(np.int64)
    late = wanted[posted >= LATE]
    return Met(
        texts=np.bincount(wanted, minlength=len(counts)) + crowded,
        ends=np.bincount(late, minlength=len(counts)) if len(late) else np.zeros(len(counts), dtype=np.int64),
        posted=posted,
        wanted=wanted,
    )


def _disperse(
    segment: Segment, hashes: NDArray[np.uint32], low: NDArray[np.int64], counts: NDArray[np.int64]
) -> NDArray[np.int64] | int:
    """Cut crowds of postings to those of the hash looked for; to none where it says nothing: how many is told then."""
    import numpy as np

    if counts.max(initial=0) < _CROWD:
        return 0
    crowded = np.zeros(len(counts), dtype=np.int64)
    for number in np.flatnonzero(counts >= _CROWD).tolist():
        crowd = segment.postings[low[number] : low[number] + counts[number]]
        edge = np.uint64(hashes[number]) << np.uint64(32)
        start, end = np.searchsorted(crowd, np.array([edge, edge | np.uint64(LATE | NUMBER)])).tolist()
        several = end - start >= MOST
        crowded[number] = end - start if several else 0
        low[number] += start
        counts[number] = 0 if several else end - start
    return crowded
