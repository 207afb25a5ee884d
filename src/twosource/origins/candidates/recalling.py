"""The fingerprints that a segment holds, put together again."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.candidates.segment import LATE, NUMBER, Segment
from twosource.origins.candidates.shingles import SHINGLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 1 << 20  # postings that are read at once


def recall(segment: Segment, numbers: Collection[int]) -> dict[int, Fingerprint]:
    """Return the fingerprints with these numbers, of those that are in the segment. It is read through once.

    Their ``words`` are those from the first to the last shingle: a segment does not know of any others.
    """
    import numpy as np

    held = sorted(number - segment.first for number in numbers if 0 <= number - segment.first < len(segment))
    if not held:
        return {}
    wanted = np.zeros(len(segment.postings), dtype=bool)
    for number in held:
        wanted[segment.bounds[number] : segment.bounds[number + 1]] = True
    postings = [_pick(segment.postings[k : k + _TOGETHER], wanted) for k in range(0, len(wanted), _TOGETHER)]
    chosen = np.concatenate(postings)
    chosen = chosen[np.argsort(chosen & np.uint64(NUMBER))]
    ends = np.cumsum(segment.sizes[held]).tolist()
    return {
        number + segment.first: _put_together(segment, number, chosen[start:end])
        for number, start, end in zip(held, [0, *ends[:-1]], ends, strict=True)
    }


def _pick(postings: NDArray[np.uint64], wanted: NDArray[np.bool_]) -> NDArray[np.uint64]:
    import numpy as np

    return postings[wanted[(postings & np.uint64(NUMBER)).astype(np.int64)]]


def _put_together(segment: Segment, number: int, postings: NDArray[np.uint64]) -> Fingerprint:
    import numpy as np

    places = segment.places[segment.bounds[number] : segment.bounds[number + 1]]
    return Fingerprint(
        hashes=(postings >> np.uint64(32)).astype(np.uint32),
        places=places,
        tail=len(places) - int(np.count_nonzero(postings & np.uint64(LATE))),
        words=int(places[-1]) + SHINGLE,
        key=int(segment.keys[number]),
    )
