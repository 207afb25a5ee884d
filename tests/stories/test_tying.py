"""Groups as people want them: together first, then apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.corrections import said

from twosource.model.correction import Correction
from twosource.model.ties import Ties, tie_articles
from twosource.stories.tying import obey_ties

IDS = tuple("abcdef")
ALIKE = np.full((6, 6), 0.5)


def _obey(groups: list[str], *corrections: Correction, likeness: np.ndarray = ALIKE) -> list[str]:
    rows = [[IDS.index(article) for article in group] for group in groups]
    tied = obey_ties(rows, IDS, likeness, tie_articles(corrections))
    return sorted("".join(IDS[row] for row in group) for group in tied)


def test_nothing_said_leaves_the_groups() -> None:
    assert obey_ties([[0, 1], [2]], IDS, ALIKE, Ties()) == [[0, 1], [2]]


def test_merged_stories_are_one_with_all_they_hold() -> None:
    assert _obey(["ab", "cd", "e", "f"], said("merge stories", "a", "c")) == ["abcd", "e", "f"]


def test_split_off_articles_are_a_story_of_their_own() -> None:
    assert _obey(["abcd", "ef"], said("split story", "a", "b")) == ["ab", "cd", "ef"]


def test_an_article_nobody_decided_on_goes_where_it_is_more_alike() -> None:
    likeness = ALIKE.copy()
    likeness[3, 0] = likeness[0, 3] = 0.9
    split = said("split story", "a", value="b c")
    assert _obey(["abcd", "ef"], split, likeness=likeness) == ["ad", "bc", "ef"]
    assert _obey(["abcd", "ef"], split) == ["a", "bcd", "ef"]


def test_an_article_put_together_with_a_split_off_one_goes_with_it() -> None:
    merge, split = said("merge stories", "a", "d", day=3), said("split story", "a", value="b c", day=2)
    assert _obey(["abcd", "e", "f"], split, merge) == ["ad", "bc", "e", "f"]


def test_articles_that_are_not_there_are_passed_over() -> None:
    assert _obey(["ab", "cd", "ef"], said("merge stories", "x", "y"), said("split story", "z")) == ["ab", "cd", "ef"]


SETS = st.sets(st.sampled_from("abcdefx"), min_size=2, max_size=3)


@given(st.lists(st.tuples(st.booleans(), SETS, SETS), max_size=5), st.permutations(range(6)), st.integers(0, 5))
def test_every_article_is_in_one_story_and_the_last_word_is_obeyed(
    told: list[tuple[bool, set[str], set[str]]], order: list[int], cut: int
) -> None:
    groups = [sorted(order[:cut]), sorted(order[cut:])] if cut else [sorted(order)]
    events = [
        said("merge stories", *off, day=day)
        if merge
        else said("split story", *off, value=" ".join(stay - off), day=day)
        for day, (merge, off, stay) in enumerate(told, 1)
    ]
    tied = obey_ties(groups, IDS, ALIKE, tie_articles(events))
    assert sorted(row for group in tied for row in group) == list(range(6))
    if told:
        merge, off, stay = told[-1]
        homes = {IDS[row]: number for number, group in enumerate(tied) for row in group}
        here = {homes[article] for article in off if article in homes}
        assert len(here) <= 1
        assert merge or here.isdisjoint(homes[article] for article in stay - off if article in homes)
