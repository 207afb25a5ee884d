from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.reading.fetching.site import PAGE, Reply, Site, Time, surroundings

from twosource.model.feed import Validators
from twosource.reading.fetching import Asker, FetchingSettings
from twosource.reading.fetching.asking import read_freshness, validators_of
from twosource.reading.fetching.exchange import Answer

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture
def asker(time: Time) -> Iterator[Asker]:
    with Asker(FetchingSettings(allow_private=True), surroundings(time)) as asker:
        yield asker


def test_a_page_comes_with_what_to_say_the_next_time(site: Site, asker: Asker) -> None:
    site.pages["/a"] = Reply(headers={"ETag": '"1"', "Content-Type": "text/html", "Cache-Control": "max-age=600"})
    reply = asker.ask(site.url("/a"))
    assert reply.page is not None
    assert (reply.page.body, reply.status, reply.why, reply.fresh_for) == (PAGE, 200, None, 600)
    seen = validators_of(reply.page)
    assert (seen.url, seen.etag, len(seen.sha256)) == (site.url("/a"), '"1"', 64)


def test_what_has_not_changed_is_neither_sent_nor_a_failure(site: Site, asker: Asker) -> None:
    site.pages["/a"] = lambda headers: Reply(status=304 if headers.get("if-none-match") else 200, body=b"")
    seen = Validators(url=site.url("/a"), sha256="", etag='"1"')
    reply = asker.ask(site.url("/a"), seen)
    assert (reply.page, reply.why, reply.status) == (None, None, 304)


def test_a_server_that_says_unchanged_unasked_is_not_believed(site: Site, asker: Asker) -> None:
    site.pages["/a"] = Reply(status=304, body=b"")
    assert "304" in str(asker.ask(site.url("/a")).why)


def test_what_was_said_of_one_address_is_not_said_to_another(site: Site, asker: Asker) -> None:
    site.pages["/a"] = Reply()
    asker.ask(site.url("/a"), Validators(url=site.url("/b"), sha256="", etag='"1"'))
    assert "if-none-match" not in site.asked[-1].headers


def test_a_busy_server_is_asked_once(site: Site, asker: Asker, time: Time) -> None:
    site.pages["/a"] = Reply(status=503, headers={"Retry-After": "900"}, body=b"")
    reply = asker.ask(site.url("/a"))
    assert (reply.status, reply.retry_after, site.paths()) == (503, 900, ["/a"])
    assert asker.ready_in(site.url("/b")) == pytest.approx(900)
    assert asker.ready_in(site.url("/b", "herald.example")) == 0
    time.passed += 900
    assert asker.ready_in(site.url("/b")) == 0


@pytest.mark.parametrize("url", ["http://[::1", "ftp://a.example/", "http://", "mailto:a", "http://a b/"])
def test_what_is_no_address_is_told_and_never_raised(asker: Asker, url: str) -> None:
    assert asker.ask(url).why
    assert asker.ready_in(url) == 0


def test_only_redirects_for_good_from_the_beginning_on_are_a_move(site: Site, asker: Asker) -> None:
    def send(status: int, path: str) -> Reply:
        return Reply(status=status, headers={"Location": path}, body=b"")

    site.pages |= {"/a": send(301, "/b"), "/b": send(308, "/c"), "/c": send(302, "/d"), "/d": Reply()}
    assert asker.ask(site.url("/a")).moved_to == site.url("/c")
    assert asker.ask(site.url("/c")).moved_to is None


def test_a_site_out_of_reach_is_tried_again_after_ten_minutes(site: Site, asker: Asker, time: Time) -> None:
    site.pages |= {"/robots.txt": [Reply(status=500, body=b""), Reply(status=404, body=b"")], "/a": Reply()}
    assert "robots.txt" in str(asker.ask(site.url("/a")).why)
    time.passed += 300
    assert asker.ask(site.url("/a")).why
    time.passed += 301
    assert asker.ask(site.url("/a")).page is not None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "max-age=600"}, 600),
        ({"cache-control": "public, MAX-AGE = 600, s-maxage=5"}, 600),
        ({"cache-control": "s-maxage=5"}, None),
        ({"cache-control": "max-age=600", "age": "200"}, 400),
        ({"cache-control": "max-age=600", "age": "900"}, 0),
        ({"cache-control": "no-store"}, None),
        ({"expires": "Sun, 17 Mar 2030 10:10:00 GMT", "date": "Sun, 17 Mar 2030 10:00:00 GMT"}, 600),
        ({"expires": "Sun, 17 Mar 2030 09:00:00 GMT", "date": "Sun, 17 Mar 2030 10:00:00 GMT"}, 0),
        ({"expires": "0", "date": "Sun, 17 Mar 2030 10:00:00 GMT"}, None),
        ({}, None),
    ],
)
def test_servers_say_for_how_long_an_answer_holds(headers: dict[str, str], seconds: float | None) -> None:
    assert read_freshness(Answer(url="http://a.example/", status=200, headers=headers, body=b"")) == seconds
