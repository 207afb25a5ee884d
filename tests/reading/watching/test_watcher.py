from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from tests.reading.fetching.site import Reply, Site, Time
from tests.reading.watching.keeper import DAY, HOUR, MINUTE, PAGE, Keeper, write_rss

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


def test_robots_txt_is_obeyed(site: Site, keeper: Keeper) -> None:
    rules = Reply(headers={"Content-Type": "text/plain"}, body=b"User-agent: *\nDisallow: /closed\n")
    site.pages |= {"/robots.txt": rules, "/feed": _feed(site, "/closed/a", "/b"), "/b": _page()}
    keeper.watch(site.url("/feed"))
    keeper.live(DAY)
    assert "/closed/a" not in site.paths()
    assert any("robots.txt" in str(error) for error in keeper.errors)


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
