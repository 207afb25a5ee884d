"""Which cluster an article belongs to, by its average likeness to what stands for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.stories.background import Background
from twosource.stories.likening import liken
from twosource.stories.profile import Profile
from twosource.stories.settings import StorySettings
from twosource.stories.streaming.text import Cluster, Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOOKED_AT = 5  # clusters, those with the most alike texts
_FEWEST_TERMS = 16  # that are looked for however common they are
_SAME = 0.3  # share of the terms of the shorter profile that a copy has too


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nearby:
    """Texts that an article was compared with, the most alike first, with the likeness of each."""

    texts: Sequence[Text]
    likeness: Sequence[float]

    def list_clusters(self, least: float) -> list[Cluster]:
        """Return the clusters of the texts that are at least so alike, the one with the most alike text first."""
        return list(
            dict.fromkeys(text.cluster for text, alike in zip(self.texts, self.likeness, strict=True) if alike >= least)
        )


def compare(profile: Profile, texts: Sequence[Text], background: Background, settings: StorySettings) -> Nearby:
    """Compare a profile with texts."""
    alike = liken(profile, [text.profile for text in texts], background, settings).tolist()
    order = sorted(range(len(texts)), key=lambda place: (-alike[place], texts[place].keys[0]))
    return Nearby(texts=[texts[place] for place in order], likeness=[alike[place] for place in order])


def choose_cluster(profile: Profile, nearby: Nearby, background: Background, settings: StorySettings) -> Cluster | None:
    """Return the cluster with the highest average likeness, if it is high enough and none of its texts is too unlike.

    One very alike text is not enough: that is how chains begin.
    """
    clusters = nearby.list_clusters(settings.near)[:_LOOKED_AT]
    standing = [represent(cluster, settings.representatives) for cluster in clusters]
    alike = liken(profile, [text.profile for some in standing for text in some], background, settings).tolist()
    best, chosen, start = settings.same_story, None, 0
    for cluster, some in zip(clusters, standing, strict=True):
        part = alike[start : start + len(some)]
        start += len(some)
        average = sum(part) / len(part)
        if average >= best and min(part) >= settings.unlike and (chosen is None or average > best):
            best, chosen = average, cluster
    return chosen


def choose_terms(
    profile: Profile, background: Background, settings: StorySettings
) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
    """Return the terms to look for, and what a text is worth that has one of them.

    They are those that are worth most for the texts that they meet: as many as meet no more texts than is quickly
    looked at, and some in any case.
    """
    import numpy as np

    rarity = background.weigh(profile.terms).astype(np.float64)
    worth = rarity**2 * (1 + np.log(np.maximum(profile.counts, 1)))
    met = background.articles * np.exp(-rarity)
    order = np.argsort(-worth / met, kind="stable")
    kept = order[: max(_FEWEST_TERMS, int(np.searchsorted(np.cumsum(met[order]), settings.met)))]
    return profile.terms[kept], worth[kept]


def represent(cluster: Cluster, most: int) -> list[Text]:
    """Return the texts that stand for a cluster: all of a small one, else the last half, and others evenly spread."""
    texts = sorted(cluster.texts, key=lambda text: text.keys[0])
    if len(texts) <= most:
        return texts
    last = most // 2
    early = texts[: len(texts) - last]
    spread = [early[number * len(early) // (most - last)] for number in range(most - last)]
    return [*spread, *texts[len(texts) - last :]]


def is_copy(profile: Profile, other: Profile) -> bool:
    """Tell whether a text that shares passages with another tells the same: its terms are mostly the same ones.

    What only shares a quotation or the lines that an outlet puts under every page is a text of its own.
    """
    import numpy as np

    fewer, more = sorted((profile.terms, other.terms), key=len)
    if not len(fewer):
        return True
    common = np.isin(fewer, more, assume_unique=True)
    return bool(np.count_nonzero(common) >= _SAME * len(fewer))
