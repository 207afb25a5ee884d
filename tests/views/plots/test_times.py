from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests import comparisons
from tests.crowds import crowd_comparison
from tests.views.plots.drawing import draw, find_outside, read_svg

from twosource.model.comparison import TimelineEntry, When
from twosource.views.plots.times import Times, make_times
from twosource.views.showing import show_story

FERRY = comparisons.ferry_comparison()
IDS = tuple(one.id for one in FERRY.findings)


def make(*values: str, findings: tuple[str, ...] = IDS[:1]) -> Times:
    entries = tuple(
        TimelineEntry(when=When(value=value, precision="open", text=value), findings=findings) for value in values
    )
    return make_times(show_story(replace(FERRY, timeline=entries)).page)


def test_days_stand_on_an_axis_with_the_number_of_their_findings() -> None:
    plot = make("2029-03-02", "2029-03-04", "2029-03-04TEV", "2029-03-08T16:10")
    assert [(one.when, one.findings, one.place) for one in plot.columns] == [
        ("2029-03-02", 1, 0),
        ("2029-03-04", 1, 1),
        ("2029-03-08", 1, 3),
    ]
    first, second, third = (one.x for one in plot.columns)
    assert third - second == pytest.approx(2 * (second - first), abs=0.3)


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        (("2029-03-02", "2029-03-04"), "day"),
        (("2029-W10", "2029-W14-WE"), "week"),
        (("2029-01", "2029-03-04"), "month"),
        (("2019", "2029-03-04"), "year"),
        (("198", "2029-03-04"), "decade"),
    ],
)
def test_the_unit_is_the_smallest_that_shows_most_of_them(values: tuple[str, ...], unit: str) -> None:
    plot = make(*values)
    assert plot.unit == unit
    assert len(plot.columns) == 2


def test_what_lies_far_off_or_is_longer_or_open_is_counted_in_words() -> None:
    near = [f"2029-03-{day:02}" for day in range(1, 20)]
    plot = make("1911-05-02", *near, "2029-04", "2087-01-01", "XXXX-WXX-7TEV", "2029-SP")
    assert [one.when for one in plot.columns] == near
    assert plot.left == (
        "Not in the picture: 1 earlier time, 1 later time, 1 longer time than a day"
        " and 2 times that cannot be laid on a calendar; they stand in the list."
    )
    assert plot.left in draw("times_picture", plot)


@pytest.mark.parametrize("values", [(), ("2029-03-04",), ("XXXX-WXX-7",), ("2029-03-04", "2029-03-04TEV")])
def test_fewer_than_two_steps_are_no_picture(values: tuple[str, ...]) -> None:
    plot = make(*values)
    assert plot.columns == ()
    assert "<svg" not in draw("times_picture", plot)


@pytest.mark.parametrize(
    "value", ["2029-02-31", "0000-00-00", "2029-W60", "٢٠٢٩", "999999", "<script>", "2029-13", "\x00", "9999", "000"]
)
def test_what_is_no_date_of_a_calendar_stands_in_the_list_only(value: str) -> None:
    plot = make("2029-03-02", "2029-03-03", "2029-03-04", value)
    assert [one.when for one in plot.columns] == ["2029-03-02", "2029-03-03", "2029-03-04"]
    assert plot.left


def test_a_crowd_of_times_stays_inside_the_picture_and_numbers_do_not_touch() -> None:
    plot = make_times(show_story(crowd_comparison(20, 200)).page)
    picture = read_svg(draw("times_picture", plot))
    assert find_outside(picture) == []
    assert len(list(picture.iter("rect"))) == 28
    numbered = sorted(one.x for one in plot.columns if one.numbered)
    assert all(other - one >= 12 for one, other in pairwise(numbered))
    marks = [one.x for one in plot.marks]
    assert all(other - one >= 58 for one, other in pairwise(marks))


def test_the_times_most_spoken_of_lead_to_the_list() -> None:
    plot = make("2029-03-02", "2029-03-04")
    assert 'href="#time-0"' in draw("times_picture", plot)
