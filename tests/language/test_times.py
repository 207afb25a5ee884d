"""Times and their TIMEX3 values, with and without a trusted day."""

from __future__ import annotations

import pytest

from twosource.language.times import find_times

THURSDAY = "2024-05-16"


def values(text: str, anchor: str | None = THURSDAY) -> list[tuple[str, str]]:
    return [(time.span.of(text), time.value) for time in find_times(text, anchor)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sank on Tuesday.", "2024-05-14"),
        ("It sank Thursday.", "2024-05-16"),
        ("It will sail on Tuesday.", "2024-05-21"),
        ("The fair runs until Tuesday.", "2024-05-21"),
        ("It could come as soon as Friday.", "2024-05-17"),
        ("They would appeal the ruling announced Tuesday.", "2024-05-14"),
        ("It sank last Thursday.", "2024-05-09"),
        ("next Monday", "2024-05-20"),
        ("Sunday evening", "2024-05-12TEV"),
        ("Sunday afternoon", "2024-05-12TAF"),
        ("early on Tuesday", "2024-05-14TMO"),
        ("yesterday", "2024-05-15"),
        ("last night", "2024-05-15TNI"),
        ("tomorrow morning", "2024-05-17TMO"),
        ("last week", "2024-W19"),
        ("this month", "2024-05"),
        ("next year", "2025"),
        ("over the weekend", "2024-W19-WE"),
        ("in July", "2024-07"),
        ("It sank in July.", "2023-07"),
        ("last May", "2023-05"),
        ("July 3", "2024-07-03"),
        ("Dec. 3", "2023-12-03"),
        ("3 March 2021", "2021-03-03"),
        ("Sept. 20-24, 2023", "2023-09-20"),
        ("in February 2022", "2022-02"),
        ("in 2019", "2019"),
        ("the 1990s", "199"),
        ("the third quarter of 2021", "2021-Q3"),
        ("two weeks ago", "2024-W18"),
        ("2023-04-01", "2023-04-01"),
        ("at 3 p.m. on Friday", "2024-05-10T15:00"),
        ("at 15:30 GMT", "2024-05-16T15:30"),
        ("at 0300 GMT", "2024-05-16T03:00"),
        ("Profit fell from a year ago.", "2023"),
        ("Christmas Day 2020", "2020-12-25"),
        ("for 17 months", "P17M"),
        ("more than three years", "P3Y"),
        ("for decades", "PXDE"),
        ("the past two days", "P2D"),
        ("three days later", "P3D"),
        ("every day", "P1D"),
        ("every Monday", "XXXX-WXX-1"),
        ("the following day", "XXXX-XX-XX"),
        ("recently", "PAST_REF"),
        ("now", "PRESENT_REF"),
    ],
)
def test_a_time_has_its_value(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def test_a_year_ago_in_a_report_on_a_quarter_is_the_same_quarter() -> None:
    assert values("Its profit in the quarter fell from a year ago.")[-1] == ("a year ago", "2023-Q1")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Tuesday", "XXXX-WXX-2"),
        ("Sunday evening", "XXXX-WXX-7TEV"),
        ("in July", "XXXX-07"),
        ("July 3", "XXXX-07-03"),
        ("last week", "XXXX-WXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("last year", "XXXX"),
        ("in 2019", "2019"),
        ("17 months", "P17M"),
    ],
)
def test_without_a_trusted_day_what_hangs_on_it_stays_open(text: str, value: str) -> None:
    assert [found for _, found in values(text, None)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "the Daily Tarn",
        "You may go.",
        "They march on.",
        "The sun rose.",
        "Ms May spoke.",
        "900 a week",
        "a 42-year-old man",
        "a second man",
        "three-quarters of them",
        "room 2019a",
        "$2019",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [("on Tuesday", "DATE"), ("Tuesday evening", "TIME"), ("17 months", "DURATION"), ("every day", "SET")],
)
def test_a_time_has_its_type(text: str, kind: str) -> None:
    assert [time.type for time in find_times(text, None)] == [kind]


def test_spans_are_tight_and_in_order() -> None:
    text = "On Sunday, and by early Tuesday. In July, he said."
    assert [words for words, _ in values(text)] == ["Sunday", "early Tuesday", "July"]


@pytest.mark.parametrize("anchor", ["", "soon", "2024-13-40", "0001-01-01", "9999-12-31"])
def test_no_anchor_makes_it_fail(anchor: str) -> None:
    assert find_times("two years ago, next week, last Monday, 40 centuries ago, in July and on May 3", anchor)
