"""Which event is reported when, and by what kind of work."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count as count_from
from typing import Literal

import numpy as np

Kind = Literal["agency", "own", "whole", "truncated", "edited", "merged"]

MEAN = 8.4  # reports of an event
_FEWEST, _MOST = 3, 30
_COPIES = 0.69  # of the reports that are not an agency's, so that of all it is three in five
_KINDS: tuple[Kind, ...] = ("whole", "truncated", "edited", "merged")
_SHARES = (0.32, 0.23, 0.23, 0.22)
_DELAY = 0.35  # days from the event to a report, on average
_LATE, _LATER, _LATEST = 0.15, 6, 6.0  # share of reports that come so many times later; days after which none comes
_TAKES = 14  # reports from which an agency sends a second text


@dataclass(frozen=True, slots=True, order=True)
class _Due:
    """The next report of a story at this time, and those after it, the last first."""

    time: float
    story: int
    kind: Kind
    later: list[tuple[float, Kind]]


def schedule(seed: int, count: int, days: int) -> Iterator[tuple[float, int, Kind, bool]]:
    """Yield time, story and kind of every report, in order of time, and whether it is the last one of its story.

    Times are in days from the first on. So many reports take up so many days; it goes on when they are over.
    """
    spacing = days * MEAN / max(count, 1)
    waiting: list[_Due] = []
    for story in count_from():
        while waiting and waiting[0].time <= story * spacing:
            due = waiting[0]
            yield due.time, due.story, due.kind, not due.later
            if due.later:
                time, kind = due.later.pop()
                heapq.heapreplace(waiting, _Due(time, due.story, kind, due.later))
            else:
                heapq.heappop(waiting)
        (first, kind), *later = _plan(np.random.default_rng([seed, 25, story]), story * spacing)
        heapq.heappush(waiting, _Due(first, story, kind, later[::-1]))


def _plan(chance: np.random.Generator, start: float) -> list[tuple[float, Kind]]:
    """Return the reports of an event, the first first: an agency's."""
    amount = min(_MOST, _FEWEST - 1 + int(chance.geometric(1 / (MEAN - _FEWEST + 1))))
    delays = chance.exponential(_DELAY, amount)
    delays[chance.random(amount) < _LATE] *= _LATER
    delays.sort()
    kinds = chance.choice(len(_KINDS), amount, p=_SHARES).tolist()
    copied = (chance.random(amount) < _COPIES).tolist()
    chosen: list[Kind] = [_KINDS[kind] if copy else "own" for kind, copy in zip(kinds, copied, strict=True)]
    chosen[0] = "agency"
    if amount > _TAKES:
        chosen[amount // 3] = "agency"
    times = start + np.minimum(delays - delays[0], _LATEST)
    return list(zip(times.tolist(), chosen, strict=True))
