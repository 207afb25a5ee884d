"""Which passages are one text: no chain joins what has none in common."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.origins.lineage.dated import share

from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.passages import SharedText
from twosource.origins.lineage.texts import group_texts


def _lift(first: tuple[int, int], other: tuple[int, int], names: tuple[str, str]) -> SharedText | None:
    """The passage of two articles that each hold a part of one master text, None where the parts do not meet."""
    start, end = max(first[0], other[0]), min(first[1], other[1])
    if start >= end:
        return None
    places = (ArticleSpan(name, Span(start - p[0], end - p[0])) for name, p in zip(names, (first, other), strict=True))
    return share(*places)


def _lift_all(parts: list[tuple[int, int]]) -> tuple[list[SharedText], list[tuple[int, int]]]:
    """The passages of articles that hold these parts of a master text, and where in it they come from."""
    passages, places = [], []
    for (i, one), (j, other) in combinations(enumerate(parts), 2):
        shared = _lift(one, other, (f"{i:02}", f"{j:02}"))
        if shared:
            passages.append(shared)
            places.append((max(one[0], other[0]), min(one[1], other[1])))
    return passages, places


def _check_pairs(groups: list[list[int]], places: list[tuple[int, int]], slack: int = 0) -> None:
    for group in groups:
        for one, other in combinations([places[number] for number in group], 2):
            assert min(one[1], other[1]) - max(one[0], other[0]) > -slack


def test_no_passages_are_no_texts() -> None:
    assert group_texts([]) == []


def test_copies_of_one_text_are_one_group() -> None:
    passages, _ = _lift_all([(0, 1000), (0, 900), (100, 1000), (50, 950), (0, 1000)])
    assert len(group_texts(passages)) == 1


def test_a_chain_of_half_overlaps_does_not_join_its_ends() -> None:
    passages, places = _lift_all([(500 * k, 500 * k + 1000) for k in range(10)])
    groups = group_texts(passages)
    assert len(groups) > 3
    _check_pairs(groups, places)


def test_a_chain_of_large_overlaps_does_not_either() -> None:
    passages, places = _lift_all([(100 * k, 100 * k + 1000) for k in range(30)])
    _check_pairs(group_texts(passages), places)


def test_two_that_each_take_a_half_of_a_third_have_nothing_in_common() -> None:
    passages, _ = _lift_all([(0, 1000), (0, 500), (500, 1000)])
    assert sorted(map(len, group_texts(passages))) == [1, 1]


def test_a_sentence_lifted_from_a_report_is_its_text() -> None:
    passages, _ = _lift_all([(0, 1000), (0, 1000), (400, 480)])
    assert len(group_texts(passages)) == 1


def test_text_is_followed_through_articles_that_hold_it_elsewhere() -> None:
    places = [ArticleSpan("a", Span(0, 100)), ArticleSpan("b", Span(500, 600)), ArticleSpan("b", Span(510, 590))]
    more = [ArticleSpan("c", Span(10, 90)), ArticleSpan("c", Span(20, 80)), ArticleSpan("d", Span(0, 60))]
    passages = [share(*places[:2]), share(places[2], more[0]), share(*more[1:])]
    assert group_texts(passages) == [[0, 1, 2]]


PARTS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=2, max_size=8)


@given(PARTS, st.randoms(use_true_random=False))
def test_what_is_grouped_has_text_in_common_in_whatever_order_it_comes(
    parts: list[tuple[int, int]], random: Any
) -> None:
    passages, places = _lift_all([(50 * start, 50 * (start + length)) for start, length in parts])
    groups = group_texts(passages)
    assert sorted(number for group in groups for number in group) == list(range(len(passages)))
    _check_pairs(groups, places, slack=2)  # places are rounded to whole characters
    order = random.sample(range(len(passages)), len(passages))
    shuffled = group_texts([passages[number] for number in order])
    assert sorted(sorted(order[number] for number in group) for group in shuffled) == sorted(groups)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 9), st.sampled_from("efgh")), max_size=9))
def test_places_that_fit_nothing_are_no_trouble(rows: list[tuple[str, int, str]]) -> None:
    passages = [share(ArticleSpan(a, Span(n, n + 1 + n % 3)), ArticleSpan(b, Span(0, 1))) for a, n, b in rows]
    assert sum(map(len, group_texts(passages))) == len(rows)
