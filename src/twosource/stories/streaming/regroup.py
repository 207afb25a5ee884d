"""What becomes of stories after a batch: clusters thought over, people obeyed, keys given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from twosource.stories.streaming.regrouping import Regrouping
from twosource.stories.streaming.text import Cluster


def replace_clusters(old: Sequence[Cluster], new: Sequence[Cluster]) -> None:
    """Put the texts of old clusters into the new ones, and closed articles where their earliest text went."""
    homes = [(cluster.closed, min(cluster.texts, key=lambda text: text.keys[0])) for cluster in old if cluster.texts]
    for cluster in new:
        for text in cluster.texts:
            text.cluster = cluster
            text.settled = True
    for closed, text in homes:
        text.cluster.closed.extend(closed)


def note_stories(clusters: Iterable[Cluster]) -> dict[int, int]:
    """Return the story of each article of these clusters."""
    return {key: cluster.story for cluster in clusters for key in cluster.keys}


def name_story(clusters: Sequence[Cluster]) -> None:
    """Give clusters that are one story its key: that of its first article."""
    key = min(cluster.first for cluster in clusters)
    for cluster in clusters:
        cluster.story = key


def list_regroupings(before: dict[int, int], after: dict[int, int]) -> tuple[Regrouping, ...]:
    """Return which articles are in another story than before."""
    moved: dict[tuple[int, int], list[int]] = defaultdict(list)
    for key, story in sorted(after.items()):
        if before[key] != story:
            moved[before[key], story].append(key)
    return tuple(Regrouping(articles=tuple(keys), before=old, after=new) for (old, new), keys in sorted(moved.items()))
