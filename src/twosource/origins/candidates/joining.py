"""All pairs of fingerprints of one segment that may share a passage, found at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from twosource.origins.candidates.evidence import weigh, weigh_late
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.segment import LATE, NUMBER, Segment, order_by_key, spread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Number = TypeVar("Number", bound="np.generic")

_TOGETHER = 1 << 18  # common shingles that are looked at together: they stay in the processor's cache


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Pairs of fingerprints by number, with their common words. A number beside itself: two texts may have it."""

    one: NDArray[np.int64]
    other: NDArray[np.int64]
    words: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Laid:
    """A segment turned over: for each shingle, in the order of the texts, its text and the others of the same hash.

    Those of texts before its own stand among the postings from ``start`` to ``end``, and, at the end of these texts,
    from ``late_start`` to ``late_end``. ``weight`` and ``ending`` are what it weighs in common with either; those that
    weigh nothing are left out. These are only postings of hashes that several texts have; ``posted_owner`` and
    ``posted_place`` are whose they are, and where.
    """

    owner: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    late_start: NDArray[np.int32]
    late_end: NDArray[np.int32]
    weight: NDArray[np.int32]
    ending: NDArray[np.int32]
    posted_owner: NDArray[np.uint32]
    posted_place: NDArray[np.uint16]


def join_all(unordered: Segment, shared: Collection[int]) -> Iterator[Pairs]:
    """Yield every pair of fingerprints of the segment that may share a passage, some at a time.

    ``shared`` are the numbers of those that several texts have: only these are paired with themselves.
    """
    import numpy as np

    segment, before = order_by_key(unordered)
    twins = np.zeros(len(segment), dtype=bool)
    twins[list(shared)] = True
    twins = twins[before]
    laid = _lay(segment)
    common = (laid.end - laid.start) + (laid.late_end - laid.late_start)
    sums = np.concatenate(([0], np.cumsum(common, dtype=np.int64)))[segment.bounds]
    first = 0
    while first < len(segment):
        last = int(np.searchsorted(sums, sums[first] + _TOGETHER, side="right")) - 1
        last = min(max(last, first + 1), len(segment))
        own = first + twins[first:last].nonzero()[0]
        for pairs in (_join_rows(segment, laid, first, last), _judge_own(segment, laid, own)):
            yield Pairs(one=before[pairs.one], other=before[pairs.other], words=pairs.words)
        first = last


def _lay(segment: Segment) -> _Laid:
    import numpy as np

    postings = _pick_shared(segment.postings)
    late = (postings & np.uint64(LATE)) > 0
    hashes = (postings >> np.uint64(32)).astype(np.uint32)
    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]).astype(np.int32)
    texts = np.diff(starts, append=np.int32(len(hashes)))
    ends = np.add.reduceat(late, starts, dtype=np.int32)
    weights = weigh(texts)
    start, weight = np.repeat(starts, texts), np.repeat(weights, texts)
    late_start = np.repeat(starts + texts - ends, texts)
    ending = np.where(late, np.repeat(np.minimum(weights, weigh_late(ends)), texts), weight)
    here = np.arange(len(hashes), dtype=np.int32)
    # Where it would stand among the postings of the same hash with, or without, the bit of the end.
    beside = np.searchsorted(postings, postings ^ np.uint64(LATE)).astype(np.int32)
    end = np.where(weight > 0, np.where(late, beside, here), start)
    late_end = np.where(ending > 0, np.where(late, here, beside), late_start)
    owner = np.repeat(np.arange(len(segment), dtype=np.int32), segment.sizes)
    numbers = (postings & np.uint64(NUMBER)).astype(np.int64)
    turn, alone = partial(_put, numbers, len(owner)), int(weigh(np.ones(1, dtype=np.int64))[0])
    return _Laid(
        owner=owner,
        start=turn(start, 0),
        end=turn(end, 0),
        late_start=turn(late_start, 0),
        late_end=turn(late_end, 0),
        weight=turn(weight, alone),
        ending=turn(ending, alone),
        posted_owner=owner[numbers].astype(np.uint32),
        posted_place=segment.places[numbers],
    )


