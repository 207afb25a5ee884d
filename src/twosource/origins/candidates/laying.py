"""A segment turned over: for each shingle that several texts have, where those of the texts before its own stand.

Texts are in the order of their keys here, so that it does not matter in which order they came.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import weigh, weigh_late
from twosource.origins.candidates.segment import LATE, NUMBER, Segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Posted:
    """The shingles that several texts have, by hash; those at the end of texts last; then by text.

    Of each its ``number`` in the order of the texts, the one that it ``was`` in the segment, the text that has it
    (``owner``), and its ``place`` there.
    """

    hashes: NDArray[np.uint32]
    late: NDArray[np.bool_]
    number: NDArray[np.int64]
    was: NDArray[np.int64]
    owner: NDArray[np.int64]
    place: NDArray[np.uint16]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Laid:
    """What is ``posted``, and the same shingles text by text: those of text ``k`` from ``bounds[k]`` to the next.

    Each has its ``number`` in the segment, and stands at its ``place`` in its text, the ``owner``. Those of the same
    hash, of texts before its own, are posted from ``start`` to ``end``, and, at the end of these texts, from
    ``late_start`` to ``late_end``. ``weight`` and ``ending`` are what it weighs in common with either; those that weigh
    nothing are left out, and ``common`` tells how many are left.

    ``before`` is where each text stands in the segment, and ``sizes`` how many shingles it has, those included that
    nobody else has.
    """

    before: NDArray[np.int64]
    sizes: NDArray[np.int64]
    bounds: NDArray[np.int64]
    number: NDArray[np.int64]
    owner: NDArray[np.int64]
    place: NDArray[np.uint16]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    late_start: NDArray[np.int32]
    late_end: NDArray[np.int32]
    weight: NDArray[np.int32]
    ending: NDArray[np.int32]
    common: NDArray[np.int32]
    posted: Posted


def lay(segment: Segment) -> Laid:
    """Return the segment turned over."""
    import numpy as np

    before = np.argsort(segment.keys)
    posted = _post(segment, before)
    starts, texts = _group(posted.hashes)
    ends = np.add.reduceat(posted.late, starts, dtype=np.int32)
    weights = weigh(texts)
    start, weight = np.repeat(starts, texts), np.repeat(weights, texts)
    late_start = np.repeat(starts + texts - ends, texts)
    ending = np.where(posted.late, np.repeat(np.minimum(weights, weigh_late(ends)), texts), weight)
    here, beside = _find_beside(posted)
    end = np.where(weight > 0, np.where(posted.late, beside, here), start)
    late_end = np.where(ending > 0, np.where(posted.late, here, beside), late_start)
    turn = np.argsort(posted.number)
    owner = posted.owner[turn]
    return Laid(
        before=before,
        sizes=segment.sizes[before],
        bounds=np.searchsorted(owner, np.arange(len(segment) + 1)),
        number=posted.was[turn],
        owner=owner,
        place=posted.place[turn],
        start=start[turn],
        end=end[turn],
        late_start=late_start[turn],
        late_end=late_end[turn],
        weight=weight[turn],
        ending=ending[turn],
        common=((end - start) + (late_end - late_start))[turn],
        posted=posted,
    )


def _post(segment: Segment, before: NDArray[np.int64]) -> Posted:
    import numpy as np

    sizes = segment.sizes[before]
    bounds = np.cumsum(sizes) - sizes
    shift = np.empty(len(before), dtype=np.int64)
    shift[before] = bounds - segment.bounds[before]
    postings = _pick_shared(segment.postings)
    whose = np.repeat(np.arange(len(segment), dtype=np.int32), segment.sizes)
    number = (postings & np.uint64(NUMBER)).astype(np.int64)
    postings = (postings & ~np.uint64(NUMBER)) | (number + shift[whose[number]]).astype(np.uint64)
    postings.sort()
    number = (postings & np.uint64(NUMBER)).astype(np.int64)
    owner = np.repeat(np.arange(len(segment)), sizes)[number]
    was = number - shift[before][owner]
    return Posted(
        hashes=(postings >> np.uint64(32)).astype(np.uint32),
        late=(postings & np.uint64(LATE)) > 0,
        number=number,
        was=was,
        owner=owner,
        place=segment.places[was],
    )


def _pick_shared(postings: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the postings of hashes that several texts have: a quarter of all, as a rule."""
    import numpy as np

    same = (postings[1:] ^ postings[:-1]) < np.uint64(1 << 32)
    shared = np.zeros(len(postings), dtype=bool)
    shared[:-1] = same
    shared[1:] |= same
    return postings[shared]


def _group(hashes: NDArray[np.uint32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return where each hash starts, and how many texts have it."""
    import numpy as np

    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]).astype(np.int32)
    return starts, np.diff(starts, append=np.int32(len(hashes)))


def _find_beside(posted: Posted) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return where each shingle is posted, and where it would be if it stood at the end of its text; or did not."""
    import numpy as np

    hashes = posted.hashes.astype(np.uint64) << np.uint64(32)
    places = hashes | posted.number.astype(np.uint64)
    here = places | (posted.late * np.uint64(LATE))
    beside = np.searchsorted(here, places | (~posted.late * np.uint64(LATE)))
    return np.arange(len(here), dtype=np.int32), beside.astype(np.int32)
