from __future__ import annotations

import time as real_time
from itertools import pairwise

import pytest
from tests.reading.fetching.site import START, Reply, Site, Time
from tests.reading.watching.keeper import DAY, HOUR, MINUTE, PAGE, Keeper, write_rss

from twosource.errors import OutputError
from twosource.model.article import RawArticle

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
XML = {"Content-Type": "application/rss+xml"}


def _page(day: str = "Monday", **headers: str) -> Reply:
    return Reply(headers={"Content-Type": "text/html", **headers}, body=(PAGE % day).encode())


def _feed(site: Site, *paths: str, head: str = "", **headers: str) -> Reply:
    body = write_rss(*((site.url(path), "In short.") for path in paths), head=head)
    return Reply(headers=XML | headers, body=body)


def test_a_server_that_fails_is_left_alone_longer_each_time(site: Site, keeper: Keeper) -> None:
    site.pages["/feed"] = Reply(status=500, body=b"")
    keeper.watch(site.url("/feed"))
    keeper.live(DAY)
    asked = [each.at for each in site.asked if each.path == "/feed"]
    gaps = [after - before for before, after in pairwise(asked)]
    assert 5 <= len(gaps) <= 8
    assert all(1.5 * before < after < 2.6 * before for before, after in pairwise(gaps))
    assert gaps[0] >= 10 * MINUTE
    feed = keeper.feed()
    assert feed.failures == len(asked)
    assert "500 (internal server error)" in str(feed.why)
    assert {error.given for error in keeper.errors} == {site.url("/feed")}


def test_a_feed_that_comes_back_is_polled_as_before(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/feed": [Reply(status=503, body=b""), _feed(site, "/a")], "/a": _page()}
    keeper.watch(site.url("/feed"))
    keeper.live(HOUR)
    feed = keeper.feed()
    assert (feed.failures, feed.why, len(keeper.articles)) == (0, None, 1)


def test_a_server_is_left_alone_for_as_long_as_it_asks(site: Site, keeper: Keeper) -> None:
    site.pages["/feed"] = Reply(status=429, headers={"Retry-After": "7200"}, body=b"")
    keeper.watch(site.url("/feed"))
    keeper.live(1.9 * HOUR)
    assert site.paths() == ["/feed"]
    keeper.live(HOUR)
    assert site.paths() == ["/feed", "/feed"]


def test_other_pages_of_a_site_that_asks_for_a_pause_come_later(site: Site, keeper: Keeper) -> None:
    busy = Reply(status=503, headers={"Retry-After": "600"}, body=b"")
    site.pages |= {"/feed": _feed(site, "/a", "/b"), "/a": busy, "/b": _page()}
    keeper.watch(site.url("/feed"))
    keeper.poll()
    assert keeper.outcomes() == [("feed", "new"), ("a", "failed"), ("b", "postponed")]
    assert keeper.time.passed < MINUTE
    keeper.live(20 * MINUTE)
    assert len(keeper.articles) == 1


def test_a_feed_that_is_gone_is_not_asked_for_again(site: Site, keeper: Keeper) -> None:
    site.pages["/feed"] = Reply(status=410, body=b"")
    keeper.watch(site.url("/feed"))
    (told,) = keeper.poll()
    assert told.outcome == "gone"
    assert "not asked for any more: take it out of the list" in str(told.items[0])
    keeper.live(30 * DAY)
    assert site.paths() == ["/feed"]


def test_a_redirect_that_leads_astray_is_forgotten(site: Site, keeper: Keeper) -> None:
    away = Reply(status=301, headers={"Location": "/sign-in"}, body=b"")
    site.pages |= {"/feed": [away, _feed(site, "/a")], "/sign-in": _page(), "/a": _page()}
    keeper.watch(site.url("/feed"))
    keeper.live(20 * MINUTE)
    assert site.paths() == ["/feed", "/sign-in", "/feed", "/a"]
    assert keeper.feed().moved_to is None


def test_a_page_that_cannot_be_had_is_tried_again_and_then_the_feed_speaks_for_it(site: Site, time: Time) -> None:
    said = "The ferry ran aground near Port Elin on Monday morning, the harbor master said in the capital."
    with Keeper.open(time, attempts=3) as keeper:
        site.pages |= {"/feed": Reply(headers=XML, body=write_rss((site.url("/a"), said)))}
        keeper.watch(site.url("/feed"))
        keeper.live(DAY)
    assert site.paths().count("/a") == 3
    (raw,) = keeper.articles
    assert raw.given == site.url("/a")
    assert said in raw.content
    assert "the page could not be had" in raw.notes[-1]
    assert keeper.pages[site.url("/a")].due is None


def test_a_page_behind_a_wall_is_asked_for_once(site: Site, keeper: Keeper) -> None:
    said = "The ferry ran aground near Port Elin on Monday morning, the harbor master said in the capital."
    feed = Reply(headers=XML, body=write_rss((site.url("/a"), said)))
    site.pages |= {"/feed": feed, "/a": Reply(status=403, body=b"")}
    keeper.watch(site.url("/feed"))
    keeper.live(DAY)
    assert site.paths().count("/a") == 1
    assert said in keeper.articles[0].content


def test_a_page_that_was_late_comes_with_all_the_feed_said(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/feed": _feed(site, "/a"), "/a": [Reply(status=404, body=b""), _page()]}
    keeper.watch(site.url("/feed"))
    keeper.live(HOUR)
    (raw,) = keeper.articles
    assert (raw.envelope.title, raw.octets) == ("Ferry", (PAGE % "Monday").encode())


def test_one_broken_feed_does_not_stop_the_others(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/bad": Reply(headers=XML, body=b"\x00\x01\x02" * 50), "/feed": _feed(site, "/a"), "/a": _page()}
    keeper.watch(site.url("/bad"), site.url("/none"), "http://[::1]:1/feed", site.url("/feed"))
    keeper.poll()
    assert len(keeper.articles) == 1
    assert [feed.failures for feed in keeper.feeds.values()] == [1, 1, 1, 0]


def test_a_fault_of_ours_on_one_feed_does_not_stop_the_others(
    site: Site, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> RawArticle:
        raise ZeroDivisionError

    site.pages |= {"/feed": _feed(site, "/a"), "/a": _page(), "/b": _page()}
    monkeypatch.setattr("twosource.reading.watching.polling.find_news", fail)
    keeper.watch(site.url("/feed"), site.url("/b"))
    assert [told.outcome for told in keeper.poll()] == ["failed", "failed"]
    assert "the fault is not yours" in str(keeper.errors[0])


def test_a_fault_of_the_keeper_is_not_taken_for_one_of_the_feed(site: Site, keeper: Keeper) -> None:
    def is_known(_url: str) -> bool:
        message = "the disk is full"
        raise OutputError(message)

    site.pages["/feed"] = _feed(site, "/a")
    keeper.watch(site.url("/feed"))
    with pytest.raises(OutputError):
        list(keeper.watcher.poll(tuple(keeper.feeds.values()), (), is_known))


def test_a_site_that_says_nothing_does_not_end_the_round(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/slow": Reply(raw=lambda _handler: real_time.sleep(1.5)), "/feed": _feed(site, "/a"), "/a": _page()}
    keeper.watch(site.url("/slow", "slow.example"), site.url("/feed"))
    keeper.poll()
    slow = keeper.feeds[site.url("/slow", "slow.example")]
    assert "said nothing for too long" in str(slow.why)
    assert slow.due is not None
    assert slow.due - START < 2 * HOUR
    assert len(keeper.articles) == 1
