from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.reading.fetching.site import START, Reply, Site, Time, surroundings
from tests.reading.watching.keeper import DAY, HOUR, MINUTE, Keeper

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
BUSY = Reply(status=500, body=b"")


def _polls(site: Site) -> list[float]:
    return [each.at for each in site.asked if each.path == "/feed"]


@pytest.mark.parametrize("jump", [-400 * DAY, -HOUR, 5 * HOUR, 400 * DAY])
def test_a_clock_that_is_set_while_feeds_are_watched_changes_nothing(site: Site, time: Time, jump: float) -> None:
    site.pages["/feed"] = BUSY

    def now() -> float:
        return START + time.passed + (jump if time.passed > HOUR else 0.0)

    with Keeper.open(time, replace(surroundings(time), now=now)) as keeper:
        keeper.watch(site.url("/feed"))
        keeper.live(DAY)
    jumped = _polls(site)
    site.asked.clear()
    time.passed = 0.0
    with Keeper.open(time) as keeper:
        keeper.watch(site.url("/feed"))
        keeper.live(DAY)
    assert jumped == pytest.approx(_polls(site), abs=1)


@pytest.mark.parametrize("jump", [-400 * DAY, -2 * HOUR, 0.0])
def test_after_a_start_with_an_earlier_clock_feeds_are_polled_neither_sooner_nor_never(
    site: Site, time: Time, jump: float
) -> None:
    site.pages["/feed"] = BUSY
    with Keeper.open(time) as keeper:
        keeper.watch(site.url("/feed"))
        keeper.poll()
    around = replace(surroundings(time), now=lambda: START + time.passed + jump)
    with Keeper.open(time, around) as later:
        later.feeds = keeper.feeds
        later.live(3 * HOUR)
    gaps = [after - before for before, after in pairwise(_polls(site))]
    assert len(gaps) >= 3
    assert min(gaps) >= 10 * MINUTE


def test_a_feed_is_not_asked_twice_within_its_interval_however_often_it_is_looked_at(site: Site, time: Time) -> None:
    site.pages["/feed"] = BUSY
    with Keeper.open(time) as keeper:
        keeper.watch(site.url("/feed"))
        for _ in range(500):
            keeper.poll()
            time.passed += 30
    assert min(after - before for before, after in pairwise(_polls(site))) >= 10 * MINUTE
