"""How much common text is asked for, by how many texts have it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.origins import find_candidates, fingerprint_all
from twosource.origins.candidates.evidence import GAP, MOST, Evidence, may_suffice, weigh, weigh_late

LINES = 40  # articles of an outlet that puts lines on all of them


def _count_pairs(texts: list[str]) -> int:
    made = {f"{number:03}": each for number, each in enumerate(fingerprint_all(texts))}
    return len(find_candidates(made))


@pytest.mark.parametrize("weights", [weigh, weigh_late])
def test_weights_only_fall_while_articles_arrive_and_end_at_nothing(weights: Any) -> None:
    falling = weights(np.arange(MOST + 9))
    assert (np.diff(falling) <= 0).all()
    assert falling[2] == 4_000
    assert not falling[MOST:].any()


def test_what_stands_above_every_article_of_an_outlet_makes_no_candidates(invent: Any) -> None:
    assert _count_pairs([f"{invent(77, 36)}\n{invent(number, 300)}" for number in range(LINES)]) == 0


def test_what_stands_amid_every_article_of_an_outlet_makes_no_candidates(invent: Any) -> None:
    texts = [f"{invent(number, 200)}\n{invent(77, 36)}\n{invent(900 + number, 200)}" for number in range(LINES)]
    assert _count_pairs(texts) == 0


def test_several_lines_of_a_site_do_not_add_up_to_a_report(invent: Any) -> None:
    texts = [
        f"{invent(77, 36)}\n{invent(number, 200)}\n{invent(78, 36)}\n{invent(900 + number, 200)}\n{invent(79, 36)}"
        for number in range(LINES)
    ]
    assert _count_pairs(texts) == 0


def test_a_long_passage_that_as_many_articles_have_links_them_all(invent: Any) -> None:
    texts = [f"{invent(number, 200)} {invent(77, 120)} {invent(900 + number, 200)}" for number in range(LINES)]
    assert _count_pairs(texts) == LINES * (LINES - 1) // 2


def test_the_words_of_a_report_are_counted_however_many_carry_it(invent: Any) -> None:
    texts = [f"{invent(number, 200)} {invent(77, 200)} {invent(900 + number, 200)}" for number in range(LINES)]
    made = {f"{number:03}": each for number, each in enumerate(fingerprint_all(texts))}
    assert {150 < each.words <= 200 for each in find_candidates(made)} == {True}


def test_three_sentences_that_a_few_articles_have_link_them(invent: Any) -> None:
    texts = [f"{invent(number, 200)} {invent(77, 48)} {invent(900 + number, 200)}" for number in range(8)]
    assert _count_pairs(texts) == 8 * 7 // 2


def test_a_piece_of_a_common_report_is_enough_if_it_is_much_of_a_short_article() -> None:
    one = Evidence(
        pair=np.zeros(2, dtype=np.uint64),
        shingles=np.array([12, 12]),
        words=np.array([50, 50]),
        weight=np.array([900, 900]),
        stretch=np.array([50, 50]),
    )
    assert one.suffices(np.array([25, 80])).tolist() == [True, False]


@given(st.integers(1, 60), st.integers(1, 400), st.integers(0, 60_000), st.integers(1, 400))
def test_what_is_dropped_beforehand_could_not_have_been_enough(
    shingles: int, shorter: int, weight: int, stretch: int
) -> None:
    counted, weighed = np.array([shingles]), np.array([weight])
    most = Evidence(
        pair=np.zeros(1, dtype=np.uint64),
        shingles=counted,
        words=counted * GAP,
        weight=weighed,
        stretch=np.array([stretch]),
    )
    assert may_suffice(counted, weighed)[0] or not most.suffices(np.array([shorter]))[0]
