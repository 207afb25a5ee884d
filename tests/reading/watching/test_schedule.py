from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import SettingsError
from twosource.model.feed import FeedState, PageState
from twosource.reading.watching import WatchingSettings, next_due
from twosource.reading.watching.schedule import (
    back_off,
    choose_interval,
    next_revisit,
    repair,
    share_of,
    spread,
    wait_after_failure,
)

MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0
NOW = 1_900_000_000.0
URL = "http://courier.example/feed"
SETTINGS = WatchingSettings()
SECONDS = st.floats(min_value=0, max_value=40 * DAY)


def _choose(before: float, asked: float | None, *, fresh: bool) -> float:
    return choose_interval(before, asked, fresh=fresh, settings=SETTINGS)


def test_the_first_interval_is_half_an_hour_unless_the_feed_asks_for_more() -> None:
    assert _choose(0, None, fresh=True) == 30 * MINUTE
    assert _choose(0, 2 * HOUR, fresh=True) == 2 * HOUR
    assert _choose(0, 5 * MINUTE, fresh=True) == 30 * MINUTE


def test_a_feed_is_asked_more_often_when_something_came_and_less_when_nothing_did() -> None:
    assert _choose(2 * HOUR, None, fresh=True) == HOUR
    assert _choose(2 * HOUR, None, fresh=False) == 3 * HOUR
    assert _choose(2 * HOUR, 90 * MINUTE, fresh=True) == 90 * MINUTE


@given(before=SECONDS, asked=st.none() | SECONDS, fresh=st.booleans())
def test_no_interval_is_beyond_the_bounds(before: float, asked: float | None, *, fresh: bool) -> None:
    interval = _choose(before, asked, fresh=fresh)
    assert SETTINGS.shortest <= interval <= SETTINGS.longest
    assert interval >= min(asked or 0, SETTINGS.longest)


@given(rate=st.floats(min_value=HOUR, max_value=8 * HOUR))
def test_an_even_feed_is_polled_a_few_times_for_each_novelty(rate: float) -> None:
    interval, now, polls, seen = 0.0, 0.0, 0, 0
    while now < 60 * DAY:
        fresh = int(now / rate) > seen
        seen = int(now / rate)
        interval = _choose(interval, None, fresh=fresh)
        now += interval
        polls += 1
    assert 1 <= polls / (60 * DAY / rate) <= 4


@given(url=st.text(max_size=50), failures=st.integers(min_value=1, max_value=10**6))
def test_waits_after_failures_grow_and_are_the_same_every_time(url: str, failures: int) -> None:
    wait = back_off(url, failures, SETTINGS)
    assert wait == back_off(url, failures, SETTINGS)
    assert SETTINGS.shortest <= wait <= 1.25 * SETTINGS.longest
    assert back_off(url, failures + 2, SETTINGS) >= wait or wait >= SETTINGS.longest


def test_feeds_of_one_site_do_not_come_back_together() -> None:
    waits = {round(spread(HOUR, f"{URL}{number}")) for number in range(100)}
    assert len(waits) > 60
    assert min(waits) >= HOUR
    assert max(waits) <= 1.1 * HOUR


@given(text=st.text())
def test_a_share_is_one(text: str) -> None:
    assert 0 <= share_of(text) < 1


def test_where_there_was_no_answer_at_all_it_is_asked_for_again_within_the_hour() -> None:
    away = wait_after_failure(URL, 20, SETTINGS, answered=False, asked=None)
    assert away == HOUR
    assert wait_after_failure(URL, 20, SETTINGS, answered=True, asked=None) >= DAY
    assert wait_after_failure(URL, 1, SETTINGS, answered=True, asked=5 * HOUR) == 5 * HOUR
    assert wait_after_failure(URL, 1, SETTINGS, answered=True, asked=400 * DAY) == 7 * DAY


def test_a_page_is_fetched_again_at_the_next_of_the_times_that_is_still_to_come() -> None:
    assert next_revisit(NOW, NOW, SETTINGS) == NOW + HOUR
    assert next_revisit(NOW, NOW + 7 * HOUR, SETTINGS) == NOW + DAY
    assert next_revisit(NOW, NOW + 3 * DAY, SETTINGS) is None
    assert next_revisit(NOW, NOW, WatchingSettings(revisits=())) is None


def test_the_next_thing_to_do_is_the_one_that_is_due_first() -> None:
    feeds = [FeedState(url=URL, due=NOW + 50), FeedState(url=URL, due=None)]
    pages = [PageState(url=URL, feed=URL, due=NOW + 20)]
    assert next_due(feeds, pages, NOW) == NOW + 20
    assert next_due(feeds, [], NOW) == NOW + 50
    assert next_due(feeds, pages, NOW + 100) == NOW + 100
    assert next_due([FeedState(url=URL, due=None)], [], NOW) is None


@given(back=st.floats(min_value=61, max_value=50 * 365 * DAY), wait=st.floats(min_value=0, max_value=40 * DAY))
def test_after_the_clock_was_put_back_the_rest_of_the_wait_is_waited_for(back: float, wait: float) -> None:
    feed = repair(FeedState(url=URL, polled=NOW, due=NOW + wait), NOW - back)
    assert feed.due == pytest.approx(NOW - back + wait)
    assert repair(feed, NOW - back) == feed
    page = repair(PageState(url=URL, feed=URL, polled=NOW, first=NOW - 10, due=NOW + wait), NOW - back)
    assert (page.due, page.first) == (pytest.approx(NOW - back + wait), pytest.approx(NOW - back - 10))


def test_what_was_never_asked_for_is_not_lost_in_the_future() -> None:
    assert repair(FeedState(url=URL, due=NOW + 90 * DAY), NOW).due == NOW
    assert repair(PageState(url=URL, feed=URL, due=NOW + 90 * DAY), NOW).due == NOW


def test_times_that_can_be_stay_as_they_are() -> None:
    for feed in (
        FeedState(url=URL, polled=NOW - 5, due=NOW + DAY),
        FeedState(url=URL, polled=NOW + 30, due=NOW + DAY),
        FeedState(url=URL, polled=NOW + DAY, due=None),
        FeedState(url=URL, due=NOW + HOUR),
        FeedState(url=URL, polled=NOW - DAY, due=NOW + 30 * DAY),
    ):
        assert repair(feed, NOW) == feed


@pytest.mark.parametrize(
    "wrong",
    [
        {"shortest": 0},
        {"longest": 5.0},
        {"revisits": (60.0, -1.0)},
        {"max_new": 0},
        {"first": math.nan},
        {"round": math.inf},
    ],
)
def test_a_setting_that_cannot_work_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(SettingsError, match=next(iter(wrong))):
        WatchingSettings(**wrong)  # type: ignore[arg-type]
