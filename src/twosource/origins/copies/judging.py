"""Which fingerprints may share a passage with which of those that are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.directory import Directory, make_directory, meet
from twosource.origins.candidates.evidence import may_suffice
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.segment import Segment
from twosource.origins.copies.meeting import Meeting, Weights, meet_fresh, number_on, pick_common, weigh_all
from twosource.origins.copies.sought import Sought

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Judged:
    """Pairs of a ``row`` that was looked for and a fingerprint, by the number of its segment and its own in there.

    Then, for each row, the words by which a text with the same fingerprint is a candidate (``alike``): 0 for none, and
    where it was not asked.
    """

    row: NDArray[np.int64]
    segment: NDArray[np.int64]
    owner: NDArray[np.int64]
    words: NDArray[np.int64]
    alike: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Shared:
    """Common shingles with the fingerprint that has them: its segment, number, key, size, and its ``place`` there.

    Those of one ``pair`` stand together.
    """

    pair: NDArray[np.int64]
    row: NDArray[np.int64]
    here: NDArray[np.int32]
    weight: NDArray[np.int32]
    segment: NDArray[np.int64]
    owner: NDArray[np.int64]
    key: NDArray[np.uint64]
    size: NDArray[np.int64]
    place: NDArray[np.int32]


def judge(sought: Sought, stored: Sequence[Directory], fresh: Segment, twins: NDArray[np.int64]) -> Judged:
    """Return the pairs of what is sought with what the segments have, and with the ``fresh`` ones before it.

    ``twins`` are the rows whose own fingerprint others have too.
    """
    directories, met = [*stored], [meet(each, sought.hashes) for each in stored]
    if len(sought.size) > 1:
        directories.append(make_directory(fresh))
        met.append(meet_fresh(sought, directories[-1]))
    if not directories:
        return _judge_nothing(len(sought.size))
    weights = weigh_all(sought, met)
    shared = _share(sought, pick_common(sought, met, weights, directories), directories)
    row, segment, owner, words = _judge_pairs(sought, shared)
    return Judged(row=row, segment=segment, owner=owner, words=words, alike=_judge_own(sought, weights, twins))


def _judge_nothing(rows: int) -> Judged:
    import numpy as np

    nothing = np.empty(0, dtype=np.int64)
    return Judged(row=nothing, segment=nothing, owner=nothing, words=nothing, alike=np.zeros(rows, dtype=np.int64))


def _share(sought: Sought, common: Meeting, directories: Sequence[Directory]) -> _Shared:
    """Return the common shingles with what is known of the fingerprints that have them."""
    import numpy as np

    starts = number_on(directories)
    segment = np.searchsorted(starts, common.number, side="right") - 1
    number = common.number - starts[segment]
    owner, size = np.empty((2, len(number)), dtype=np.int64)
    key, place = np.empty(len(number), dtype=np.uint64), np.empty(len(number), dtype=np.int32)
    for one in np.flatnonzero(np.bincount(segment)).tolist():
        at, held = (segment == one).nonzero()[0], directories[one].segment
        owner[at] = whose = held.bounds.searchsorted(number[at].astype(np.uint32), side="right") - 1
        key[at], place[at] = held.keys[whose], held.places[number[at]]
        size[at] = held.bounds[whose + 1].astype(np.int64) - held.bounds[whose]
    row = sought.row[common.wanted]
    return _Shared(
        pair=(row << 34) | (segment << 28) | owner,
        row=row,
        here=sought.places[common.wanted],
        weight=common.weight,
        segment=segment,
        owner=owner,
        key=key,
        size=size,
        place=place,
    )


def _find_enough(sought: Sought, shared: _Shared) -> NDArray[np.int64]:
    """Return the shingles of pairs that can have enough of them, and are not of one text with itself."""
    import numpy as np

    pair = shared.pair
    edges = np.ones(len(pair) + 1, dtype=bool)
    edges[1:-1] = pair[1:] != pair[:-1]
    edges = edges.nonzero()[0]
    first, counts = edges[:-1], edges[1:] - edges[:-1]
    enough = may_suffice(counts, np.add.reduceat(shared.weight, first, dtype=np.int64))
    enough &= shared.key[first] != sought.key[shared.row[first]]
    return np.repeat(enough, counts).nonzero()[0]


def _judge_pairs(sought: Sought, shared: _Shared) -> tuple[NDArray[np.int64], ...]:
    import numpy as np

    chosen = _find_enough(sought, shared) if len(shared.pair) else shared.pair
    pair, here, there = shared.pair[chosen], shared.here[chosen], shared.place[chosen]
    behind = shared.key[chosen] > sought.key[shared.row[chosen]]
    first, second = np.where(behind, there, here), np.where(behind, here, there)
    order = np.argsort((pair << 16) | first)
    common = Common(
        pair=pair[order].astype(np.uint64),
        first=first[order],
        second=second[order],
        weight=shared.weight[chosen[order]],
    )
    evidence = sum_evidence(common)
    where = chosen[pair.searchsorted(evidence.pair.astype(np.int64))]
    enough = evidence.suffices(np.minimum(shared.size[where], sought.size[shared.row[where]]))
    where = where[enough]
    return shared.row[where], shared.segment[where], shared.owner[where], evidence.words[enough]


def _judge_own(sought: Sought, weights: Weights, twins: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the words by which texts that have the same fingerprint as one of these rows are candidates, 0 for none.

    What such texts have in common is all of it, so that there is nothing special about the end.
    """
    import numpy as np

    words = np.zeros(len(sought.size), dtype=np.int64)
    if not len(twins):
        return words
    chosen = (np.isin(sought.row, twins) & (weights.anywhere > 0)).nonzero()[0]
    places, row = sought.places[chosen], sought.row[chosen].astype(np.uint64)
    evidence = sum_evidence(Common(pair=row, first=places, second=places, weight=weights.anywhere[chosen]))
    own = evidence.pair.astype(np.int64)
    words[own] = np.where(evidence.suffices(sought.size[own]), evidence.words, 0)
    return words
