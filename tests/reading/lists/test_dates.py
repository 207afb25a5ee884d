from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.lists.dates import gather_dates, read_date


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Tue, 05 Mar 2024 21:40:01 +0100", "2024-03-05T21:40:01+01:00"),
        ("Tue, 5 Mar 24 21:40 EST", "2024-03-05T21:40-05:00"),
        ("5 Mar 2024", "2024-03-05"),
        ("Tuesday, March 5, 2024 10:00 PM", "2024-03-05T22:00"),
        ("05-Mar-2024 00:10 GMT", "2024-03-05T00:10+00:00"),
        ("Tue, 05 Mar 2024 21:40:01 GMT+0200 (Central)", "2024-03-05T21:40:01+02:00"),
        ("2024-03-05", "2024-03-05"),
        ("20240305T214001Z", "2024-03-05T21:40:01+00:00"),
        ("2024-03-05T21:40:01.123-03:30", "2024-03-05T21:40:01-03:30"),
        ("  2024-03-05 9:05 ", "2024-03-05T09:05"),
    ],
)
def test_dates_are_read_as_precisely_as_they_were_written(words: str, value: str) -> None:
    assert read_date(words) == value


@pytest.mark.parametrize("zone", ["", " IST", " BST", " Local", " +99:99"])
def test_no_zone_is_made_up(zone: str) -> None:
    assert read_date(f"Tue, 05 Mar 2024 21:40:01{zone}") in {"2024-03-05T21:40:01", None}


def test_a_clock_that_cannot_be_leaves_the_day() -> None:
    assert read_date("Tue, 05 Mar 2024 25:10:00 GMT") == "2024-03-05"


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "31 Feb 2024", "05/03/2024", "0001-01-01T00:00:00Z", "1970-01-01", "5 Mon 2024", "2024-0305"],
)
def test_what_is_no_date_is_none(words: str) -> None:
    assert read_date(words) is None


@given(st.text())
def test_no_words_raise(words: str) -> None:
    assert read_date(words) is None or "-" in str(read_date(words))


def test_fields_that_say_the_same_are_one_date_and_those_that_say_nothing_a_note() -> None:
    fields = [("pubDate", "2024-03-05"), ("dc:date", "5 Mar 2024"), ("updated", "soon")]
    dates, notes = gather_dates(fields, "feed")
    assert [(date.text, date.value) for date in dates] == [("pubDate: 2024-03-05", "2024-03-05")]
    assert notes == ("the updated “soon” is no date that can be read",)
