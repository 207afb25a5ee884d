"""What some segments have of the shingles that are looked for, and how much each of these weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.origins.candidates.directory import Directory, Met, meet
from twosource.origins.candidates.evidence import may_suffice, weigh, weigh_late
from twosource.origins.candidates.segment import LATE, NUMBER
from twosource.origins.copies.sought import Sought

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MANY = 8_192  # common shingles from which it is faster to count them by blocks than to sort them all
_SLOTS = 4  # for each common shingle that is counted


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """What each shingle that is looked for weighs in common with any text, and with the ``ending`` of texts."""

    anywhere: NDArray[np.int32]
    ending: NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Meeting:
    """Common shingles one by one: the ``wanted`` one by its number, and that of a segment, which has ``number`` there.

    Shingles of one row and of one text stand together.
    """

    wanted: NDArray[np.int64]
    number: NDArray[np.int64]
    weight: NDArray[np.int32]

    def take(self, chosen: NDArray[np.int64]) -> Meeting:
        """Return those with these numbers."""
        return Meeting(wanted=self.wanted[chosen], number=self.number[chosen], weight=self.weight[chosen])


def meet_all(sought: Sought, stored: Sequence[Directory], fresh: Directory) -> list[Met]:
    """Return what each segment has, last the one with the ``fresh`` fingerprints of those sought: only what is before.

    Of the fresh ones, in their order, each is met by those behind it alone.
    """
    import numpy as np

    met = [meet(each, sought.hashes) for each in stored]
    own = meet(fresh, sought.hashes)
    owner = np.searchsorted(fresh.segment.bounds, (own.posted & NUMBER).astype(np.uint32), side="right") - 1
    before = sought.fresh_row[owner] < sought.row[own.wanted]
    wanted, posted = own.wanted[before], own.posted[before]
    amount = len(sought.hashes)
    texts, ends = np.bincount(wanted, minlength=amount), np.bincount(wanted[posted >= LATE], minlength=amount)
    return [*met, replace(own, texts=texts, ends=ends, posted=posted, wanted=wanted)]


def weigh_all(sought: Sought, met: Sequence[Met]) -> Weights:
    """Return the weights: a fresh fingerprint counts as one more text that has its shingles."""
    import numpy as np

    own = sought.fresh[sought.row]
    anywhere = weigh(sum((each.texts for each in met), own.astype(np.int64)))
    ends = sum((each.ends for each in met), (own & sought.late).astype(np.int64))
    return Weights(anywhere=anywhere, ending=np.where(sought.late, np.minimum(anywhere, weigh_late(ends)), anywhere))


def pick_common(sought: Sought, met: Met, weights: Weights, widest: int) -> Meeting:
    """Return the common shingles that weigh something and are not alone: no text has more than ``widest``."""
    import numpy as np

    late = met.posted >= LATE
    weight = np.where(late, weights.ending[met.wanted], weights.anywhere[met.wanted])
    heavy = weight.nonzero()[0]
    whole = Meeting(wanted=met.wanted, number=met.posted & NUMBER, weight=weight)
    if len(heavy) >= _MANY:
        heavy = heavy[_thin_out(sought, whole.take(heavy), widest)]
    # In order, and with where it was: what belongs to one fingerprint stands together.
    text = (sought.row[met.wanted[heavy]] << 32) | whole.number[heavy]
    order = np.argsort(text, kind="stable")
    text = text[order]
    near = np.append(text[1:] - text[:-1] < widest, [False])[: len(text)]
    return whole.take(heavy[order[near | np.append([False], near[:-1])[: len(text)]]])


def _thin_out(sought: Sought, common: Meeting, widest: int) -> NDArray[np.bool_]:
    """Tell which shingles may have enough others of the same text not far from them.

    They are counted by blocks, and no text reaches farther than from one block to the next. Blocks of different rows
    may be counted together: that lets through some more.
    """
    import numpy as np

    slots = 1 << (_SLOTS * len(common.wanted)).bit_length()
    slot = ((common.number >> widest.bit_length()) + sought.row[common.wanted] * 0x9E3779B1) & (slots - 1)
    counts = np.bincount(slot, minlength=slots)
    sums = np.bincount(slot, weights=common.weight, minlength=slots)
    counts += np.roll(counts, 1) + np.roll(counts, -1)
    sums += np.roll(sums, 1) + np.roll(sums, -1)
    enough: NDArray[np.bool_] = may_suffice(counts, sums)[slot]
    return enough
