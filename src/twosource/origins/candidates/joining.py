"""All pairs of fingerprints of one segment that may share a passage, found at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import Common, sum_evidence, weigh, weigh_late
from twosource.origins.candidates.segment import LARGEST, Segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 2_000_000  # common shingles that are looked at together, so that memory stays bounded
_ROWS = 65_536  # fingerprints that are looked at together: their number has to fit 16 bits


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Pairs of fingerprints by their numbers, the lower one in ``low``, with the evidence of each."""

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    evidence: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Laid:
    """A segment turned over: for each shingle, in the order of the texts, what is known of its hash.

    The postings with the same hash start at ``start``, its own is at ``position``; ``owner`` is its fingerprint.
    """

    start: NDArray[np.int64]
    position: NDArray[np.int64]
    owner: NDArray[np.int64]
    late: NDArray[np.bool_]
    weight: NDArray[np.int64]
    lasting: NDArray[np.int64]


def join_all(segment: Segment) -> Iterator[Pairs]:
    """Yield every pair of fingerprints of the segment that may share a passage, some at a time.

    The cost grows with the number of common shingles, of which those that `MOST` or more texts have are passed over.
    """
    import numpy as np

    laid = _lay(segment)
    before = np.where(laid.weight > 0, laid.position - laid.start, 0)
    sums = np.concatenate(([0], np.cumsum(before)))[segment.bounds]
    first = 0
    while first < len(segment):
        last = int(np.searchsorted(sums, sums[first] + _TOGETHER, side="right")) - 1
        last = min(max(last, first + 1), first + _ROWS, len(segment))
        yield _join_rows(segment, laid, first, last)
        first = last


def weigh_own(segment: Segment, numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return those of these fingerprints by which texts that have the same one are candidates, with the evidence."""
    import numpy as np

    laid = _lay(segment)
    chosen = np.isin(laid.owner, np.array(numbers, dtype=np.int64))
    evidence = sum_evidence(
        Common(
            pair=laid.owner[chosen].astype(np.uint64),
            first=segment.places[chosen],
            second=segment.places[chosen],
            weight=laid.weight[chosen],
            lasting=np.where(laid.late, laid.lasting, laid.weight)[chosen],
        )
    )
    own = evidence.pair.astype(np.int64)
    enough = evidence.suffices(segment.sizes[own])
    return list(zip(own[enough].tolist(), evidence.weight[enough].tolist(), strict=True))


def _lay(segment: Segment) -> _Laid:
    import numpy as np

    shingles = (segment.postings & np.uint64(LARGEST)).astype(np.int64)
    hashes = segment.postings >> np.uint64(32)
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1]))[: len(hashes)])
    texts = np.diff(starts, append=len(hashes))
    owner = np.repeat(np.arange(len(segment)), segment.sizes)
    late = np.arange(len(owner)) >= segment.tails[owner]
    weights = weigh(texts)
    lastings = np.minimum(weights, weigh_late(np.add.reduceat(late[shingles], starts, dtype=np.int64)))
    start, position, weight, lasting = (np.empty(len(hashes), dtype=np.int64) for _ in range(4))
    position[shingles] = np.arange(len(hashes))
    for values, target in ((starts, start), (weights, weight), (lastings, lasting)):
        target[shingles] = np.repeat(values, texts)
    return _Laid(start=start, position=position, owner=owner, late=late, weight=weight, lasting=lasting)


def _join_rows(segment: Segment, laid: _Laid, first: int, last: int) -> Pairs:
    """Return the pairs of the fingerprints from ``first`` to ``last`` with those before them."""
    import numpy as np

    mine, theirs = _pair_up(segment, laid, first, last)
    row, column = laid.owner[mine], laid.owner[theirs]
    behind = segment.keys[column] < segment.keys[row]
    here, there = segment.places[mine], segment.places[theirs]
    evidence = sum_evidence(
        Common(
            pair=((row - first).astype(np.uint64) << np.uint64(32)) | column.astype(np.uint64),
            first=np.where(behind, there, here),
            second=np.where(behind, here, there),
            weight=laid.weight[mine],
            lasting=np.where(laid.late[mine] & laid.late[theirs], laid.lasting[mine], laid.weight[mine]),
        )
    )
    high = (evidence.pair >> np.uint64(32)).astype(np.int64) + first
    low = (evidence.pair & np.uint64(LARGEST)).astype(np.int64)
    enough = evidence.suffices(np.minimum(segment.sizes[high], segment.sizes[low]))
    return Pairs(low=low[enough], high=high[enough], evidence=evidence.weight[enough])


def _pair_up(segment: Segment, laid: _Laid, first: int, last: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the shingles of the fingerprints from ``first`` to ``last``, each with every one like it before it."""
    import numpy as np

    own = np.arange(segment.bounds[first], segment.bounds[last])
    own = own[laid.weight[own] > 0]
    counts = laid.position[own] - laid.start[own]
    mine = np.repeat(own, counts)
    numbers = np.arange(len(mine)) + np.repeat(laid.start[own] - np.cumsum(counts) + counts, counts)
    return mine, (segment.postings[numbers] & np.uint64(LARGEST)).astype(np.int64)
