"""The tiny picture of days beside a story."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from twosource.views.plots.sparkline import HEIGHT, MOST_BARS, WIDTH, make_sparkline


def test_each_day_is_a_column_as_high_as_it_had_articles() -> None:
    spark = make_sparkline([("2031-05-12", 1), ("2031-05-14", 4)])
    first, second = spark.bars
    assert first.x == 0
    assert second.x > first.x + 2 * first.width
    assert (first.height, second.height) == (4.0, HEIGHT)
    assert spark.summary == "5 articles from 2031-05-12 to 2031-05-14, most on 2031-05-14: 4"


def test_one_day_is_told_as_one() -> None:
    assert make_sparkline([("2031-05-12", 3)]).summary == "3 articles on 2031-05-12"


def test_what_is_no_day_is_counted_in_words_and_not_drawn() -> None:
    spark = make_sparkline([("2031-05-12", 1), ("2031-05", 2), ("soon", 1)])
    assert len(spark.bars) == 1
    assert spark.summary == "1 article on 2031-05-12; 3 without a known day"


def test_nothing_is_drawn_of_nothing() -> None:
    assert make_sparkline([]).bars == ()
    assert make_sparkline([("2031", 2)]).summary == "2 articles without a known day"


def test_pictures_that_go_on_to_one_day_end_there() -> None:
    short = make_sparkline([("2031-05-12", 1)], until="2031-05-21")
    assert short.bars[0].width < WIDTH / 10


@given(st.dictionaries(st.integers(0, 4000), st.integers(1, 500), max_size=60))
def test_whatever_the_days_are_the_picture_stays_within_its_frame(days: dict[int, int]) -> None:
    start = date(2024, 1, 1)
    spark = make_sparkline([((start + timedelta(days=day)).isoformat(), number) for day, number in days.items()])
    assert len(spark.bars) <= MOST_BARS
    assert bool(spark.bars) == bool(days)
    for bar in spark.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH + 0.1
        assert 0 <= bar.y <= bar.y + bar.height <= HEIGHT + 0.1
