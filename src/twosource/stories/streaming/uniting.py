"""Stories of clusters: one each, but for those that people have put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from twosource.stories.streaming.constraints import Constraints
from twosource.stories.streaming.text import Cluster, Text


def unite(clusters: Iterable[Cluster], texts: Mapping[int, Text], constraints: Constraints) -> list[list[Cluster]]:
    """Return the clusters, with those that hold an article that one of theirs belongs with, by story.

    What is to be apart is never united, whatever else people have said.
    """
    groups = {cluster: [cluster] for cluster in clusters}
    for pair in constraints.together:
        if pair[0] in texts and pair[1] in texts:
            one, other = (_find(groups, texts[key].cluster) for key in pair)
            if one is not other and not constraints.part(_list_keys(one), _list_keys(other)):
                one.extend(other)
                groups.update(dict.fromkeys(other, one))
    return list({id(group): group for group in groups.values()}.values())


def _find(groups: dict[Cluster, list[Cluster]], cluster: Cluster) -> list[Cluster]:
    return groups.setdefault(cluster, [cluster])


def _list_keys(clusters: Iterable[Cluster]) -> list[int]:
    return [key for cluster in clusters for key in cluster.keys]
