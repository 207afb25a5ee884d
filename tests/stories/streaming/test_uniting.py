from tests.stories.streaming.inventing import invent

from twosource.stories.streaming.constraints import Constraints, Pair
from twosource.stories.streaming.text import Cluster, Text
from twosource.stories.streaming.uniting import unite


def _unite(clusters: list[list[int]], together: list[Pair], apart: list[Pair]) -> list[list[int]]:
    texts = {}
    made = []
    for keys in clusters:
        made.append(Cluster(story=keys[0]))
        for key in keys:
            texts[key] = Text(keys=[key], profile=invent("a"), cluster=made[-1])
            made[-1].texts.append(texts[key])
    stories = unite(made, texts, Constraints.of(together, apart))
    return sorted(sorted(key for cluster in story for key in cluster.keys) for story in stories)


def test_clusters_are_stories_of_their_own_where_nobody_says_anything() -> None:
    assert _unite([[1, 2], [3]], [], []) == [[1, 2], [3]]


def test_what_people_put_together_is_one_story_over_several_steps_too() -> None:
    assert _unite([[1, 2], [3], [4], [5]], [(4, 2), (3, 4)], []) == [[1, 2, 3, 4], [5]]


def test_what_is_apart_is_not_united_not_even_through_a_third() -> None:
    assert _unite([[1], [2], [3]], [(1, 2), (2, 3)], [(3, 1)]) == [[1, 2], [3]]


def test_pairs_of_which_one_is_not_known_wait() -> None:
    assert _unite([[1], [2]], [(1, 99)], [(2, 98)]) == [[1], [2]]
