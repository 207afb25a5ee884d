from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.rows.moments import read_moment, to_universal


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-05-06", "2024-05-06"),
        ("2024-05-06 10:11:12", "2024-05-06T10:11:12"),
        ("2024-05-06T10:11:12.123Z", "2024-05-06T10:11:12Z"),
        ("2024-05-06T10:11:12+0530", "2024-05-06T10:11:12+05:30"),
        ("2024-05-06T10:11-04:00", "2024-05-06T10:11-04:00"),
        ("2024-05-06 10:11:12+00", "2024-05-06T10:11:12+00:00"),
        ("2024-05-06T10:11:12-04:00[America/New_York]", "2024-05-06T10:11:12-04:00"),
        ("20240506", "2024-05-06"),
        ("20240506T101112Z", "2024-05-06T10:11:12Z"),
        ("2024/5/6 7:08", "2024-05-06T07:08"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("Mon, 06 May 2024 10:11:12 GMT", "2024-05-06T10:11:12Z"),
        ("Mon, 6 May 2024 10:11:12 EST", "2024-05-06T10:11:12-05:00"),
        ("May 6, 2024 1:05 pm", "2024-05-06T13:05"),
        ("Monday, May 6th, 2024 at 12:05 a.m. UTC", "2024-05-06T00:05Z"),
        ("6 May 2024", "2024-05-06"),
        ("03-Sep-2021", "2021-09-03"),
        (1714983072, "2024-05-06T08:11:12Z"),
        ("1714983072", "2024-05-06T08:11:12Z"),
        (1714983072.9, "2024-05-06T08:11:12Z"),
        (1714983072123, "2024-05-06T08:11:12Z"),
        (1714983072123456789, "2024-05-06T08:11:12Z"),
        (20240506, "2024-05-06"),
        (date(2024, 5, 6), "2024-05-06"),
        (datetime(2024, 5, 6, 7, 8, 9, 10, tzinfo=UTC), "2024-05-06T07:08:09+00:00"),
    ],
)
def test_dates_as_programs_write_them_become_iso_8601(written: object, moment: str) -> None:
    assert read_moment(written) == moment


@pytest.mark.parametrize(
    "written",
    [
        *("nonsense", "", "05/06/2024", "2024-02-30", "2024-13-01", "2024-05-06T25:00:00Z", "202405", "12", "١٢"),
        *(None, True, float("nan"), float("inf"), 12, -1, 10**400, "9" * 400, ["2024-05-06"], "0000-01-01", b"2024"),
    ],
)
def test_what_is_no_date_or_could_be_two_is_none(written: object) -> None:
    assert read_moment(written) is None


def test_a_midnight_without_a_zone_is_a_day() -> None:
    assert read_moment("2024-05-06 00:00:00") == "2024-05-06"
    assert read_moment("2024-05-06T00:00:00Z") == "2024-05-06T00:00:00Z"


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)))  # noqa: DTZ001
def test_every_time_to_the_second_comes_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, second=moment.second or 1)
    assert read_moment(moment.isoformat()) == moment.isoformat()
    assert read_moment(f"{moment:%Y-%m-%d %H:%M:%S}") == moment.isoformat()


@given(st.text() | st.integers() | st.floats())
def test_nothing_raises(value: object) -> None:
    moment = read_moment(value)
    assert moment is None or to_universal(moment)


def test_times_with_a_zone_are_put_in_utc_and_others_left() -> None:
    assert to_universal("2024-05-06T10:11:12+02:00") == "2024-05-06T08:11:12Z"
    assert to_universal("2024-05-06T10:11:12") == "2024-05-06T10:11:12"
    assert to_universal("2024-05") == "2024-05"
