"""Times in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.mention import Time
from twosource.model.span import Span
from twosource.views.times import describe_reading, describe_time


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-05-12", "2024-05-12"),
        ("2024-05-12TEV", "2024-05-12, evening"),
        ("2024-05-12T16:10", "2024-05-12, 16:10"),
        ("2024-W20", "week 20 of 2024"),
        ("2024-W20-WE", "weekend of week 20 of 2024"),
        ("2024-FA", "autumn 2024"),
        ("199", "1990s"),
        ("19", "1900s"),
        ("P3D", "3 days"),
        ("P1Y", "1 year"),
        ("PXM", "some months"),
        ("PT1H30M", "1 hour and 30 minutes"),
        ("P2CE", "2 centuries"),
        ("XXXX-WXX-7TEV", "day not known"),
        ("XXXX-XX-XXT16:10", "16:10, day not known"),
        ("XXXX-WXX", "week not known"),
        ("XXXX-05", "year not known"),
        ("XXXX-05-03", "year not known"),
        ("XXXX-FA", "year not known"),
        ("2024-XX", "month not known"),
        ("PRESENT_REF", "day not known"),
        ("T", "T"),
    ],
)
def test_a_time_is_said_in_words_and_never_guessed(value: str, words: str) -> None:
    assert describe_time(value) == words


@given(st.text())
def test_any_value_can_be_said(value: str) -> None:
    assert isinstance(describe_time(value), str)


def time(value: str, **fields: object) -> Time:
    return Time(**{"span": Span(0, 4), "type": "DATE", "value": value, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (time("2024-05", part="start"), "start of 2024-05"),
        (time("2024-05-03", until="2024-05-05"), "2024-05-03 to 2024-05-05"),
        (time("2024-05-03T12:00", about=True, zone="-05:00"), "about 2024-05-03, 12:00 -05:00"),
        (time("2024-05-13TNI", type="TIME", part="end"), "2024-05-13, night"),
        (time("2024", bound="most"), "at most 2024"),
        (time("XXXX-06", part="end"), "year not known"),
        (time("P3D", type="DURATION"), ""),
        (time("P1W", type="SET"), ""),
    ],
)
def test_what_a_time_was_read_as_is_told_where_its_words_do_not_tell_it(given: Time, words: str) -> None:
    assert describe_reading(given) == words
