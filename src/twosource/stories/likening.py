"""How alike articles are in the event they tell of, from what grouping keeps of each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from twosource.stories.background import Background
from twosource.stories.profile import MOST_COUNTED, Profile
from twosource.stories.settings import StorySettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DIGITS = 6  # to which sums are rounded, so that the order of their parts does not show


def liken(
    profile: Profile, others: Sequence[Profile], background: Background, settings: StorySettings
) -> NDArray[np.float64]:
    """Return the likeness of an article to each of others: 0 to 1, and the same when the two are exchanged.

    It is the cosine of their log TF-IDF vectors (Salton and Buckley 1988), less over days.
    """
    import numpy as np

    if not others or not len(profile.terms):
        return np.zeros(len(others))
    owners, terms, weights = _lay_out(others, background)
    own = _weigh(profile.terms, profile.counts, background)
    places = np.minimum(np.searchsorted(profile.terms, terms), len(profile.terms) - 1)
    common = np.flatnonzero(profile.terms[places] == terms)
    products = np.bincount(owners[common], own[places[common]] * weights[common], len(others))
    squares = np.bincount(owners, weights * weights, len(others)) * np.sum(own * own)
    alike = products / np.sqrt(np.maximum(squares, 1e-12))
    return _finish(alike * _fade(np.array([_day(profile)]), np.array([_day(other) for other in others]), settings))


def liken_all(profiles: Sequence[Profile], background: Background, settings: StorySettings) -> NDArray[np.float64]:
    """Return the likeness of all articles to one another, as `liken` has it: a symmetric matrix, its diagonal 1."""
    import numpy as np

    owners, terms, weights = _lay_out(profiles, background)
    squares = np.bincount(owners, weights * weights, len(profiles))
    _, columns, counts = np.unique(terms, return_inverse=True, return_counts=True)
    shared = counts[columns] > 1  # a term of one article only lengthens its vector
    _, columns = np.unique(columns[shared], return_inverse=True)
    rows = np.zeros((len(profiles), int(columns.max()) + 1 if len(columns) else 1), dtype=np.float32)
    rows[owners[shared], columns] = (weights / np.sqrt(np.maximum(squares, 1e-12))[owners])[shared]
    days = np.array([_day(profile) for profile in profiles])
    alike = _finish(rows @ rows.T * _fade(days[:, None], days[None, :], settings))
    np.fill_diagonal(alike, 1.0)
    return np.maximum(alike, alike.T)


def _lay_out(
    profiles: Sequence[Profile], background: Background
) -> tuple[NDArray[np.int64], NDArray[np.uint32], NDArray[np.float64]]:
    """Return all terms of all profiles in a row, with the number of the profile and the weight of each."""
    import numpy as np

    owners = np.repeat(np.arange(len(profiles)), [len(profile.terms) for profile in profiles])
    terms = np.concatenate([profile.terms for profile in profiles])
    return owners, terms, _weigh(terms, np.concatenate([profile.counts for profile in profiles]), background)


def _weigh(terms: NDArray[np.uint32], counts: NDArray[np.uint8], background: Background) -> NDArray[np.float64]:
    return _list_weights()[counts] * background.weigh(terms)


@cache
def _list_weights() -> NDArray[np.float64]:
    """Return what a term counts that stands so often in an article."""
    import numpy as np

    return np.array([1 + math.log(max(count, 1)) for count in range(MOST_COUNTED + 1)], dtype=np.float64)


def _finish(alike: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    return np.clip(alike, 0.0, 1.0).round(_DIGITS)


def _day(profile: Profile) -> float:
    return float("nan") if profile.day is None else float(profile.day)


def _fade(days: NDArray[np.float64], others: NDArray[np.float64], settings: StorySettings) -> NDArray[np.float64]:
    """Return what is left of the likeness of articles that were published days apart; all of it if a day is unknown."""
    import numpy as np

    apart = np.nan_to_num(np.abs(days - others))
    left: NDArray[np.float64] = 1.0 - settings.fade * np.minimum(apart / settings.fade_days, 1.0)
    return left
