from __future__ import annotations

import time as real_time
from collections.abc import Mapping
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


def test_new_entries_of_a_feed_are_fetched_with_what_the_entry_says(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/feed": _feed(site, "/a", "/b"), "/a": _page(), "/b": _page("Tuesday")}
    keeper.watch(site.url("/feed"))
    keeper.poll()
    assert site.paths() == ["/feed", "/a", "/b"]
    first, second = keeper.articles
    assert (first.given, second.given) == (site.url("/a"), site.url("/b"))
    assert (first.envelope.title, first.envelope.outlet) == ("Ferry", "Tarn Courier")
    assert first.envelope.fetched == "2030-03-17T17:46:41Z"
    assert first.octets == (PAGE % "Monday").encode()
    feed = keeper.feed()
    assert (feed.kind, feed.title, feed.failures, feed.why) == ("feed", "Tarn Courier", 0, None)


def test_what_is_known_is_not_fetched_again(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/feed": [_feed(site, "/a"), _feed(site, "/b", "/a")], "/a": _page(), "/b": _page()}
    keeper.watch(site.url("/feed"))
    keeper.poll()
    keeper.time.passed += 40 * MINUTE
    keeper.poll()
    assert site.paths() == ["/feed", "/a", "/feed", "/b"]


def test_a_round_when_nothing_is_due_asks_for_nothing(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/feed": _feed(site, "/a"), "/a": _page()}
    keeper.watch(site.url("/feed"))
    keeper.poll()
    assert keeper.poll() == []
    assert len(site.paths()) == 2


def test_a_server_is_asked_only_for_what_has_changed(site: Site, keeper: Keeper) -> None:
    feed = _feed(site, "/a", ETag='"1"', **{"Last-Modified": "Sun, 17 Mar 2030 10:00:00 GMT"})

    def answer(headers: Mapping[str, str]) -> Reply:
        return Reply(status=304, body=b"") if headers.get("if-none-match") == '"1"' else feed

    site.pages |= {"/feed": answer, "/a": _page()}
    keeper.watch(site.url("/feed"))
    keeper.poll()
    keeper.time.passed += 40 * MINUTE
    (told,) = keeper.poll()
    assert (told.outcome, told.items) == ("unchanged", ())
    assert site.asked[-1].headers["if-modified-since"] == "Sun, 17 Mar 2030 10:00:00 GMT"
    assert keeper.feed().seen is not None
    assert keeper.feed().failures == 0


def test_a_feed_that_is_sent_again_unchanged_is_not_read_again(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/feed": _feed(site, "/a"), "/a": _page()}
    keeper.watch(site.url("/feed"))
    keeper.poll()
    keeper.time.passed += 40 * MINUTE
    assert [told.outcome for told in keeper.poll()] == ["unchanged"]


def test_a_page_is_fetched_again_later_and_a_new_text_is_told(site: Site) -> None:
    time = site._time
    with Keeper.open(time, first=30 * DAY, longest=30 * DAY) as keeper:
        replies = [_page(), _page(), _page("Tuesday"), _page("Tuesday"), _page("Tuesday")]
        site.pages |= {"/feed": _feed(site, "/a"), "/a": replies}
        keeper.watch(site.url("/feed"))
        keeper.live(10 * DAY)
        asked = [each.at for each in site.asked if each.path == "/a"]
    gaps = [round((at - asked[0]) / HOUR, 1) for at in asked]
    assert gaps == [0, 1, 6, 24, 72]
    assert [("Monday" in raw.content, "Tuesday" in raw.content) for raw in keeper.articles] == [
        (True, False),
        (False, True),
    ]
    assert keeper.pages[site.url("/a")].due is None


def test_times_to_come_back_that_went_by_are_not_made_up_for(site: Site, time: Time) -> None:
    with Keeper.open(time, first=30 * DAY, longest=30 * DAY) as keeper:
        site.pages |= {"/feed": _feed(site, "/a"), "/a": _page()}
        keeper.watch(site.url("/feed"))
        keeper.poll()
        time.passed += 2 * DAY
        keeper.poll()
        keeper.live(10 * DAY)
    assert site.paths().count("/a") == 3


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


def test_where_a_feed_moved_for_good_is_remembered(site: Site, keeper: Keeper) -> None:
    site.pages |= {
        "/old": Reply(status=301, headers={"Location": "/feed"}, body=b""),
        "/feed": _feed(site, "/a"),
        "/a": _page(),
    }
    keeper.watch(site.url("/old"))
    keeper.live(40 * MINUTE)
    assert site.paths() == ["/old", "/feed", "/a", "/feed"]
    assert (keeper.feed().url, keeper.feed().moved_to) == (site.url("/old"), site.url("/feed"))


def test_a_redirect_that_may_change_is_not_remembered(site: Site, keeper: Keeper) -> None:
    site.pages |= {
        "/old": Reply(status=302, headers={"Location": "/feed"}, body=b""),
        "/feed": _feed(site, "/a"),
        "/a": _page(),
    }
    keeper.watch(site.url("/old"))
    keeper.poll()
    assert keeper.feed().moved_to is None


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


def test_robots_txt_is_obeyed(site: Site, keeper: Keeper) -> None:
    rules = Reply(headers={"Content-Type": "text/plain"}, body=b"User-agent: *\nDisallow: /closed\n")
    site.pages |= {"/robots.txt": rules, "/feed": _feed(site, "/closed/a", "/b"), "/b": _page()}
    keeper.watch(site.url("/feed"))
    keeper.live(DAY)
    assert "/closed/a" not in site.paths()
    assert any("robots.txt" in str(error) for error in keeper.errors)


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


def test_a_round_that_was_stopped_goes_on_where_it_was(site: Site, keeper: Keeper, time: Time) -> None:
    site.pages |= {"/feed": _feed(site, "/a", "/b", "/c"), **{path: _page(path) for path in ("/a", "/b", "/c")}}
    keeper.watch(site.url("/feed"))
    told = keeper.watcher.poll(tuple(keeper.feeds.values()), (), keeper.is_known)
    keeper.keep(next(told))
    keeper.keep(next(told))
    next(told)  # and killed before it was kept
    with Keeper.open(time) as other:
        other.feeds, other.pages, other.articles = keeper.feeds, keeper.pages, keeper.articles
        other.poll()
    assert [raw.given for raw in other.articles] == [site.url(path) for path in ("/a", "/b", "/c")]
    assert site.paths() == ["/feed", "/a", "/b", "/b", "/c"]


def test_a_site_that_says_nothing_does_not_end_the_round(site: Site, keeper: Keeper) -> None:
    site.pages |= {"/slow": Reply(raw=lambda _handler: real_time.sleep(1.5)), "/feed": _feed(site, "/a"), "/a": _page()}
    keeper.watch(site.url("/slow", "slow.example"), site.url("/feed"))
    keeper.poll()
    slow = keeper.feeds[site.url("/slow", "slow.example")]
    assert "said nothing for too long" in str(slow.why)
    assert slow.due is not None
    assert slow.due - START < 2 * HOUR
    assert len(keeper.articles) == 1


def test_two_hundred_feeds_of_fifty_sites_take_turns(site: Site, keeper: Keeper) -> None:
    hosts = [f"courier-{number}.example" for number in range(50)]
    for number in range(4):
        site.pages[f"/feed{number}"] = _feed(site, f"/a{number}")
        site.pages[f"/a{number}"] = _page()
    keeper.watch(*(site.url(f"/feed{number}", host) for host in hosts for number in range(4)))
    keeper.poll()
    asked: dict[str, list[float]] = {}
    for each in site.asked:
        if each.path != "/robots.txt":
            asked.setdefault(each.headers["host"], []).append(each.at)
    gaps = [after - before for times in asked.values() for before, after in pairwise(times)]
    assert min(gaps) >= 1.0
    assert keeper.time.passed < 15  # one site after the other would take 150 seconds, and all in a row as many
    assert all(feed.kind == "feed" for feed in keeper.feeds.values())
    assert len(keeper.feeds) == 200
