"""What some segments have of the shingles that are looked for, and how much each of these weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.directory import Directory, Met, meet
from twosource.origins.candidates.evidence import may_suffice, weigh, weigh_late
from twosource.origins.candidates.segment import LATE, NUMBER
from twosource.origins.copies.sought import Sought

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MANY = 2_048  # common shingles from which it is faster to count them by blocks than to sort them all
_SLOTS = 2  # for each common shingle that is counted
_COUNT = float(1 << 32)  # what one shingle is in a sum of weights: both are counted at once


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """What each shingle that is looked for weighs in common with any text, and with the ``ending`` of texts."""

    anywhere: NDArray[np.int32]
    ending: NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Meeting:
    """Common shingles one by one: the ``wanted`` one by its number, and the ``number`` of the one that it is like.

    These numbers go on from segment to segment, see `number_on`.
    """

    wanted: NDArray[np.int64]
    number: NDArray[np.int64]
    weight: NDArray[np.int32]

    def take(self, chosen: NDArray[np.int64]) -> Meeting:
        """Return those with these numbers."""
        return Meeting(wanted=self.wanted[chosen], number=self.number[chosen], weight=self.weight[chosen])


def meet_fresh(sought: Sought, fresh: Directory) -> Met:
    """Return what a segment has that holds the fresh ones of what is sought: each is met by those behind it alone."""
    import numpy as np

    met = meet(fresh, sought.hashes)
    owner = np.searchsorted(fresh.segment.bounds, (met.posted & NUMBER).astype(np.uint32), side="right") - 1
    before = sought.fresh_row[owner] < sought.row[met.wanted]
    wanted, posted = met.wanted[before], met.posted[before]
    amount = len(sought.hashes)
    texts, ends = np.bincount(wanted, minlength=amount), np.bincount(wanted[posted >= LATE], minlength=amount)
    return Met(texts=texts, ends=ends, posted=posted, wanted=wanted)


def weigh_all(sought: Sought, met: Sequence[Met]) -> Weights:
    """Return the weights: a fresh fingerprint counts as one more text that has its shingles."""
    import numpy as np

    own = sought.fresh[sought.row]
    anywhere = weigh(sum((each.texts for each in met), own.astype(np.int64)))
    ends = sum((each.ends for each in met), (own & sought.late).astype(np.int64))
    ending = np.where(sought.late, np.minimum(anywhere, weigh_late(ends)), anywhere)
    return Weights(anywhere=anywhere, ending=ending)


def number_on(directories: Sequence[Directory]) -> NDArray[np.int64]:
    """Return the number from which on the shingles of each segment are numbered: far from those of the one before."""
    import numpy as np

    sizes = [len(each.segment.places) + each.widest for each in directories]
    return np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))[: len(sizes)]


def pick_common(sought: Sought, met: Sequence[Met], weights: Weights, directories: Sequence[Directory]) -> Meeting:
    """Return the common shingles that weigh something and are not alone in their text, row by row, text by text."""
    import numpy as np

    wanted = np.concatenate([each.wanted for each in met])
    posted = np.concatenate([each.posted for each in met])
    starts = np.repeat(number_on(directories), [len(each.wanted) for each in met])
    weight = np.where(posted >= LATE, weights.ending[wanted], weights.anywhere[wanted])
    common = Meeting(wanted=wanted, number=(posted & NUMBER) + starts, weight=weight).take(weight.nonzero()[0])
    widest = max(each.widest for each in directories)
    if len(common.wanted) >= _MANY:
        common = common.take(_thin_out(sought, common, widest).nonzero()[0])
    text = (sought.row[common.wanted] << 40) | common.number
    order = np.argsort(text)
    text = text[order]
    near = np.zeros(len(text) + 1, dtype=bool)
    near[1:-1] = text[1:] - text[:-1] < widest
    return common.take(order[near[1:] | near[:-1]])


def _thin_out(sought: Sought, common: Meeting, widest: int) -> NDArray[np.bool_]:
    """Tell which shingles may have enough others of the same text not far from them.

    They are counted by blocks, and no text reaches farther than from one block to the next. Blocks of different rows
    may be counted together: that lets through some more.
    """
    import numpy as np

    slots = 1 << (_SLOTS * len(common.wanted)).bit_length()
    slot = ((common.number >> widest.bit_length()) + sought.row[common.wanted] * 0x9E3779B1) & (slots - 1)
    sums = np.bincount(slot, weights=common.weight + _COUNT, minlength=slots)
    around = sums[slot] + sums[(slot - 1) & (slots - 1)] + sums[(slot + 1) & (slots - 1)]
    counts = np.floor(around / _COUNT)
    enough: NDArray[np.bool_] = may_suffice(counts, around - counts * _COUNT)
    return enough
