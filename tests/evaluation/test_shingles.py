"""The measure of the article-extraction benchmark, on texts small enough to count by hand."""

from __future__ import annotations

import pytest
from evaluation.shingles import average, compare_texts


def test_equal_texts_share_all_runs_and_others_none() -> None:
    assert average([compare_texts("a b c d e", "a b c d e")]) == (1.0, 1.0, 1.0)
    assert average([compare_texts("a b c d e", "v w x y z")]) == (0.0, 0.0, 0.0)


def test_runs_are_of_four_words_and_shorter_texts_are_one_run() -> None:
    tally = compare_texts("a b c d e f", "a b c d e")
    assert (tally.right, tally.given, tally.wanted) == (2, 3, 2)
    assert compare_texts("a b", "a b").wanted == 1


def test_a_long_page_weighs_no_more_than_a_short_one() -> None:
    long, short = compare_texts("w " * 500, "w " * 500), compare_texts("a b c d", "v w x y")
    precision, recall, _ = average([long, short])
    assert (precision, recall) == (0.5, 0.5)


def test_a_page_where_nothing_was_found_costs_recall_only() -> None:
    precision, recall, _ = average([compare_texts("a b c d", "a b c d"), compare_texts("", "a b c d")])
    assert (precision, recall) == (1.0, pytest.approx(0.5))
