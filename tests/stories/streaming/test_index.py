from collections import defaultdict
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bare import make_bare_article
from tests.stories.streaming.inventing import invent, report

from twosource.stories.profile import Profile, read_profile
from twosource.stories.settings import StorySettings
from twosource.stories.streaming.index import StoryIndex
from twosource.stories.streaming.packing import pack_profile
from twosource.stories.streaming.regrouping import Entry, Regrouping

SETTINGS = StorySettings()
EVENTS = [(event, number) for event in ("quake", "court", "ferry", "strike") for number in range(6)]
FEW = settings(max_examples=25)  # an index is a table of megabytes
CHANCE = st.randoms(use_true_random=False)


def _add(index: StoryIndex, profiles: dict[int, Profile]) -> None:
    for key, profile in profiles.items():
        index.add(key, profile)


def _list(index: StoryIndex, keys: list[int] | range) -> list[list[int]]:
    stories = defaultdict(list)
    for key in keys:
        stories[index.story_of(key)].append(key)
    return sorted(stories.values())


def test_reports_of_one_event_are_one_story_with_the_key_of_the_first() -> None:
    index = StoryIndex(SETTINGS)
    assert [index.add(key, report("ferry", key)) for key in (7, 8, 9)] == [7, 7, 7]
    assert index.add(10, report("quake", 1)) == 10
    assert index.settle() == ()
    assert index.story_of(11) is None
    assert len(index) == 4


@FEW
@given(CHANCE)
def test_the_order_inside_of_a_batch_does_not_matter(chance: Random) -> None:
    order = list(EVENTS)
    chance.shuffle(order)
    index = StoryIndex(SETTINGS)
    _add(index, {key: report(*each) for key, each in enumerate(order)})
    index.settle()
    found = {frozenset(order[key] for key in story) for story in _list(index, range(len(order)))}
    assert found == {frozenset(each for each in EVENTS if each[0] == event) for event, _ in EVENTS}


@FEW
@given(CHANCE, st.integers(1, 8))
def test_every_story_has_the_key_of_its_first_article_and_changes_are_told(chance: Random, batch: int) -> None:
    words = [f"w{number}" for number in range(14)]
    index, told = StoryIndex(SETTINGS), {}
    for key in range(24):
        copies = chance.sample(range(key), min(key, 1)) if chance.random() < 0.3 else []
        told[key] = index.add(key, invent(" ".join(chance.sample(words, chance.randrange(7)))), copies)
        if key % batch == 0:
            _follow(told, index.settle())
            assert told == {each: index.story_of(each) for each in told}
            assert all(min(story) == index.story_of(story[0]) for story in _list(index, range(key + 1)))


def _follow(told: dict[int, int], regroupings: tuple[Regrouping, ...]) -> None:
    for each in regroupings:
        assert each.before != each.after
        for key in each.articles:
            assert told[key] == each.before
            told[key] = each.after


def test_a_chain_of_neighbours_does_not_become_one_story() -> None:
    index = StoryIndex(SETTINGS)
    for key in range(12):
        index.add(key, invent(" ".join(f"link{key + place}-{number}" for place in range(2) for number in range(5))))
    index.settle()
    assert max(map(len, _list(index, range(12)))) <= 3


def test_stories_are_merged_when_reports_come_that_bridge_them() -> None:
    fire, law = ([f"{word}{number}" for number in range(9)] for word in ("fire", "law"))
    index = StoryIndex(SETTINGS)
    index.add(1, invent(" ".join([*fire, "shared"])))
    index.add(2, invent(" ".join([*law, "shared"])))
    assert index.settle() == ()
    told = {2: 2}
    for key in range(3, 7):
        told[key] = index.add(key, invent(" ".join([*fire[:6], *law[:6], "shared", f"own{key}"])))
    moved = Regrouping(articles=tuple(key for key in range(2, 7) if told[key] == 2), before=2, after=1)
    assert moved in index.settle()
    assert _list(index, range(1, 7)) == [[1, 2, 3, 4, 5, 6]]
    assert index.settle() == ()


def test_look_alikes_of_another_time_are_another_story() -> None:
    index = StoryIndex(replace(SETTINGS, fade=1.0, fade_days=10))
    for key in range(4):
        index.add(key, report("quake", key, day=1_000))
        index.add(key + 10, report("quake", key, day=1_012))
    index.settle()
    assert _list(index, [*range(4), *range(10, 14)]) == [[0, 1, 2, 3], [10, 11, 12, 13]]


