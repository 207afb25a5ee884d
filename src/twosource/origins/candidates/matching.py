"""The fingerprints in some segments that have evidence in common with one fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import Common, ask, sum_evidence, weigh
from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.candidates.segment import Segment, gather, look_up

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Met:
    """Shingles of the one sought that others have too: which of its, whose (by number, key and size), and where."""

    wanted: NDArray[np.int64]
    owner: NDArray[np.int64]
    key: NDArray[np.uint64]
    size: NDArray[np.int64]
    place: NDArray[np.uint16]


def match_one(sought: Fingerprint, segments: Sequence[Segment], *, fresh: bool) -> list[tuple[int, int]]:
    """Return the numbers of the fingerprints that may share a passage with the one sought, with the evidence.

    A ``fresh`` one is in none of the segments, and counts as one more text that has its shingles.
    """
    import numpy as np

    hashes = sought.hashes.astype(np.uint64)
    order = np.argsort(hashes)  # in order, the searches stay in the processor's cache
    ranges = [look_up(segment, hashes[order]) for segment in segments]
    texts = sum((high - low for low, high in ranges), np.full(len(hashes), int(fresh), dtype=np.int64))
    weight = weigh(texts)
    met = [
        _meet(segment, order, np.where(weight > 0, low, high), high)
        for segment, (low, high) in zip(segments, ranges, strict=True)
    ]
    weights = np.empty_like(weight)
    weights[order] = weight
    return _judge(sought, _join(met), weights) if met else []


def _meet(segment: Segment, order: NDArray[np.int64], low: NDArray[np.int64], high: NDArray[np.int64]) -> _Met:
    """Gather what stands in a segment, without those fingerprints that have one shingle only: it would not count."""
    import numpy as np

    found = gather(segment, low, high)
    again = _occur_again(found.owner)
    owner = found.owner[again]
    return _Met(
        wanted=order[found.wanted[again]],
        owner=owner + segment.first,
        key=segment.keys[owner],
        size=segment.bounds[owner + 1].astype(np.int64) - segment.bounds[owner].astype(np.int64),
        place=found.place[again],
    )


def _occur_again(owners: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where the owners are that occur more than once."""
    import numpy as np

    ordered = np.sort(owners)
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    if not len(again):
        return np.empty(0, dtype=np.int64)
    return np.flatnonzero(again[np.minimum(np.searchsorted(again, owners), len(again) - 1)] == owners)


def _join(met: Sequence[_Met]) -> _Met:
    import numpy as np

    return _Met(
        wanted=np.concatenate([each.wanted for each in met]),
        owner=np.concatenate([each.owner for each in met]),
        key=np.concatenate([each.key for each in met]),
        size=np.concatenate([each.size for each in met]),
        place=np.concatenate([each.place for each in met]),
    )


def _judge(sought: Fingerprint, met: _Met, weights: NDArray[np.int64]) -> list[tuple[int, int]]:
    import numpy as np

    here = sought.places[met.wanted]
    behind = met.key < np.uint64(sought.key)  # the text with the lower key is the first, whichever is sought
    common = Common(
        pair=met.owner.astype(np.uint64),
        first=np.where(behind, met.place, here),
        second=np.where(behind, here, met.place),
        weight=weights[met.wanted],
    )
    pairs, evidence = sum_evidence(common)
    order = np.argsort(met.owner, kind="stable")
    sizes = met.size[order[np.searchsorted(met.owner[order], pairs.astype(np.int64))]]
    enough = evidence >= ask(np.minimum(sizes, len(sought.hashes)))
    return list(zip(pairs[enough].tolist(), evidence[enough].tolist(), strict=True))
