from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.cleaning.dates.days import find_days


def _values(line: str, language: str = "") -> list[str]:
    return [day.value for day in find_days(line, language)]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("26 Mai, 2008 | Runa | Kommentare 34", "2008-05-26"),
        ("Party, 30.10.23", "2023-10-30"),
        ("20. 5. 2021", "2021-05-20"),
        ("Am 16. März 2021 um 14:37 Uhr", "2021-03-16T14:37"),
        ("Le 1er juin 2020 à 14h05", "2020-06-01T14:05"),
        ("12 de marzo de 2020", "2020-03-12"),
        ("5 de setembro de 2019", "2019-09-05"),
        ("2. února 2021", "2021-02-02"),
        ("3 декабря 2020, 18:47", "2020-12-03T18:47"),
        ("2020. január 5.", "2020-01-05"),
        ("2020年7月3日 10:11", "2020-07-03T10:11"),
        ("입력2023.11.02. 오후", "2023-11-02"),
        ("March 5th, 2021 at 4:05 p.m. EST", "2021-03-05T16:05"),
        ("2021-11-04T02:00:00+01:00", "2021-11-04T02:00:00+01:00"),
        ("Date:2031-04-16 06:57:10", "2031-04-16T06:57:10"),
    ],
)
def test_a_day_is_read_in_figures_and_in_the_months_of_many_languages(line: str, value: str) -> None:
    assert _values(line) == [value]


@pytest.mark.parametrize(
    "line",
    [
        "192.168.10.20",
        "call 030-12-2020",
        "version 1.2.3.2020",
        "31.02.2020",
        "40.13.2021",
        "12 ships, 2024",
        "",
        "2020",
    ],
)
def test_other_figures_are_no_days(line: str) -> None:
    assert _values(line) == []


@pytest.mark.parametrize(
    ("line", "language", "value"),
    [
        ("3/4/2021", "en-US", "2021-03-04"),
        ("3/4/2021", "en-GB", "2021-04-03"),
        ("3/4/2021", "fr", "2021-04-03"),
        ("3/14/2021", "fr", "2021-03-14"),
        ("3.4.2021", "en-US", "2021-04-03"),
    ],
)
def test_which_figure_is_the_month_follows_the_language_and_the_calendar(line: str, language: str, value: str) -> None:
    assert _values(line, language) == [value]


def test_the_other_way_to_read_figures_is_kept() -> None:
    (day,) = find_days("3/4/2021", "en-US")
    assert day.other == "2021-04-03"
    (certain,) = find_days("13/4/2021", "en-US")
    assert certain.other is None


def test_several_days_stand_in_order_and_the_words_are_where_the_span_says() -> None:
    line = "From 3 May 2021, 10:30 to 7 May 2021"
    days = find_days(line)
    assert [day.span.of(line) for day in days] == ["3 May 2021, 10:30", "7 May 2021"]


@given(st.text(max_size=200))
def test_any_line_is_answered_with_days_of_the_calendar(line: str) -> None:
    from datetime import date  # noqa: PLC0415

    for day in find_days(line):
        date.fromisoformat(day.value[:10])
