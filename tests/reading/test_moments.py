from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.moments import gather_dates, read_moment, to_universal


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-05-06", "2024-05-06"),
        ("2024-05-06 10:11:12", "2024-05-06T10:11:12"),
        ("2024-05-06T10:11:12.123Z", "2024-05-06T10:11:12Z"),
        ("2024-05-06T10:11:12+0530", "2024-05-06T10:11:12+05:30"),
        ("2024-05-06T10:11-04:00", "2024-05-06T10:11-04:00"),
        ("2024-05-06 10:11:12+00", "2024-05-06T10:11:12Z"),
        ("2024-05-06T10:11:12-04:00[America/New_York]", "2024-05-06T10:11:12-04:00"),
        ("20240506", "2024-05-06"),
        ("20240506T101112Z", "2024-05-06T10:11:12Z"),
        ("2024/5/6 7:08", "2024-05-06T07:08"),
        ("2024-05", "2024-05"),
        ("2024-05-06+0200", "2024-05-06"),
        ("2024", "2024"),
        ("Mon, 06 May 2024 10:11:12 GMT", "2024-05-06T10:11:12Z"),
        ("Mon, 6 May 2024 10:11:12 EST", "2024-05-06T10:11:12-05:00"),
        ("May 6, 2024 1:05 pm", "2024-05-06T13:05"),
        ("Monday, May 6th, 2024 at 12:05 a.m. UTC", "2024-05-06T00:05Z"),
        ("6 May 2024", "2024-05-06"),
        ("03-Sep-2021", "2021-09-03"),
        ("Tue, 05 Mar 2024 21:40:01 +0100", "2024-03-05T21:40:01+01:00"),
        ("Tue, 5 Mar 24 21:40 EST", "2024-03-05T21:40-05:00"),
        ("5 Mar 2024", "2024-03-05"),
        ("Tuesday, March 5, 2024 10:00 PM", "2024-03-05T22:00"),
        ("05-Mar-2024 00:10 GMT", "2024-03-05T00:10Z"),
        ("Tue, 05 Mar 2024 21:40:01 GMT+0200 (Central)", "2024-03-05T21:40:01+02:00"),
        ("2024-03-05", "2024-03-05"),
        ("20240305T214001Z", "2024-03-05T21:40:01Z"),
        ("2024-03-05T21:40:01.123-03:30", "2024-03-05T21:40:01-03:30"),
        ("  2024-03-05 9:05 ", "2024-03-05T09:05"),
        ("Mon May  6 10:11:12 2024", "2024-05-06T10:11:12"),
        ("Mon May 06 10:11:12 +0000 2024", "2024-05-06T10:11:12Z"),
        ("Monday, 06-May-24 10:11:12 GMT", "2024-05-06T10:11:12Z"),
        ("1923-05-06", "1923-05-06"),
        (1714983072, "2024-05-06T08:11:12Z"),
        ("1714983072", "2024-05-06T08:11:12Z"),
        (1714983072.9, "2024-05-06T08:11:12Z"),
        (1714983072123, "2024-05-06T08:11:12Z"),
        (1714983072123456789, "2024-05-06T08:11:12Z"),
        (20240506, "2024-05-06"),
        (date(2024, 5, 6), "2024-05-06"),
        (datetime(2024, 5, 6, 7, 8, 9, 10, tzinfo=UTC), "2024-05-06T07:08:09Z"),
    ],
)
def test_dates_as_programs_write_them_become_iso_8601(written: object, moment: str) -> None:
    assert read_moment(written) == moment


@pytest.mark.parametrize(
    "written",
    [
        *("nonsense", "", "05/06/2024", "2024-02-30", "2024-13-01", "202405", "12", "١٢"),
        *(None, True, float("nan"), float("inf"), 12, -1, 10**400, "9" * 400, ["2024-05-06"], "0000-01-01", b"2024"),
    ],
)
def test_what_is_no_date_or_could_be_two_is_none(written: object) -> None:
    assert read_moment(written) is None


def test_a_midnight_without_a_zone_is_a_day() -> None:
    assert read_moment("2024-05-06 00:00:00") == "2024-05-06"
    assert read_moment("2024-05-06T00:00:00Z") == "2024-05-06T00:00:00Z"


def test_a_clock_that_cannot_be_leaves_the_day() -> None:
    assert read_moment("Tue, 05 Mar 2024 25:10:00 GMT") == "2024-03-05"
    assert read_moment("2024-05-06T25:00:00Z") == "2024-05-06"


@pytest.mark.parametrize("zone", ["", " IST", " BST", " Local", " +99:99"])
def test_no_zone_is_made_up(zone: str) -> None:
    assert read_moment(f"Tue, 05 Mar 2024 21:40:01{zone}") in {"2024-03-05T21:40:01", None}


@pytest.mark.parametrize("zone", ["Z", "+00:00", "-0000", " GMT", " UTC", " UT"])
def test_universal_time_is_written_one_way(zone: str) -> None:
    assert read_moment(f"2024-05-06T10:11:12{zone}") == "2024-05-06T10:11:12Z"


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)))  # noqa: DTZ001
def test_every_time_to_the_second_comes_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, second=moment.second or 1)
    assert read_moment(moment.isoformat()) == moment.isoformat()
    assert read_moment(f"{moment:%Y-%m-%d %H:%M:%S}") == moment.isoformat()


@given(st.text() | st.integers() | st.floats())
def test_nothing_raises(value: object) -> None:
    moment = read_moment(value)
    assert moment is None or to_universal(moment)


@given(st.text())
def test_no_words_raise(words: str) -> None:
    assert read_moment(words) is None or str(read_moment(words))[:4].isdigit()


def test_fields_that_say_the_same_are_one_date_and_those_that_say_nothing_a_note() -> None:
    fields = [("pubDate", "2024-03-05"), ("dc:date", "5 Mar 2024"), ("updated", "soon")]
    dates, notes = gather_dates(fields, "feed")
    assert [(date.text, date.value) for date in dates] == [("pubDate: 2024-03-05", "2024-03-05")]
    assert notes == ("the updated “soon” is no date that can be read",)


def test_times_with_a_zone_are_put_in_utc_and_others_left() -> None:
    assert to_universal("2024-05-06T10:11:12+02:00") == "2024-05-06T08:11:12Z"
    assert to_universal("2024-05-06T10:11:12") == "2024-05-06T10:11:12"
    assert to_universal("2024-05") == "2024-05"
