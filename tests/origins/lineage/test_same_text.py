"""Which passages are one text: no chain of overlaps leads out of it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.origins.lineage.dated import share
from tests.origins.lineage.lifting import lift_all

from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.passages import SharedText
from twosource.origins.lineage.same_text import group_texts

PARTS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=2, max_size=8)


def _group(passages: list[SharedText]) -> list[list[int]]:
    return [sorted(member.number for member in text) for text in group_texts(passages)]


def test_no_passages_are_no_texts() -> None:
    assert _group([]) == []


def test_copies_of_one_text_are_one_group() -> None:
    passages, _ = lift_all([(0, 1000), (0, 900), (100, 1000), (50, 950), (0, 1000)])
    assert len(_group(passages)) == 1


def test_each_passage_covers_its_part_of_the_leading_one() -> None:
    passages, _ = lift_all([(0, 1000), (0, 1000), (250, 500)])
    (text,) = group_texts(passages)
    assert {(member.piece.start, member.piece.end) for member in text} == {(0.0, 1.0), (0.25, 0.5)}


def test_a_chain_of_half_overlaps_does_not_lead_far() -> None:
    passages, places = lift_all([(500 * k, 500 * k + 1000) for k in range(10)])
    groups = _group(passages)
    assert len(groups) > 3
    for group in groups:
        assert max(places[n][1] for n in group) - min(places[n][0] for n in group) <= 1000


def test_a_sentence_lifted_from_a_report_is_its_text() -> None:
    passages, _ = lift_all([(0, 1000), (0, 1000), (400, 480)])
    assert len(_group(passages)) == 1


def test_text_is_followed_through_articles_that_hold_it_elsewhere() -> None:
    places = [ArticleSpan("a", Span(0, 100)), ArticleSpan("b", Span(500, 600)), ArticleSpan("b", Span(510, 590))]
    more = [ArticleSpan("c", Span(10, 90)), ArticleSpan("c", Span(20, 80)), ArticleSpan("d", Span(0, 60))]
    assert _group([share(*places[:2]), share(places[2], more[0]), share(*more[1:])]) == [[0, 1, 2]]


@given(PARTS, st.randoms(use_true_random=False))
def test_all_of_a_text_lies_over_its_longest_passage_in_whatever_order_they_come(
    parts: list[tuple[int, int]], random: Any
) -> None:
    passages, places = lift_all([(50 * start, 50 * (start + length)) for start, length in parts])
    groups = _group(passages)
    assert sorted(number for group in groups for number in group) == list(range(len(passages)))
    for text in group_texts(passages):
        start, end = places[text[0].number]
        for member in text:
            one, other = places[member.number]
            assert min(end, other) - max(start, one) >= (other - one) / 2 - 3  # places are rounded to whole characters
    order = random.sample(range(len(passages)), len(passages))
    shuffled = [sorted(order[number] for number in group) for group in _group([passages[number] for number in order])]
    assert sorted(shuffled) == sorted(groups)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 9), st.sampled_from("efgh")), max_size=9))
def test_places_that_fit_nothing_are_no_trouble(rows: list[tuple[str, int, str]]) -> None:
    passages = [share(ArticleSpan(a, Span(n, n + 1 + n % 3)), ArticleSpan(b, Span(0, 1))) for a, n, b in rows]
    assert sum(map(len, _group(passages))) == len(rows)
