from __future__ import annotations

import pytest
from tests.reading.fetching.site import PAGE, Reply, Site, Time, make_fetcher

from twosource.errors import FetchError
from twosource.reading.fetching import Fetcher

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def _busy(status: int, **headers: str) -> Reply:
    return Reply(status=status, headers={name.replace("_", "-"): value for name, value in headers.items()}, body=b"")


def test_requests_to_one_host_are_kept_apart(site: Site, fetch: Fetcher) -> None:
    site.pages |= {"/a": Reply(), "/b": Reply()}
    fetch(site.url("/a"))
    fetch(site.url("/b"))
    assert [asked.at for asked in site.asked] == [0.0, 0.0, 1.0]


def test_requests_to_different_hosts_do_not_wait_for_each_other(site: Site, fetch: Fetcher, time: Time) -> None:
    site.pages["/a"] = Reply()
    fetch(site.url("/a", "courier.example"))
    fetch(site.url("/a", "herald.example"))
    assert time.passed == 0.0


def test_a_busy_server_is_asked_again_after_the_time_that_it_asks_for(site: Site, fetch: Fetcher, time: Time) -> None:
    site.pages["/"] = [_busy(429, Retry_After="7"), Reply()]
    assert fetch(site.url()).stream.read() == PAGE
    assert time.naps == [7.0]


def test_the_time_to_wait_may_be_a_date(site: Site, fetch: Fetcher, time: Time) -> None:
    site.pages["/"] = [_busy(503, Retry_After="Sun, 17 Mar 2030 17:47:10 GMT"), Reply()]
    fetch(site.url())
    assert time.naps == [30.0]


def test_a_server_that_asks_for_too_long_is_left_with_that_said(site: Site, fetch: Fetcher, time: Time) -> None:
    site.pages |= {"/a": _busy(429, Retry_After="3600"), "/b": Reply()}
    with pytest.raises(FetchError, match=r"429 \(too many requests\) and asks to wait 3,600 seconds"):
        fetch(site.url("/a"))
    with pytest.raises(FetchError, match="more than the 120 that we wait"):
        fetch(site.url("/b"))
    assert site.paths() == ["/a"]
    assert time.passed == 0.0


def test_503_and_then_200_is_a_page_after_a_pause_with_chance_in_it(site: Site, fetch: Fetcher, time: Time) -> None:
    site.pages["/"] = [_busy(503), _busy(503), Reply()]
    assert fetch(site.url()).stream.read() == PAGE
    assert time.naps[0] == 1.0  # half a second to one; the delay between two requests is longer
    assert 1.0 < time.naps[1] <= 2.0


def test_the_pauses_are_the_same_in_every_run() -> None:
    naps = []
    for _ in range(2):
        time = Time()
        with Site(time).open() as site, make_fetcher(time, delay=0.0) as fetch:
            site.pages["/"] = [_busy(500)] * 3 + [Reply()]
            fetch(site.url())
        naps.append(time.naps)
    assert naps[0] == naps[1]
    assert len(naps[0]) == 3


def test_a_server_that_stays_busy_is_named_after_the_last_attempt(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = _busy(502)
    with pytest.raises(FetchError, match=r"answered 502 \(bad gateway\); try again later"):
        fetch(site.url())
    assert site.paths() == ["/"] * 4


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 501])
def test_what_will_not_change_is_not_asked_again(site: Site, fetch: Fetcher, status: int) -> None:
    site.pages["/"] = _busy(status)
    with pytest.raises(FetchError):
        fetch(site.url())
    assert site.paths() == ["/"]
