"""All pairs of fingerprints of one segment that may share a passage, found at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import weigh, weigh_late
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.segment import LATE, NUMBER, Segment, gather

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 2_000_000  # common shingles that are looked at together, so that memory stays bounded
_ROWS = 65_536  # fingerprints that are looked at together: their number has to fit 16 bits


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Pairs of fingerprints by their numbers, each with its evidence; ``low`` has the lower numbers."""

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    evidence: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Laid:
    """A segment turned over: for each shingle, in the order of the texts, its text and the others of the same hash.

    Those of texts before its own stand among the postings from ``start`` to ``end``, and, at the end of these texts,
    from ``late_start`` to ``late_end``. ``weight`` and ``ending`` are what it weighs in common with either; those that
    weigh nothing are left out.
    """

    owner: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    late_start: NDArray[np.int64]
    late_end: NDArray[np.int64]
    weight: NDArray[np.int64]
    ending: NDArray[np.int64]


def join_all(segment: Segment) -> Iterator[Pairs]:
    """Yield every pair of fingerprints of the segment that may share a passage, some at a time."""
    import numpy as np

    laid = _lay(segment)
    common = (laid.end - laid.start) + (laid.late_end - laid.late_start)
    sums = np.concatenate(([0], np.cumsum(common)))[segment.bounds]
    first = 0
    while first < len(segment):
        last = int(np.searchsorted(sums, sums[first] + _TOGETHER, side="right")) - 1
        last = min(max(last, first + 1), first + _ROWS, len(segment))
        yield _join_rows(segment, laid, first, last)
        first = last


def _lay(segment: Segment) -> _Laid:
    import numpy as np

    number = (segment.postings & np.uint64(NUMBER)).astype(np.int64)
    late = (segment.postings & np.uint64(LATE)) > 0
    hashes = segment.postings >> np.uint64(32)
    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)])
    texts = np.diff(starts, append=len(hashes))
    ends = np.add.reduceat(late, starts, dtype=np.int64)
    weights = weigh(texts)
    endings = np.minimum(weights, weigh_late(ends))
    start, weight = np.repeat(starts, texts), np.repeat(weights, texts)
    late_start = np.repeat(starts + texts - ends, texts)
    ending = np.where(late, np.repeat(endings, texts), weight)
    opposite = segment.postings ^ np.uint64(LATE)
    beside = np.searchsorted(segment.postings, opposite)  # where it would stand among the others of its hash
    here = np.arange(len(hashes))
    back = np.empty_like(number)
    back[number] = here
    end = np.where(late, beside, here)
    late_end = np.where(late, here, beside)
    return _Laid(
        owner=np.repeat(np.arange(len(segment)), segment.sizes),
        start=start[back],
        end=np.where(weight > 0, end, start)[back],
        late_start=late_start[back],
        late_end=np.where(ending > 0, late_end, late_start)[back],
        weight=weight[back],
        ending=ending[back],
    )


def _join_rows(segment: Segment, laid: _Laid, first: int, last: int) -> Pairs:
    """Return the pairs of the fingerprints from ``first`` to ``last`` with those before them."""
    import numpy as np

    rows = slice(int(segment.bounds[first]), int(segment.bounds[last]))
    posted, which = gather(segment, laid.start[rows], laid.end[rows])
    late_posted, late_which = gather(segment, laid.late_start[rows], laid.late_end[rows])
    mine = np.concatenate((which, late_which)) + rows.start
    theirs = np.concatenate((posted, late_posted)) & NUMBER
    row, column = laid.owner[mine], laid.owner[theirs]
    behind = segment.keys[column] < segment.keys[row]  # the text with the lower key is the first
    here, there = segment.places[mine].astype(np.int64), segment.places[theirs].astype(np.int64)
    evidence = sum_evidence(
        Common(
            pair=((row - first).astype(np.uint64) << np.uint64(32)) | column.astype(np.uint64),
            first=np.where(behind, there, here),
            second=np.where(behind, here, there),
            weight=np.concatenate((laid.weight[rows][which], laid.ending[rows][late_which])),
        )
    )
    high = (evidence.pair >> np.uint64(32)).astype(np.int64) + first
    low = (evidence.pair & np.uint64(0xFFFFFFFF)).astype(np.int64)
    enough = evidence.suffices(np.minimum(segment.sizes[high], segment.sizes[low]))
    return Pairs(low=low[enough], high=high[enough], evidence=evidence.weight[enough])


def judge_each(segment: Segment, numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return those of these fingerprints by which texts that have the same one are candidates, with the evidence.

    What they have in common is all of it, so that there is nothing special about the end.
    """
    import numpy as np

    laid = _lay(segment)
    chosen = np.flatnonzero(np.isin(laid.owner, np.array(numbers, dtype=np.int64)) & (laid.weight > 0))
    places = segment.places[chosen].astype(np.int64)
    evidence = sum_evidence(
        Common(pair=laid.owner[chosen].astype(np.uint64), first=places, second=places, weight=laid.weight[chosen])
    )
    own = evidence.pair.astype(np.int64)
    enough = evidence.suffices(segment.sizes[own])
    return list(zip(own[enough].tolist(), evidence.weight[enough].tolist(), strict=True))
