"""Clusters thought over: average link of a neighbourhood anew, whatever the order in which its articles came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.stories.background import Background
from twosource.stories.crowding import ease_crowds
from twosource.stories.likening import liken_all
from twosource.stories.settings import StorySettings
from twosource.stories.streaming.averaging import average_link
from twosource.stories.streaming.constraints import Constraints
from twosource.stories.streaming.joining import represent
from twosource.stories.streaming.text import Cluster, Text, place_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEVER = -1.0  # less than any likeness


def recluster(
    clusters: Sequence[Cluster], background: Background, settings: StorySettings, constraints: Constraints
) -> list[Cluster]:
    """Return what becomes of clusters that are thought over together; the given ones are not changed.

    Large ones are not divided, and a bounded number of their texts stands for them.
    """
    large = [cluster for cluster in clusters if 4 * len(cluster.texts) > settings.together]
    standing = [
        represent(cluster, settings.together // 8) if cluster in large else cluster.texts for cluster in clusters
    ]
    texts = [text for some in standing for text in sorted(some, key=place_text)]
    place = {text: number for number, text in enumerate(texts)}
    blocks = [
        [place[text] for text in some] for cluster, some in zip(clusters, standing, strict=True) if cluster in large
    ]
    blocks += [[place[text]] for text in sorted(texts, key=place_text) if text.cluster not in large]
    likeness = _compare(texts, background, settings)
    _forbid(likeness, place, constraints)
    groups = average_link(likeness, sorted(blocks), settings)
    return [_gather([texts[number] for number in group], large) for group in groups]


def _compare(texts: Sequence[Text], background: Background, settings: StorySettings) -> NDArray[np.float64]:
    """Return how alike the texts are, those a little more that have been together before."""
    import numpy as np

    clusters = np.array([id(text.cluster) if text.settled else -number for number, text in enumerate(texts)])
    likeness = ease_crowds(liken_all([text.profile for text in texts], background, settings))
    likeness += settings.steady * (clusters[:, None] == clusters)
    return np.round(likeness, 9)


def _forbid(likeness: NDArray[np.float64], place: dict[Text, int], constraints: Constraints) -> None:
    if not constraints.apart:
        return
    rows = {key: number for text, number in place.items() for key in text.keys}
    for one, other in constraints.apart:
        if one in rows and other in rows:
            likeness[rows[one], rows[other]] = likeness[rows[other], rows[one]] = _NEVER


def _gather(texts: Sequence[Text], large: Sequence[Cluster]) -> Cluster:
    """Return a cluster of these texts, with all others of the large ones that they stand for."""
    whole = list(dict.fromkeys(text.cluster for text in texts if text.cluster in large))
    kept = [text for text in texts if text.cluster not in whole]
    kept += [text for cluster in whole for text in cluster.texts]
    return Cluster(story=min(text.cluster.story for text in kept), texts=sorted(kept, key=place_text))
