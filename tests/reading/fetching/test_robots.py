from __future__ import annotations

import time as real_time

import pytest
from hypothesis import given, strategies
from tests.reading.fetching.site import Reply, Site, Time

from twosource.errors import FetchError
from twosource.reading.fetching import Fetcher
from twosource.reading.fetching.robots import find_delay, parse_rules

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
TEXT = {"Content-Type": "text/plain"}


def _rules(text: str) -> Reply:
    return Reply(headers=TEXT, body=text.encode())


def test_a_page_that_robots_txt_asks_not_to_fetch_is_not_asked_for(site: Site, fetch: Fetcher) -> None:
    site.pages |= {"/robots.txt": _rules("User-agent: *\nDisallow: /private/\n"), "/private/a": Reply(), "/b": Reply()}
    with pytest.raises(FetchError, match=r"robots.txt of courier.example:\d+ asks not to fetch this page; save"):
        fetch(site.url("/private/a"))
    fetch(site.url("/b"))
    assert site.paths() == ["/b"]


def test_rules_for_us_go_before_rules_for_everybody(site: Site, fetch: Fetcher) -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-Agent: TwoSource/9.9\nDisallow: /b\n"
    site.pages |= {"/robots.txt": _rules(text), "/a": Reply(), "/b": Reply()}
    fetch(site.url("/a"))
    with pytest.raises(FetchError):
        fetch(site.url("/b"))


def test_rules_for_other_robots_are_not_ours(site: Site, fetch: Fetcher) -> None:
    site.pages |= {"/robots.txt": _rules("User-agent: source\nUser-agent: two*\nDisallow: /\n"), "/a": Reply()}
    fetch(site.url("/a"))


def test_robots_txt_is_read_once_for_each_site(site: Site, fetch: Fetcher) -> None:
    site.pages |= {"/a": Reply(), "/b": Reply()}
    for path in ("/a", "/b", "/a"):
        fetch(site.url(path))
    fetch(site.url("/a", "herald.example"))
    assert [asked.path for asked in site.asked].count("/robots.txt") == 2


def test_a_page_reached_by_a_redirect_has_to_be_allowed_too(site: Site, fetch: Fetcher) -> None:
    site.pages |= {
        "/robots.txt": _rules("User-agent: *\nDisallow: /inside\n"),
        "/a": Reply(status=302, headers={"Location": "/inside"}),
        "/inside": Reply(),
    }
    with pytest.raises(FetchError, match="asks not to fetch"):
        fetch(site.url("/a"))
    assert site.paths() == ["/a"]


def test_the_pause_that_robots_txt_asks_for_is_kept(site: Site, fetch: Fetcher) -> None:
    site.pages |= {"/robots.txt": _rules("User-agent: *\nCrawl-delay: 12.5\n"), "/a": Reply(), "/b": Reply()}
    fetch(site.url("/a"))
    fetch(site.url("/b"))
    assert [asked.at for asked in site.asked if asked.path != "/robots.txt"] == [0.0, 12.5]


def test_a_pause_that_is_too_long_ends_the_visit_and_says_so(site: Site, fetch: Fetcher, time: Time) -> None:
    site.pages |= {"/robots.txt": _rules("User-agent: *\nCrawl-delay: 86400\n"), "/a": Reply(), "/b": Reply()}
    fetch(site.url("/a"))
    with pytest.raises(FetchError, match=r"asks to wait 86,400 seconds, more than the 120 that we wait"):
        fetch(site.url("/b"))
    assert time.passed < 10


@pytest.mark.parametrize("status", [404, 403, 410])
def test_a_site_without_robots_txt_allows_everything(site: Site, fetch: Fetcher, status: int) -> None:
    site.pages |= {"/robots.txt": Reply(status=status), "/a": Reply()}
    fetch(site.url("/a"))


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_site_whose_robots_txt_cannot_be_had_is_left_alone_for_now(site: Site, fetch: Fetcher, status: int) -> None:
    site.pages |= {"/robots.txt": Reply(status=status, body=b""), "/a": Reply()}
    for _ in range(2):
        with pytest.raises(FetchError, match=rf"cannot be had: the server answered {status} .*try again later"):
            fetch(site.url("/a"))
    assert site.paths() == []
    assert len(site.asked) == 4  # the attempts for robots.txt, made once


def test_robots_txt_may_be_elsewhere(site: Site, fetch: Fetcher) -> None:
    site.pages |= {
        "/robots.txt": Reply(status=301, headers={"Location": "/rules"}),
        "/rules": _rules("User-agent: *\nDisallow: /a\n"),
        "/a": Reply(),
    }
    with pytest.raises(FetchError, match="asks not to fetch"):
        fetch(site.url("/a"))


def test_only_the_beginning_of_an_endless_robots_txt_is_read(site: Site, fetch: Fetcher) -> None:
    text = "User-agent: *\nDisallow: /a\n" + "#" * 600_000 + "\nDisallow: /b\n"
    site.pages |= {"/robots.txt": _rules(text), "/b": Reply()}
    fetch(site.url("/b"))
    with pytest.raises(FetchError):
        fetch(site.url("/a"))


def test_a_robots_txt_made_to_take_time_takes_none() -> None:
    agents = "".join(f"User-agent: r{number}\n" for number in range(15_000))
    hostile = agents + "Disallow: /*a*a*a*a*a*a*a*a*a$\n" * 10_000
    began = real_time.process_time()
    rules = parse_rules(hostile.encode())
    assert rules.can_fetch("http://courier.example/" + "a" * 2000, "twosource")
    assert real_time.process_time() - began < 5


def test_a_rate_is_a_pause_as_well() -> None:
    assert find_delay(parse_rules(b"User-agent: *\nRequest-rate: 2/1m\n")) == 30.0
    assert find_delay(parse_rules(b"User-agent: *\nDisallow:\n")) == 0.0


@given(strategies.binary(max_size=300))
def test_no_robots_txt_breaks_us(body: bytes) -> None:
    rules = parse_rules(b"User-agent: *\n" + body)
    rules.can_fetch("http://courier.example/a?b", "twosource")
    assert find_delay(rules) >= 0
