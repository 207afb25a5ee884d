"""Which fingerprints may share a passage with which of those that are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.directory import Directory, make_directory, meet
from twosource.origins.candidates.evidence import may_suffice
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.segment import Segment
from twosource.origins.copies.meeting import Meeting, Weights, meet_fresh, pick_common, weigh_all
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
    """Common shingles with the fingerprint that has them: its segment, number, key, size, and its ``place`` there."""

    wanted: NDArray[np.int64]
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
    import numpy as np

    directories, met = [*stored], [meet(each, sought.hashes) for each in stored]
    if len(sought.size) > 1:
        directories.append(make_directory(fresh))
        met.append(meet_fresh(sought, directories[-1]))
    weights = weigh_all(sought, met)
    found = []
    for number, (directory, each) in enumerate(zip(directories, met, strict=True)):
        common = pick_common(sought, each, weights, directory.widest)
        if len(common.wanted):
            found.append(_share(sought, common, directory.segment, number))
    nothing = np.empty(0, dtype=np.int64)
    row, segment, owner, words = _judge_pairs(sought, _join(found)) if found else (nothing,) * 4
    return Judged(row=row, segment=segment, owner=owner, words=words, alike=_judge_own(sought, weights, twins))


def _share(sought: Sought, common: Meeting, segment: Segment, number: int) -> _Shared:
    """Return the common shingles of the fingerprints that have enough of them, but for those that are the same."""
    import numpy as np

    row = sought.row[common.wanted]
    owner = np.searchsorted(segment.bounds, common.number.astype(np.uint32), side="right") - 1
    pair = (row << 32) | owner
    first = np.flatnonzero(np.append(True, pair[1:] != pair[:-1]))
    counts = np.diff(first, append=len(pair))
    enough = may_suffice(counts, np.add.reduceat(common.weight, first, dtype=np.int64))
    enough &= segment.keys[owner[first]] != sought.key[row[first]]
    chosen = np.repeat(enough, counts).nonzero()[0]
    owner = owner[chosen]
    return _Shared(
        wanted=common.wanted[chosen],
        weight=common.weight[chosen],
        segment=np.full(len(owner), number, dtype=np.int64),
        owner=owner,
        key=segment.keys[owner],
        size=segment.bounds[owner + 1].astype(np.int64) - segment.bounds[owner],
        place=segment.places[common.number[chosen]].astype(np.int32),
    )


def _join(found: Sequence[_Shared]) -> _Shared:
    import numpy as np

    return _Shared(
        **{name: np.concatenate([getattr(each, name) for each in found]) for name in _Shared.__dataclass_fields__}
    )


def _judge_pairs(sought: Sought, shared: _Shared) -> tuple[NDArray[np.int64], ...]:
    import numpy as np

    row = sought.row[shared.wanted]
    pair = (row << 34) | (shared.segment << 28) | shared.owner
    here = sought.places[shared.wanted]
    behind = shared.key > sought.key[row]
    first, second = np.where(behind, shared.place, here), np.where(behind, here, shared.place)
    order = np.argsort((pair << 16) | first)
    common = Common(
        pair=pair[order].astype(np.uint64), first=first[order], second=second[order], weight=shared.weight[order]
    )
    evidence = sum_evidence(common)
    where = order[np.searchsorted(common.pair, evidence.pair)]
    enough = evidence.suffices(np.minimum(shared.size[where], sought.size[row[where]]))
    where = where[enough]
    return row[where], shared.segment[where], shared.owner[where], evidence.words[enough]


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
