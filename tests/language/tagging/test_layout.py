"""The numbers that training and reading share."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.tagging.layout import (
    DISTANCES,
    LINK_PARTS,
    LINKS,
    NAME_PART,
    OUTPUTS,
    ROLE_PART,
    begin_tag,
    class_of,
    distance_class,
)


def test_the_parts_of_an_output_follow_each_other_without_gap_or_overlap() -> None:
    parts = [ROLE_PART, NAME_PART, *(LINK_PARTS[link] for link in LINKS)]
    assert parts[0].start == 0
    assert all(one.stop == other.start for one, other in pairwise(parts))
    assert parts[-1].stop == OUTPUTS


@pytest.mark.parametrize("number", range(4))
def test_both_tags_of_a_class_lead_back_to_it(number: int) -> None:
    assert class_of(begin_tag(number)) == class_of(begin_tag(number) + 1) == number


def test_a_gap_of_nothing_is_the_class_in_the_middle() -> None:
    assert distance_class(0) == DISTANCES // 2


@given(st.integers(-2_000, 2_000))
def test_gaps_before_and_behind_have_classes_like_mirrors(gap: int) -> None:
    assert 0 <= distance_class(gap) < DISTANCES
    assert distance_class(gap) + distance_class(-gap) == DISTANCES - 1


@given(st.integers(-300, 300))
def test_a_wider_gap_never_has_a_smaller_class(gap: int) -> None:
    assert distance_class(gap + 1) >= distance_class(gap)


def test_all_classes_of_gaps_are_used() -> None:
    assert {distance_class(gap) for gap in range(-192, 193)} == set(range(DISTANCES))
