from tests.stories.streaming.inventing import invent, report

from twosource.stories.background import open_background
from twosource.stories.settings import StorySettings
from twosource.stories.streaming.joining import choose_terms, is_copy, represent
from twosource.stories.streaming.text import Cluster, Text


def _fill(size: int) -> Cluster:
    cluster = Cluster(story=0)
    cluster.texts = [Text(keys=[key], profile=invent("a"), cluster=cluster) for key in reversed(range(size))]
    return cluster


def _list(cluster: Cluster, most: int) -> list[int]:
    return [text.keys[0] for text in represent(cluster, most)]


def test_all_texts_stand_for_a_small_story() -> None:
    assert _list(_fill(4), 4) == [0, 1, 2, 3]


def test_the_last_texts_and_some_spread_over_the_rest_stand_for_a_large_one() -> None:
    assert _list(_fill(100), 8) == [0, 24, 48, 72, 96, 97, 98, 99]


def test_a_copy_tells_the_same_and_a_shared_line_makes_none() -> None:
    assert is_copy(report("ferry", 1), report("ferry", 2))
    assert is_copy(invent("a b c"), invent("a b c d e f g h i j"))
    assert not is_copy(report("ferry", 1), report("court", 1))
    assert is_copy(invent(""), invent("a"))


def test_rare_terms_are_looked_for_before_common_ones_and_some_always() -> None:
    background, common = open_background(), invent("everyday")
    for _ in range(5_000):
        background.count(common)
    profile = invent(" ".join(["everyday", *(f"own{number}" for number in range(30))]))
    few, worth = choose_terms(profile, background, StorySettings(met=1_000))
    assert len(few) == len(worth) == 30
    assert common.terms[0] not in few
    assert len(choose_terms(profile, background, StorySettings(met=10_000))[0]) == 31
    assert len(choose_terms(profile, background, StorySettings(met=0))[0]) == 16
    assert len(choose_terms(invent(""), background, StorySettings())[0]) == 0