def _put(numbers: NDArray[np.int64], amount: int, values: NDArray[np.int32], others: int) -> NDArray[np.int32]:
    """Return so many values in the order of the texts: these at their numbers, and one for all others."""
    import numpy as np

    put = np.full(amount, others, dtype=np.int32)
    put[numbers] = values
    return put


def _pick_shared(postings: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the postings of hashes that several texts have: a quarter of all, as a rule."""
    import numpy as np

    same = (postings[1:] ^ postings[:-1]) < np.uint64(1 << 32)
    shared = np.zeros(len(postings), dtype=bool)
    shared[:-1] = same
    shared[1:] |= same
    return postings[shared]


def _join_rows(segment: Segment, laid: _Laid, first: int, last: int) -> Pairs:
    """Return the pairs of the fingerprints from ``first`` to ``last`` with those before them."""
    import numpy as np

    evidence = sum_evidence(_list_common(segment, laid, first, last))
    row, other = np.divmod(evidence.pair.astype(np.int64), len(segment))
    one = row + first
    enough = evidence.suffices(np.minimum(segment.sizes[one], segment.sizes[other]))
    return Pairs(one=one[enough], other=other[enough], words=evidence.words[enough])


def _list_common(segment: Segment, laid: _Laid, first: int, last: int) -> Common:
    """Return what these fingerprints have in common with those before them, but for single shingles, sorted.

    The number of a pair is that of the one from ``first`` on, times all fingerprints, and that of the other.
    """
    import numpy as np

    rows = slice(int(segment.bounds[first]), int(segment.bounds[last]))
    low = _interleave(laid.start[rows], laid.late_start[rows])
    positions, which = spread(low, _interleave(laid.end[rows], laid.late_end[rows]))
    # Half as wide, where it is wide enough: to sort these numbers is what takes longest.
    kind = np.uint32 if (last - first) * len(segment) < 1 << 32 else np.uint64
    row = ((laid.owner[rows] - first) * np.int64(len(segment))).astype(kind)
    pair = _interleave(row, row)[which] + laid.posted_owner[positions].astype(kind, copy=False)
    order = np.argsort(pair, kind="stable")  # by merging: for each of mine, theirs are sorted already
    pair = pair[order]
    again = np.append(pair[1:] == pair[:-1], [False])[: len(pair)]
    several = (again | np.append([False], again[:-1])[: len(pair)]).nonzero()[0]
    order = order[several]
    mine = which[order]
    return Common(
        pair=pair[several].astype(np.uint64),
        first=segment.places[rows][mine >> 1].astype(np.int32),
        second=laid.posted_place[positions[order]].astype(np.int32),
        weight=_interleave(laid.weight[rows], laid.ending[rows])[mine],
    )


def _interleave(every: NDArray[Number], other: NDArray[Number]) -> NDArray[Number]:
    import numpy as np

    both = np.empty(2 * len(every), dtype=every.dtype)
    both[::2], both[1::2] = every, other
    return both


def _judge_own(segment: Segment, laid: _Laid, twins: NDArray[np.int64]) -> Pairs:
    """Return those of these fingerprints by which texts that have the same one are candidates.

    What such texts have in common is all of it, so that there is nothing special about the end.
    """
    import numpy as np

    rows, _ = spread(segment.bounds[twins].astype(np.int32), segment.bounds[twins + 1].astype(np.int32))
    places = segment.places[rows].astype(np.int32)
    all_of_it = Common(pair=laid.owner[rows].astype(np.uint64), first=places, second=places, weight=laid.weight[rows])
    evidence = sum_evidence(all_of_it.take(all_of_it.weight > 0))
    own = evidence.pair.astype(np.int64)
    enough = evidence.suffices(segment.sizes[own])
    return Pairs(one=own[enough], other=own[enough], words=evidence.words[enough])
