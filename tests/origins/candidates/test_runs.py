"""What common shingles that stand together sum up to."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.origins.candidates.evidence import Evidence
from twosource.origins.candidates.runs import Common, sum_evidence

PLACES = st.integers(0, 300)


def _sum(places: list[tuple[int, int]], weight: int = 1_000) -> Evidence:
    first, second = (np.array(each, dtype=np.int32) for each in zip(*sorted(places), strict=True))
    pair = np.zeros(len(places), dtype=np.uint64)
    return sum_evidence(Common(pair=pair, first=first, second=second, weight=np.full_like(first, weight)))


def _step(start: int, end: int, ahead: int = 0) -> list[tuple[int, int]]:
    return [(place, place + ahead) for place in range(start, end, 4)]


def test_shingles_that_stand_alone_sum_up_to_nothing() -> None:
    assert len(_sum([(0, 0), (100, 200), (200, 100)]).pair) == 0


def test_the_longest_run_counts_not_all_of_them_together() -> None:
    evidence = _sum([*_step(0, 40), *_step(100, 160, ahead=7), *_step(300, 330)])
    assert evidence.stretch.tolist() == [61]
    assert evidence.weight.tolist() == [33_000]


def test_words_that_are_not_sampled_or_edited_are_part_of_a_run() -> None:
    evidence = _sum([*_step(0, 20), *_step(45, 60, ahead=3)])
    assert evidence.stretch.tolist() == [62]
    assert evidence.words.tolist() == [41]


@given(st.lists(st.tuples(PLACES, PLACES), min_size=2, max_size=40, unique_by=lambda place: place[0]), st.data())
def test_what_is_taken_away_never_makes_for_more(places: list[tuple[int, int]], data: st.DataObject) -> None:
    left = data.draw(st.lists(st.sampled_from(places), min_size=1, unique=True))
    whole, part = _sum(places), _sum(left)
    if len(part.pair):
        assert part.stretch <= whole.stretch
        assert part.weight <= whole.weight
        assert part.words <= whole.words
