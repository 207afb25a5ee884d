"""Addresses are inputs in Python too, when one asks for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.reading.fetching.site import Reply, Site, Time

import twosource

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
HOST = "127.0.0.1"
PAGE = """<!DOCTYPE html><html><head><title>Ferry in</title></head><body><article><h1>Ferry in</h1>
<p>The ferry reached Port Elin on Monday, the harbor master said. Forty people were on board, she said, and none
was hurt.</p></article></body></html>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site(Time()).open() as site:
        site.pages["/ferry"] = Reply(body=PAGE.encode())
        yield site


def test_an_address_is_fetched_where_that_is_asked_for(site: Site) -> None:
    url = site.url("/ferry", HOST)
    (article,) = twosource.read([url], fetch=True, allow_private=True)
    assert (article.given, article.url, article.title) == (url, url, "Ferry in")
    comparison = twosource.compare([url], fetch=True, allow_private=True)
    assert [each.given for each in comparison.articles] == [url]


def test_nothing_goes_out_without_being_asked_for(site: Site) -> None:
    for read in (twosource.read, twosource.compare):
        with pytest.raises(twosource.UnreadableError, match="fetch=True"):
            read([site.url("/ferry", HOST)])
    assert site.asked == []


def test_this_machine_is_not_the_public_web(site: Site) -> None:
    with pytest.raises(twosource.UnreadableError, match="private network"):
        twosource.read([site.url("/ferry", HOST)], fetch=True)
    assert site.asked == []
