"""How alike one article is to others in the event it tells of, from what grouping keeps of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.stories.background import Background
from twosource.stories.profile import Profile
from twosource.stories.settings import StorySettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def liken(
    profile: Profile, others: Sequence[Profile], background: Background, settings: StorySettings
) -> NDArray[np.float64]:
    """Return the likeness of an article to each of others: 0 to 1, and the same when the two are exchanged."""
    import numpy as np

    if not others:
        return np.zeros(0)
    owners = np.repeat(np.arange(len(others)), [len(other.terms) for other in others])
    terms = np.concatenate([other.terms for other in others])
    counts = np.concatenate([other.counts for other in others])
    weights = _weigh(terms, counts, background)
    squares = np.bincount(owners, weights**2, len(others))
    own = _weigh(profile.terms, profile.counts, background)
    places = np.minimum(np.searchsorted(profile.terms, terms), max(len(profile.terms) - 1, 0))
    common = profile.terms[places] == terms if len(profile.terms) else np.zeros(len(terms), dtype=bool)
    products = np.bincount(owners[common], own[places[common]] * weights[common], len(others))
    lengths = np.sqrt(squares * np.sum(own**2))
    alike: NDArray[np.float64] = products / np.maximum(lengths, 1e-12) * _fade(profile, others, settings)
    return np.clip(alike, 0.0, 1.0)


def _weigh(terms: NDArray[np.uint32], counts: NDArray[np.uint8], background: Background) -> NDArray[np.float64]:
    import numpy as np

    return (1 + np.log(np.maximum(counts, 1))) * background.weigh(terms).astype(np.float64)


def _fade(profile: Profile, others: Sequence[Profile], settings: StorySettings) -> NDArray[np.float64]:
    """Return what is left of the likeness of articles that were published days apart; all of it if a day is unknown."""
    import numpy as np

    if profile.day is None:
        return np.ones(len(others))
    apart = np.array([0 if other.day is None else abs(other.day - profile.day) for other in others], dtype=np.float64)
    return np.asarray(1.0 - settings.fade * np.minimum(apart / settings.fade_days, 1.0))