def test_copies_weigh_as_one() -> None:
    index = StoryIndex(SETTINGS)
    agency, own = invent("a b c d e f g h"), invent("a b i j k l m n")
    assert index.add(1, agency) == 1
    for key in range(2, 40):
        assert index.add(key, agency, copies=list(range(1, key))) == 1
    assert index.background.articles == StoryIndex(SETTINGS).background.articles + 1
    third = invent("a b i j c d e o")
    index.add(50, third)
    index.add(51, own)
    index.settle()
    alone = StoryIndex(SETTINGS)
    _add(alone, {1: agency, 50: third, 51: own})
    alone.settle()
    assert [index.story_of(key) for key in (1, 39, 50, 51)] == [alone.story_of(key) for key in (1, 1, 50, 51)]


def test_what_shares_a_few_lines_only_is_no_copy() -> None:
    index = StoryIndex(SETTINGS)
    index.add(1, report("ferry", 1))
    assert index.add(2, report("court", 1), copies=[1]) == 2


def test_another_version_of_an_article_is_looked_at_again() -> None:
    index = StoryIndex(SETTINGS)
    _add(index, {key: report("ferry", key) for key in (1, 2, 3)})
    _add(index, {key: report("court", key) for key in (4, 5)})
    index.settle()
    assert index.add(3, report("court", 3)) == 1
    assert index.settle() == (
        Regrouping(articles=(3,), before=1, after=3),
        Regrouping(articles=(4, 5), before=4, after=3),
    )
    assert len(index) == 5


def test_a_story_whose_first_article_leaves_goes_on_under_the_next() -> None:
    index = StoryIndex(SETTINGS)
    _add(index, {key: report("ferry", key) for key in (1, 2, 3)})
    index.settle()
    index.add(1, invent("something else"))
    assert index.settle() == (Regrouping(articles=(2, 3), before=1, after=2),)


def test_people_put_stories_together_and_take_it_back() -> None:
    index = StoryIndex(SETTINGS)
    _add(index, {1: report("ferry", 1), 2: report("court", 1), 3: report("ferry", 2), 4: report("court", 2)})
    index.settle()
    index.constrain([(3, 4)], [])
    assert index.settle() == (Regrouping(articles=(2, 4), before=2, after=1),)
    assert index.add(5, report("court", 5)) == 1
    assert index.settle() == ()
    index.constrain([], [])
    assert index.settle() == (Regrouping(articles=(2, 4, 5), before=1, after=2),)


def test_people_part_articles_copies_too_and_take_it_back() -> None:
    index = StoryIndex(SETTINGS)
    index.add(1, report("ferry", 1))
    index.add(2, report("ferry", 1), copies=[1])
    index.add(3, report("ferry", 3))
    index.settle()
    index.constrain([], [(2, 1), (2, 3)])
    assert index.settle() == (Regrouping(articles=(2,), before=1, after=2),)
    index.constrain([], [])
    assert index.settle() == (Regrouping(articles=(2,), before=2, after=1),)


def test_what_is_apart_wins_over_what_is_together() -> None:
    index = StoryIndex(SETTINGS)
    _add(index, {1: report("ferry", 1), 2: report("court", 1), 3: report("ferry", 2)})
    index.constrain([(1, 2), (9, 10)], [(2, 3), (3, 3), (1, 11)])
    index.settle()
    assert _list(index, [1, 2, 3]) in ([[1, 2], [3]], [[1, 3], [2]])
    assert index.story_of(2) != index.story_of(3)


@FEW
@given(CHANCE, st.lists(st.tuples(st.integers(0, 23), st.integers(0, 23)), max_size=6))
def test_people_are_obeyed_whatever_comes(chance: Random, apart: list[tuple[int, int]]) -> None:
    order = list(EVENTS)
    chance.shuffle(order)
    index = StoryIndex(SETTINGS)
    index.constrain([], apart)
    for key, each in enumerate(order):
        index.add(key, report(*each))
        if chance.random() < 0.3:
            index.settle()
    index.settle()
    assert all(index.story_of(one) != index.story_of(other) for one, other in apart if one != other)
    index.constrain([(0, 1), (1, 2)], [])
    index.settle()
    assert index.story_of(0) == index.story_of(1) == index.story_of(2) == 0


