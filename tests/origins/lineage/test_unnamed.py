"""Passages that nobody is credited with: what has no text in common has no common origin."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.origins.lineage.lifting import lift_all

from twosource.origins.alignment.passages import SharedText
from twosource.origins.lineage.same_text import group_texts
from twosource.origins.lineage.unnamed import group_unnamed

PARTS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), min_size=2, max_size=9)


def _group(passages: list[SharedText]) -> list[list[int]]:
    return sorted(sorted(group) for group in group_unnamed(group_texts(passages), passages))


def _list_carriers(group: list[int], passages: list[SharedText]) -> list[int]:
    return sorted({int(place.article) for number in group for place in passages[number].spans})


@pytest.mark.parametrize("step", [500, 400, 250, 100])
def test_a_chain_of_overlaps_through_many_articles_does_not_join_its_ends(step: int) -> None:
    parts = [(step * k, step * k + 1000) for k in range(1 + 3000 // step)]
    passages, _ = lift_all(parts)
    groups = _group(passages)
    assert len(groups) > 2
    for group in groups:
        carriers = _list_carriers(group, passages)
        assert parts[carriers[-1]][0] < parts[carriers[0]][1]


def test_two_that_each_take_a_half_of_a_third_are_no_copies_of_each_other() -> None:
    passages, _ = lift_all([(0, 1000), (0, 500), (500, 1000)])
    assert list(map(len, _group(passages))) == [1, 1]


def test_neither_are_they_where_the_third_has_a_twin() -> None:
    passages, _ = lift_all([(0, 1000), (0, 1000), (0, 500), (500, 1000)])
    groups = _group(passages)
    assert sorted(_list_carriers(group, passages) for group in groups) == [[0, 1, 2], [0, 1, 3]]


def test_copies_that_are_cut_in_several_ways_have_one_origin() -> None:
    passages, _ = lift_all([(0, 1000), (0, 600), (300, 1000), (200, 700), (0, 1000)])
    assert len(_group(passages)) == 1


def test_what_two_articles_share_here_and_there_has_one_origin() -> None:
    passages, _ = lift_all([(0, 100), (0, 100)])
    elsewhere, _ = lift_all([(0, 300), (200, 300)])
    assert _group([*passages, *elsewhere]) == [[0, 1]]


@given(PARTS, st.randoms(use_true_random=False))
def test_every_two_carriers_of_one_origin_share_text_in_whatever_order_it_comes(
    parts: list[tuple[int, int]], random: Any
) -> None:
    parts = [(50 * start, 50 * (start + length)) for start, length in parts]
    passages, _ = lift_all(parts)
    groups = _group(passages)
    assert sorted(number for group in groups for number in group) == list(range(len(passages)))
    for group in groups:
        for one, other in combinations(_list_carriers(group, passages), 2):
            assert parts[one][0] < parts[other][1]
            assert parts[other][0] < parts[one][1]
    order = random.sample(range(len(passages)), len(passages))
    shuffled = _group([passages[number] for number in order])
    assert sorted(sorted(order[number] for number in group) for group in shuffled) == groups
