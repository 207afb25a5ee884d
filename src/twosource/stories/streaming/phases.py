"""A long story cut into phases: where nothing was reported for a while, or what is told becomes something else."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from twosource.stories.background import Background
from twosource.stories.likening import liken
from twosource.stories.profile import Profile
from twosource.stories.settings import StorySettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST = 200  # articles that are compared; of a longer story so many, evenly spread


def split_phases(profiles: Sequence[Profile], background: Background, settings: StorySettings) -> tuple[int, ...]:
    """Return the number of the phase of each article of a story, from 0; ``profiles`` are in the order of arrival.

    A phase is whole days long. An article without a day is in the phase of the one before it. Where to cut is where
    the articles before and after are least alike, beside those on either side among one another (Hearst 1997).
    """
    days = _date(profiles)
    order = sorted(range(len(profiles)), key=lambda place: (days[place], place))
    kept = [order[number * len(order) // _MOST] for number in range(_MOST)] if len(order) > _MOST else order
    likeness = _compare([profiles[place] for place in kept], background, settings)
    firsts = sorted(_cut(likeness, [days[place] for place in kept], settings))
    return tuple(bisect_right(firsts, day) for day in days)


def _date(profiles: Sequence[Profile]) -> list[int]:
    """Return the day of each, that of the one before where it is not known, or else of the first that is."""
    day = next((profile.day for profile in profiles if profile.day is not None), 0)
    days = []
    for profile in profiles:
        day = day if profile.day is None else profile.day
        days.append(day)
    return days


def _compare(profiles: Sequence[Profile], background: Background, settings: StorySettings) -> NDArray[np.float64]:
    import numpy as np

    likeness = np.zeros((len(profiles), len(profiles)))
    for row, profile in enumerate(profiles[:-1]):
        likeness[row, row + 1 :] = liken(profile, profiles[row + 1 :], background, settings)
    return np.round(likeness + likeness.T, 9)


def _cut(likeness: NDArray[np.float64], days: Sequence[int], settings: StorySettings) -> Iterator[int]:
    """Yield the first day of every phase but the first; ``days`` ascend."""
    gaps = [place for place in range(1, len(days)) if days[place] - days[place - 1] >= settings.phase_gap]
    yield from (days[place] for place in gaps)
    for start, end in zip([0, *gaps], [*gaps, len(days)], strict=True):
        yield from _divide(likeness[start:end, start:end], days[start:end], settings)


def _divide(likeness: NDArray[np.float64], days: Sequence[int], settings: StorySettings) -> Iterator[int]:
    """Yield the days on which what is told becomes something else."""
    least = settings.phase_articles
    places = [place for place in range(least, len(days) - least + 1) if days[place] > days[place - 1]]
    contrast, place = min(((_contrast(likeness, place), place) for place in places), default=(1.0, 0))
    if contrast >= settings.phase_contrast:
        return
    yield days[place]
    yield from _divide(likeness[:place, :place], days[:place], settings)
    yield from _divide(likeness[place:, place:], days[place:], settings)


def _contrast(likeness: NDArray[np.float64], place: int) -> float:
    """Return the average likeness across a place, over that on either side of it."""
    before, after = place, len(likeness) - place
    across = float(likeness[:place, place:].mean())
    left = float(likeness[:place, :place].sum()) / (before * (before - 1))
    right = float(likeness[place:, place:].sum()) / (after * (after - 1))
    return across / max(math.sqrt(left * right), 1e-9)
