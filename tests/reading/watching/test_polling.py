from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.reading.watching.keeper import DAY, HOUR, MINUTE, PAGE, make_settings, write_rss

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.model.feed import FeedState
from twosource.reading.fetching import Reply
from twosource.reading.fetching.pages import Page
from twosource.reading.readers import READERS
from twosource.reading.watching import Polled
from twosource.reading.watching.occasion import Occasion
from twosource.reading.watching.polling import settle_poll

NOW = 1_900_000_000.0  # 2030-03-17
URL = "https://courier.example/feed"
SITE = "https://courier.example"
TEXT = "The ferry reached Port Elin on Monday, the harbor master said. " * 20
FEED = FeedState(url=URL, interval=2 * HOUR, polled=NOW - 2 * HOUR, due=NOW, renewed=NOW - DAY)


def _occasion(*known: str, room: int = 100, **watching: object) -> Occasion:
    return Occasion(
        now=NOW,
        is_known=known.__contains__,
        is_watched=known.__contains__,
        room=room,
        settings=make_settings(**watching),
        readers=READERS,
    )


def _reply(body: bytes | str, **said: float | str | None) -> Reply:
    data = body.encode() if isinstance(body, str) else body
    return Reply(status=200, page=Page(url=URL, body=data, fetched="2030-03-17T17:46:40Z"), **said)  # type: ignore[arg-type]


def _poll(body: bytes | str, *known: str, feed: FeedState = FEED, **watching: object) -> Polled:
    return settle_poll(feed, _reply(body), _occasion(*known, **watching))


def _urls(polled: Polled) -> list[str]:
    return [page.url.removeprefix(SITE) for page in polled.pages]


def _entries(*paths: str) -> bytes:
    return write_rss(*((f"{SITE}{path}", "In short.") for path in paths))


def test_new_entries_wait_to_be_fetched_at_once() -> None:
    polled = _poll(_entries("/1", "/2", "/3"), f"{SITE}/2")
    assert _urls(polled) == ["/1", "/3"]
    assert {(page.feed, page.due, page.first) for page in polled.pages} == {(URL, NOW, None)}
    assert polled.pages[0].said.title == "Ferry"
    assert (polled.outcome, polled.feeds[0].renewed) == ("new", NOW)


def test_an_entry_that_stands_twice_in_a_feed_is_one_page() -> None:
    assert _urls(_poll(_entries("/1", "/1#comments", "/2", "/1"))) == ["/1", "/2"]


def test_a_feed_with_new_entries_is_polled_sooner_and_one_without_later() -> None:
    fresh = _poll(_entries("/1", "/2"), f"{SITE}/2").feeds[0]
    stale = _poll(_entries("/1"), f"{SITE}/1").feeds[0]
    assert (fresh.interval, stale.interval) == (HOUR, 3 * HOUR)
    assert stale.due is not None
    assert NOW + 3 * HOUR <= stale.due <= NOW + 3.3 * HOUR
    assert stale.renewed == FEED.renewed


def test_what_feed_and_server_ask_for_is_the_least() -> None:
    body = write_rss((f"{SITE}/1", ""), head="<ttl>90</ttl>")
    occasion = _occasion()
    assert settle_poll(FEED, _reply(body), occasion).feeds[0].interval == 90 * MINUTE
    assert settle_poll(FEED, _reply(body, fresh_for=100 * MINUTE), occasion).feeds[0].interval == 100 * MINUTE
    assert settle_poll(FEED, _reply(body, fresh_for=365 * DAY), occasion).feeds[0].interval == 90 * MINUTE


def test_where_all_entries_are_new_some_may_have_been_missed() -> None:
    polled = _poll(_entries(*(f"/{number}" for number in range(10))))
    assert polled.feeds[0].interval == 10 * MINUTE
    assert "all 10 entries are new: more may have come and gone" in polled.notes[0]
    first = _poll(_entries(*(f"/{number}" for number in range(10))), feed=FeedState(url=URL))
    assert (first.feeds[0].interval, first.notes) == (30 * MINUTE, ())


def test_a_poll_takes_only_so_many_new_pages_and_the_next_one_takes_the_others() -> None:
    body = _entries(*(f"/{number}" for number in range(7)))
    first = _poll(body, max_new=5)
    assert _urls(first) == [f"/{number}" for number in range(5)]
    assert "2 more new pages come with the next poll" in first.notes
    assert first.feeds[0].seen is None  # so it is sent again, even where it has not changed
    second = _poll(body, *(page.url for page in first.pages), feed=first.feeds[0], max_new=5)
    assert _urls(second) == ["/5", "/6"]
    assert second.feeds[0].seen is not None


def test_entries_with_their_text_are_told_under_their_address() -> None:
    polled = _poll(write_rss((f"{SITE}/1", TEXT)))
    (raw,) = polled.items
    assert isinstance(raw, RawArticle)
    assert (raw.given, raw.octets, polled.pages) == (f"{SITE}/1", None, ())
    assert polled.outcome == "new"


