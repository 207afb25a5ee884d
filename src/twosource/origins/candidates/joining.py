"""All pairs of fingerprints of one segment that may share a passage, found at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.origins.candidates.crowds import join_crowds
from twosource.origins.candidates.evidence import weigh
from twosource.origins.candidates.laying import Laid, lay
from twosource.origins.candidates.lines import find_lines
from twosource.origins.candidates.matched import Pairs
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.segment import Segment, interleave, spread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 1 << 18  # common shingles that are looked at together: they stay in the processor's cache
_ROWS = 1 << 12  # texts that are looked at together, at most
_SLOTS = 20  # bits of a pair's hash by which it is told from others


def join_all(segment: Segment, shared: Collection[int]) -> Iterator[Pairs]:
    """Yield every pair of fingerprints of the segment that may share a passage, some at a time.

    ``shared`` are the numbers of those that several texts have: only these are paired with themselves.
    """
    import numpy as np

    laid = lay(segment)
    for pairs in _join_all(laid):
        yield Pairs(one=laid.before[pairs.one], other=laid.before[pairs.other], words=pairs.words)
    yield _judge_own(segment, laid, np.array(sorted(shared), dtype=np.int64))


def _join_all(laid: Laid) -> Iterator[Pairs]:
    import numpy as np

    lines = find_lines(laid)
    joined = np.zeros(len(laid.sizes), dtype=bool)
    for text, pairs in join_crowds(laid, lines):
        joined[text] = True
        yield pairs
    done = joined[laid.owner]
    rest = replace(
        laid,
        end=np.where(done, laid.start, laid.end),
        late_end=np.where(done, laid.late_start, laid.late_end),
        common=np.where(done, 0, laid.common),
    )
    sums = np.concatenate(([0], np.cumsum(rest.common, dtype=np.int64)))[laid.bounds]
    first = 0
    while first < len(joined):
        last = int(np.searchsorted(sums, sums[first] + _TOGETHER, side="right")) - 1
        last = min(max(last, first + 1), first + _ROWS, len(joined))
        yield _join_rows(rest, lines, first, last)
        first = last


def _join_rows(laid: Laid, lines: NDArray[np.bool_], first: int, last: int) -> Pairs:
    """Return the pairs of the texts from ``first`` to ``last`` with those before them."""
    import numpy as np

    evidence = sum_evidence(_list_common(laid, lines, first, last))
    row, other = np.divmod(evidence.pair.astype(np.int64), len(laid.sizes))
    one = row + first
    enough = evidence.suffices(np.minimum(laid.sizes[one], laid.sizes[other]))
    return Pairs(one=one[enough], other=other[enough], words=evidence.words[enough])


def _list_common(laid: Laid, lines: NDArray[np.bool_], first: int, last: int) -> Common:
    """Return what these texts have in common with those before them, but for single shingles, sorted.

    The number of a pair is that of the one from ``first`` on, times all texts, and that of the other.
    """
    import numpy as np

    rows = slice(int(laid.bounds[first]), int(laid.bounds[last]))
    low = interleave(laid.start[rows], laid.late_start[rows])
    positions, which = spread(low, interleave(laid.end[rows], laid.late_end[rows]))
    row = ((laid.owner[rows] - first) * len(laid.sizes)).astype(np.uint64)
    pair = interleave(row, row)[which] + laid.posted.owner[positions].astype(np.uint64)
    kept = _leave_out(pair, interleave(lines[rows], lines[rows])[which])
    pair, order = _sort(pair[kept])
    again = np.append(pair[1:] == pair[:-1], [False])[: len(pair)]
    several = (again | np.append([False], again[:-1])[: len(pair)]).nonzero()[0]
    chosen = kept[order[several]]
    mine = which[chosen]
    return Common(
        pair=pair[several],
        first=laid.place[rows][mine >> 1].astype(np.int32),
        second=laid.posted.place[positions[chosen]].astype(np.int32),
        weight=interleave(laid.weight[rows], laid.ending[rows])[mine],
    )


def _sort(pair: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return the pairs sorted, and where each was: equal ones in the order in which they were.

    Both are sorted as one number, which takes a fraction of the time.
    """
    import numpy as np

    bits = np.uint64(len(pair).bit_length())
    both = (pair << bits) | np.arange(len(pair), dtype=np.uint64)
    both.sort()
    return both >> bits, (both & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)


def _leave_out(pair: NDArray[np.uint64], lines: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the common shingles of pairs that have more than lines in common.

    Pairs are told apart by some bits of a hash: that lets through some more.
    """
    import numpy as np

    slot = ((pair * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - _SLOTS)).astype(np.int64)
    more = np.zeros(1 << _SLOTS, dtype=bool)
    more[slot[~lines]] = True
    return more[slot].nonzero()[0]


def _judge_own(segment: Segment, laid: Laid, twins: NDArray[np.int64]) -> Pairs:
    """Return those of these fingerprints, by number, by which texts that have the same one are candidates.

    What such texts have in common is all of it, so that there is nothing special about the end.
    """
    import numpy as np

    weights = np.full(len(segment.places), weigh(np.ones(1, dtype=np.int64))[0])
    weights[laid.number] = laid.weight
    numbers, which = spread(segment.bounds[twins].astype(np.int32), segment.bounds[twins + 1].astype(np.int32))
    places = segment.places[numbers].astype(np.int32)
    all_of_it = Common(pair=which.astype(np.uint64), first=places, second=places, weight=weights[numbers])
    evidence = sum_evidence(all_of_it.take(all_of_it.weight > 0))
    own = twins[evidence.pair.astype(np.int64)]
    enough = evidence.suffices(segment.sizes[own])
    return Pairs(one=own[enough], other=own[enough], words=evidence.words[enough])
