"""The fingerprints in some segments that may share a passage with one fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.directory import Directory, Met, meet
from twosource.origins.candidates.evidence import may_suffice, weigh, weigh_late
from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.segment import LATE, NUMBER

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MANY = 8_192  # common shingles from which it is faster to count them by blocks than to sort them all


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sought:
    """A fingerprint, and what its shingles weigh in common with any text, and with the ``ending`` of texts."""

    key: np.uint64
    places: NDArray[np.int32]
    weight: NDArray[np.int32]
    ending: NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Shared:
    """Common shingles one by one: the number, key and size of the fingerprint that has it, and there its ``place``.

    ``wanted`` is its number in the fingerprint that is looked for. Sorted by ``owner``.
    """

    owner: NDArray[np.int64]
    key: NDArray[np.uint64]
    size: NDArray[np.int64]
    place: NDArray[np.int32]
    wanted: NDArray[np.int64]
    weight: NDArray[np.int32]


def match_one(made: Fingerprint, directories: Sequence[Directory], *, fresh: bool) -> list[tuple[int, int]]:
    """Return the numbers of the fingerprints that may share a passage with the one given, with the words.

    A ``fresh`` one is in none of the segments, and counts as one more text that has its shingles.
    """
    import numpy as np

    late = np.arange(len(made.hashes)) >= made.tail
    met = [meet(directory, made.hashes) for directory in directories]
    weight = weigh(sum((each.texts for each in met), np.full(len(late), int(fresh))))
    ends = sum((each.ends for each in met), (late & fresh).astype(np.int64))
    sought = _Sought(
        key=np.uint64(made.key),
        places=made.places.astype(np.int32),
        weight=weight,
        ending=np.where(late, np.minimum(weight, weigh_late(ends)), weight),
    )
    pairs = zip(directories, met, strict=True)
    shared = [some for each in pairs if (some := _share(sought, *each)) is not None]
    return _judge(sought, shared) if shared else []


def judge_own(made: Fingerprint, directories: Sequence[Directory]) -> list[int]:
    """Return the words in common of texts that both have this fingerprint, which is in the segments, if they suffice.

    What they have in common is all of it, so that there is nothing special about the end.
    """
    import numpy as np

    texts = (meet(directory, made.hashes).texts for directory in directories)
    places = made.places.astype(np.int32)
    weight = weigh(sum(texts, np.zeros(len(places), dtype=np.int64)))
    own = Common(pair=np.zeros(len(places), dtype=np.uint64), first=places, second=places, weight=weight)
    evidence = sum_evidence(own.take(weight > 0))
    enough = evidence.suffices(np.full(len(evidence.pair), len(places)))
    words: list[int] = evidence.words[enough].tolist()
    return words


def _share(sought: _Sought, directory: Directory, met: Met) -> _Shared | None:
    """Return the common shingles that weigh something, of the fingerprints that have enough of them."""
    import numpy as np

    segment = directory.segment
    weight = np.where(met.posted >= LATE, sought.ending[met.wanted], sought.weight[met.wanted])
    heavy = _thin_out(met.posted & NUMBER, weight, directory.widest)
    # In order, and with where it was: what belongs to one fingerprint stands together.
    ordered = ((met.posted[heavy] & NUMBER) << 32) | heavy
    ordered.sort(kind="stable")  # by merging: those of each hash are sorted already
    number = ordered >> 32
    several = _pick_groups(number[1:] - number[:-1] < directory.widest)
    if not len(several):
        return None
    number, chosen = number[several], ordered[several] & 0xFFFFFFFF
    owner = np.searchsorted(segment.bounds, number.astype(np.uint32), side="right") - 1
    key = segment.keys[owner]
    enough = (_find_enough(owner, weight[chosen]) & (key != sought.key)).nonzero()[0]
    if not len(enough):
        return None
    chosen, owner = chosen[enough], owner[enough]
    return _Shared(
        owner=owner + segment.first,
        key=key[enough],
        size=segment.bounds[owner + 1].astype(np.int64) - segment.bounds[owner],
        wanted=met.wanted[chosen],
        place=segment.places[number[enough]].astype(np.int32),
        weight=weight[chosen],
    )


def _thin_out(number: NDArray[np.int64], weight: NDArray[np.int32], widest: int) -> NDArray[np.int64]:
    """Return which shingles weigh something; where they are many, only those with enough others not far from them."""
    import numpy as np

    heavy = weight.nonzero()[0]
    if len(heavy) < _MANY:
        return heavy
    block = (number[heavy] >> widest.bit_length()) + 1  # no fingerprint reaches farther than to the next one
    around = block - 1, block, block + 1
    counts = np.bincount(block, minlength=int(block.max()) + 2)
    sums = np.bincount(block, weights=weight[heavy], minlength=len(counts))
    return heavy[may_suffice(sum(counts[each] for each in around), sum(sums[each] for each in around))]


def _find_enough(owner: NDArray[np.int64], weight: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell for each shingle whether those of its owner can be enough. Owners stand together."""
    import numpy as np

    starts = np.searchsorted(owner, owner)
    counts = np.bincount(starts)
    sums = np.bincount(starts, weights=weight)
    return may_suffice(counts, sums)[starts]


def _pick_groups(linked: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the numbers of what is linked to the one before or after it, by which of them are to the one after."""
    import numpy as np

    groups = np.zeros(len(linked) + 1, dtype=bool)
    groups[:-1] = linked
    groups[1:] |= linked
    return groups.nonzero()[0]


def _judge(sought: _Sought, shared: Sequence[_Shared]) -> list[tuple[int, int]]:
    import numpy as np

    columns = ([each.owner, each.key, each.size, each.place, each.wanted, each.weight] for each in shared)
    owner, keys, sizes, there, wanted, weight = map(np.concatenate, zip(*columns, strict=True))
    here = sought.places[wanted]
    behind = keys > sought.key
    common = Common(
        pair=owner.astype(np.uint64),
        first=np.where(behind, there, here),
        second=np.where(behind, here, there),
        weight=weight,
    )
    evidence = sum_evidence(common.sort())
    shorter = sizes[np.searchsorted(owner, evidence.pair.astype(np.int64))]
    enough = evidence.suffices(np.minimum(shorter, len(sought.places)))
    return list(zip(evidence.pair[enough].tolist(), evidence.words[enough].tolist(), strict=True))
