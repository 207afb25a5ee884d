import pytest
from evaluation.bcubed import compare_groups


def test_groups_that_are_the_stories_agree_fully() -> None:
    agreement = compare_groups([7, 7, 8], ["a", "a", "b"])
    assert (agreement.precision, agreement.recall, agreement.splits, agreement.merges) == (1.0, 1.0, 0, 0)


def test_a_divided_story_costs_recall_and_is_a_split() -> None:
    agreement = compare_groups([1, 1, 2, 2], ["a", "a", "a", "a"])
    assert (agreement.precision, agreement.recall, agreement.splits, agreement.merges) == (1.0, 0.5, 1, 0)
    assert agreement.f1 == pytest.approx(2 / 3)


def test_stories_in_one_group_cost_precision_and_are_a_merge() -> None:
    agreement = compare_groups([1, 1, 1, 1], ["a", "a", "b", "b"])
    assert (agreement.precision, agreement.recall, agreement.splits, agreement.merges) == (0.5, 1.0, 0, 1)
