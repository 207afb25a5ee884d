"""The fingerprints in some segments that may share a passage with one fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import weigh, weigh_late
from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.segment import LATE, NUMBER, Ranges, Segment, gather, look_up

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sought:
    """A fingerprint in the order of its hashes, which of them stand at its end, and what they weigh.

    ``weight`` is that in common with any text, ``ending`` in common with the ends of texts.
    """

    key: np.uint64
    places: NDArray[np.int32]
    weight: NDArray[np.int32]
    ending: NDArray[np.int32]


def match_one(made: Fingerprint, segments: Sequence[Segment], *, fresh: bool) -> list[tuple[int, int]]:
    """Return the numbers of the fingerprints that may share a passage with the one given, with the evidence.

    A ``fresh`` one is in none of the segments, and counts as one more text that has its shingles.
    """
    import numpy as np

    order = np.argsort(made.hashes)  # in order, the searches stay in the processor's cache
    late = order >= made.tail
    ranges = [look_up(segment, made.hashes[order]) for segment in segments]
    texts = sum((each.high - each.low for each in ranges), np.full(len(order), int(fresh)))
    ends = sum((each.high - each.late for each in ranges), (late & fresh).astype(np.int64))
    weight = weigh(texts)
    sought = _Sought(
        key=np.uint64(made.key),
        places=made.places[order].astype(np.int32),
        weight=weight,
        ending=np.where(late, np.minimum(weight, weigh_late(ends)), weight),
    )
    met = [_meet(sought, segment, each) for segment, each in zip(segments, ranges, strict=True)]
    return _judge(sought, segments, np.concatenate(met, axis=1)) if met else []


def judge_own(made: Fingerprint, segments: Sequence[Segment]) -> list[int]:
    """Return the evidence for two texts that both have this fingerprint, which is in the segments, if it suffices.

    What they have in common is all of it, so that there is nothing special about the end.
    """
    import numpy as np

    ranges = [look_up(segment, made.hashes) for segment in segments]
    places = made.places.astype(np.int32)
    weight = weigh(sum((each.high - each.low for each in ranges), np.zeros(len(places), dtype=np.int64)))
    own = Common(pair=np.zeros(len(places), dtype=np.uint64), first=places, second=places, weight=weight)
    evidence = sum_evidence(own.take(weight > 0))
    enough = evidence.suffices(np.full(len(evidence.pair), len(places)))
    weights: list[int] = evidence.weight[enough].tolist()
    return weights


def _meet(sought: _Sought, segment: Segment, ranges: Ranges) -> NDArray[np.int64]:
    """Return the common shingles that weigh something: whose they are, which sought one it is, and the posting."""
    import numpy as np

    # What weighs nothing is not even gathered: half a library may have it.
    last = np.where(sought.ending > 0, ranges.high, ranges.late)
    posted, wanted = gather(segment, ranges.low, np.where(sought.weight > 0, last, ranges.low))
    # Of the same type as the bounds, which else would be converted, all of them.
    owner = np.searchsorted(segment.bounds, (posted & NUMBER).astype(np.uint32), side="right") - 1
    return np.stack((owner + segment.first, wanted, posted))


def _judge(sought: _Sought, segments: Sequence[Segment], met: NDArray[np.int64]) -> list[tuple[int, int]]:
    import numpy as np

    owner, wanted, posted = met[:, _occur_again(met[0])]  # one shingle alone would not count
    if not len(owner):
        return []
    keys, sizes, there = _read(segments, owner, posted & NUMBER)
    here = sought.places[wanted]
    behind = keys > sought.key
    common = Common(
        pair=owner.astype(np.uint64),
        first=np.where(behind, there, here),
        second=np.where(behind, here, there),
        weight=np.where(posted & LATE, sought.ending[wanted], sought.weight[wanted]),
    )
    others = np.flatnonzero(keys != sought.key)
    evidence = sum_evidence(common.take(others).sort())
    order = np.argsort(owner)
    shorter = sizes[order[np.searchsorted(owner[order], evidence.pair.astype(np.int64))]]
    enough = evidence.suffices(np.minimum(shorter, len(sought.places)))
    return list(zip(evidence.pair[enough].tolist(), evidence.weight[enough].tolist(), strict=True))


def _read(
    segments: Sequence[Segment], owner: NDArray[np.int64], number: NDArray[np.int64]
) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int32]]:
    """Return the keys and sizes of fingerprints, and the places of shingles. Owners of one segment stand together."""
    import numpy as np

    firsts = np.array([segment.first for segment in segments])
    parts = np.searchsorted(firsts, owner, side="right") - 1
    bounds = np.searchsorted(parts, np.arange(len(segments) + 1))
    read = []
    for segment, start, end in zip(segments, bounds.tolist(), bounds[1:].tolist(), strict=False):
        mine = owner[start:end] - segment.first
        sizes = segment.bounds[mine + 1].astype(np.int64) - segment.bounds[mine]
        read.append((segment.keys[mine], sizes, segment.places[number[start:end]].astype(np.int32)))
    keys, sizes, places = (np.concatenate(each) for each in zip(*read, strict=True))
    return keys, sizes, places


def _occur_again(owners: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where the owners are that occur more than once."""
    import numpy as np

    ordered = np.sort(owners)
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    if not len(again):
        return np.empty(0, dtype=np.int64)
    return np.flatnonzero(again[np.minimum(np.searchsorted(again, owners), len(again) - 1)] == owners)