@FEW
@given(CHANCE)
def test_restored_it_answers_as_if_all_had_been_added(chance: Random) -> None:
    order = [*EVENTS, *chance.sample(EVENTS, 12)]
    chance.shuffle(order)
    profiles = {key: report(*each) for key, each in enumerate(order)}
    copies = {key: tuple(other for other in range(key) if order[other] == order[key]) for key in profiles}
    grown, again = StoryIndex(SETTINGS), StoryIndex(SETTINGS)
    for key in range(20):
        grown.add(key, profiles[key], copies[key])
    grown.settle()
    stored = ((key, grown.story_of(key) or 0, pack_profile(profiles[key]), copies[key]) for key in range(20))
    again.restore(Entry(key=key, story=story, profile=packed, copies=some) for key, story, packed, some in stored)
    assert len(again) == len(grown)
    for key in range(20, len(order)):
        assert again.add(key, profiles[key], copies[key]) == grown.add(key, profiles[key], copies[key])
    assert again.settle() == grown.settle()
    assert _list(again, range(len(order))) == _list(grown, range(len(order)))


def test_closed_articles_keep_their_story_and_go_where_it_goes() -> None:
    index = StoryIndex(replace(SETTINGS, open_days=14, patience=5))
    _add(index, {key: report("ferry", key, day=700) for key in (2, 3)})
    _add(index, {key: report("ferry", key, day=712) for key in (4, 5)})
    index.settle()
    _add(index, {key: invent(f"own{key}", day=722) for key in range(20, 40)})
    index.settle()
    assert [index.story_of(key) for key in (2, 3, 4, 5)] == [None, None, 2, 2]
    index.add(1, report("court", 1, day=722))
    index.constrain([(1, 4)], [])
    assert index.settle() == (Regrouping(articles=(2, 3, 4, 5), before=2, after=1),)


def test_what_people_have_decided_on_is_never_closed() -> None:
    index = StoryIndex(replace(SETTINGS, open_days=14, patience=5, fade=0.0))
    index.constrain([(1, 2)], [(3, 4)])
    _add(index, {1: report("ferry", 1, day=700), 2: report("court", 1, day=700)})
    _add(index, {3: report("quake", 3, day=700), 4: report("quake", 4, day=700)})
    for day in range(700, 800, 7):
        _add(index, {100 * day + key: report("court", day + key, day=day) for key in range(8)})
        index.settle()
    assert index.story_of(79_800) == index.story_of(2) == index.story_of(1) == 1
    assert (index.story_of(3), index.story_of(4)) == (3, 4)


def test_a_story_whose_beginning_is_not_restored_keeps_its_key_and_goes_as_a_whole() -> None:
    index = StoryIndex(SETTINGS)
    index.restore(Entry(key=key, story=5, profile=report("ferry", key)) for key in (70, 71))
    index.restore(Entry(key=key, story=3, profile=report("court", key)) for key in (80, 81))
    assert index.add(90, report("ferry", 90)) == 5
    assert index.settle() == ()
    index.constrain([(70, 80)], [])
    assert index.settle() == (Regrouping(articles=(5, 70, 71, 90), before=5, after=3),)


def test_memory_does_not_grow_with_what_is_closed() -> None:
    index = StoryIndex(replace(SETTINGS, open_days=14, patience=5))
    for day in range(0, 400, 7):
        _add(index, {100 * day + key: report(f"event{day}", key, day=10_000 + day) for key in range(10)})
        index.settle()
    assert len(index) <= 50
    assert index.background.articles <= 1_050


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "😀", "日本語のニュース", "مرحبا", ".", "12", "the of"])
def test_empty_and_odd_texts_are_stories_of_their_own_or_none_is_lost(text: str) -> None:
    index = StoryIndex(SETTINGS)
    odd = read_profile(make_bare_article("a.txt", text))
    for key in (1, 2, 3):
        index.add(key, odd)
    index.add(4, report("ferry", 1))
    index.settle()
    assert {index.story_of(key) for key in (1, 2, 3)} <= {1, 2, 3}
    assert index.story_of(4) == 4
