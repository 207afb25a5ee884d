"""Times that answer each other, and those of other events."""

from __future__ import annotations

import pytest
from tests.findings.contrasting import contrast, list_kinds

from twosource.language.pairing import Judged

APART = Judged(same=0.1, differs=0.8, contradicts=0.0, related=0.1, unrelated=0.0)


def test_two_parts_of_one_day_differ_whatever_other_days_are_named() -> None:
    told = contrast("The ship left on Sunday afternoon.", "It left on Sunday evening and may land on Tuesday.")
    assert told == [("differs", "time", "Sunday afternoon", "Sunday evening")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The wall was built in 1931.", "The wall stood until 1984."),
        ("The dam burst on May 3, 2031.", "Holm retired on June 9, 2031."),
        ("It sank around noon.", "It sank at 12:15."),
        ("The court sat on Monday.", "Brix wept on Tuesday."),
    ],
)
def test_another_day_is_no_conflict(first: str, second: str) -> None:
    assert "differs" not in list_kinds(first, second)


def test_two_days_of_one_week_in_other_words_differ_where_the_model_says_so() -> None:
    first, second = "The court sat on May 6, 2031.", "On May 7, 2031 the judges met."
    assert list_kinds(first, second) == ["same"]
    assert contrast(first, second, APART) == [("differs", "time", "May 6, 2031", "May 7, 2031")]
