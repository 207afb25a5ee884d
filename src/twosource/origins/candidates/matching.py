"""The fingerprints in some segments that may share a passage with one fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import Common, Evidence, sum_evidence, weigh, weigh_late
from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.candidates.segment import Found, Segment, gather, look_up

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sought:
    """A fingerprint in the order of its hashes, with the weights of each (see `evidence`)."""

    key: np.uint64
    places: NDArray[np.uint16]
    late: NDArray[np.bool_]
    weight: NDArray[np.int64]
    lasting: NDArray[np.int64]


def match_one(made: Fingerprint, segments: Sequence[Segment], *, fresh: bool) -> list[tuple[int, int]]:
    """Return the numbers of the fingerprints that may share a passage with the one given, with the evidence.

    A ``fresh`` one is in none of the segments, and counts as one more text that has its shingles.
    """
    import numpy as np

    order = np.argsort(made.hashes)  # in order, the searches stay in the processor's cache
    late = order >= made.tail
    ranges = [look_up(segment, made.hashes[order].astype(np.uint64)) for segment in segments]
    texts = sum((high - low for low, high in ranges), np.full(len(order), int(fresh), dtype=np.int64))
    weight = weigh(texts)
    found = [
        gather(segment, np.where(weight > 0, low, high), high)
        for segment, (low, high) in zip(segments, ranges, strict=True)
    ]
    ends = (np.bincount(each.wanted[each.late], minlength=len(order)) for each in found)
    sought = _Sought(
        key=np.uint64(made.key),
        places=made.places[order],
        late=late,
        weight=weight,
        lasting=np.minimum(weight, weigh_late(sum(ends, (late & fresh).astype(np.int64)))),
    )
    matches = (_match_segment(sought, segment, each) for segment, each in zip(segments, found, strict=True))
    return [match for some in matches for match in some]


def _match_segment(sought: _Sought, segment: Segment, found: Found) -> list[tuple[int, int]]:
    import numpy as np

    again = _occur_again(found.owner)  # one shingle alone would not count
    if not len(again):
        return []
    wanted, owner, there = found.wanted[again], found.owner[again], found.place[again]
    here = sought.places[wanted]
    behind = segment.keys[owner] < sought.key  # the text with the lower key is the first, whichever is sought
    weight = sought.weight[wanted]
    evidence = sum_evidence(
        Common(
            pair=owner.astype(np.uint64),
            first=np.where(behind, there, here),
            second=np.where(behind, here, there),
            weight=weight,
            lasting=np.where(found.late[again] & sought.late[wanted], sought.lasting[wanted], weight),
        )
    )
    return _choose(segment, evidence, len(sought.places))


def _choose(segment: Segment, evidence: Evidence, size: int) -> list[tuple[int, int]]:
    import numpy as np

    numbers = evidence.pair.astype(np.int64)
    sizes = segment.bounds[numbers + 1].astype(np.int64) - segment.bounds[numbers].astype(np.int64)
    enough = evidence.suffices(np.minimum(sizes, size))
    return list(zip((numbers[enough] + segment.first).tolist(), evidence.weight[enough].tolist(), strict=True))


def _occur_again(owners: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where the owners are that occur more than once."""
    import numpy as np

    ordered = np.sort(owners)
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    if not len(again):
        return np.empty(0, dtype=np.int64)
    return np.flatnonzero(again[np.minimum(np.searchsorted(again, owners), len(again) - 1)] == owners)