def test_a_known_entry_with_its_text_is_told_again_in_case_it_has_changed_and_is_not_new() -> None:
    polled = _poll(write_rss((f"{SITE}/1", TEXT)), f"{SITE}/1")
    assert (len(polled.items), polled.outcome) == (1, "unchanged")


def test_an_entry_without_an_address_is_named_for_what_it_says() -> None:
    one = {"id": "1", "content_html": f"<p>{TEXT}</p>"}
    other = {"id": "2", "content_html": f"<p>Another. {TEXT}</p>"}

    def names(*items: dict[str, str]) -> list[str]:
        feed = {"version": "https://jsonfeed.org/version/1", "title": "T", "items": items}
        return [item.given for item in _poll(json.dumps(feed)).items]

    first, second = names(one, other)
    assert first != second
    assert names(other, one) == [second, first]
    assert first.startswith(f"{URL}#")


def test_entries_of_no_use_are_named() -> None:
    body = f"<rss><channel><item><title>x</title></item><item><link>{SITE}/1</link></item></channel></rss>"
    (fault,) = _poll(body).items
    assert isinstance(fault, InputError)
    assert str(fault).startswith(f"{URL}#1: the entry")


def test_a_sitemap_names_what_is_recent_the_newest_first() -> None:
    def entry(path: str, changed: str) -> str:
        return f"<url><loc>{SITE}{path}</loc>{changed}</url>"

    body = "<urlset>" + "".join(
        [
            entry("/old", "<lastmod>2029-01-01</lastmod>"),
            entry("/undated", ""),
            entry("/yesterday", "<lastmod>2030-03-16T08:00:00Z</lastmod>"),
            entry("/today", "<news:news><news:publication_date>2030-03-17T09:00Z</news:publication_date></news:news>"),
        ]
    )
    polled = _poll(f"{body}</urlset>")
    assert _urls(polled) == ["/today", "/yesterday"]
    assert polled.feeds[0].kind == "sitemap"
    assert "1 pages without a date" in polled.notes[0]


def test_a_list_names_feeds_and_is_asked_again_after_a_day() -> None:
    body = "<opml><body><outline xmlUrl='https://a.example/f'/><outline xmlUrl='https://b.example/f'/></body></opml>"
    settled, named = _poll(body, "https://a.example/f").feeds
    assert (settled.kind, settled.interval) == ("list", DAY)
    assert (named.url, named.named_by, named.depth, named.due) == ("https://b.example/f", URL, 1, NOW)
    again = settle_poll(settled, Reply(status=304), _occasion()).feeds[0]
    assert again.interval == DAY


def test_a_page_names_its_feed_once() -> None:
    page = (PAGE % "Monday").replace("<body>", '<head><link rel="alternate" type="application/rss+xml" href="/f">')
    settled, named = _poll(page).feeds
    assert (settled.kind, settled.due, named.url) == ("page", None, f"{SITE}/f")


def test_lists_in_lists_end() -> None:
    body = "<opml><outline xmlUrl='https://a.example/f'/></opml>"
    polled = _poll(body, feed=replace(FEED, depth=4))
    assert (polled.outcome, polled.feeds[0].due, len(polled.feeds)) == ("gone", None, 1)
    assert "more than 4 deep" in str(polled.items[0])


def test_a_list_fills_only_the_room_there_is_and_says_so() -> None:
    body = "\n".join(f"https://{number}.example/f" for number in range(8))
    polled = settle_poll(FEED, _reply(body), _occasion(room=3))
    assert len(polled.feeds) == 1 + 3
    assert polled.notes == ("5 more feeds that it names are not watched: there are too many",)


def test_a_body_that_is_no_feed_is_a_failure_that_says_what_to_do() -> None:
    polled = _poll(PAGE % "Monday")
    (feed,) = polled.feeds
    assert (polled.outcome, feed.failures, feed.interval) == ("failed", 1, FEED.interval)
    assert "give the address of its RSS or Atom feed" in str(feed.why)
    assert str(polled.items[0]).startswith(f"{URL}: is a page that names no feed")


def test_a_feed_that_moved_and_is_gone_there_is_asked_for_where_it_was() -> None:
    polled = settle_poll(replace(FEED, moved_to=f"{SITE}/new"), Reply(status=410, why="gone"), _occasion())
    assert (polled.outcome, polled.feeds[0].moved_to) == ("failed", None)


@pytest.mark.parametrize("status", [401, 404, 500, None])
def test_nothing_but_gone_ends_the_polling_of_a_feed(status: int | None) -> None:
    feed = replace(FEED, failures=50)
    (failed,) = settle_poll(feed, Reply(status=status, why="no"), _occasion()).feeds
    assert failed.due is not None
    assert failed.due - NOW == pytest.approx(DAY if status else HOUR, rel=0.26)
