from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from io import RawIOBase

import pytest
from tests.reading.readers.lists import fault, link, read

from twosource.reading.parcel import open_parcel
from twosource.reading.readers.sitemap import SITEMAP
from twosource.reading.settings import ReadingSettings

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:{prefix}="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://harbour-courier.example/ferry?a=1&amp;b=2</loc><lastmod>2024-04-01</lastmod>
<{prefix}:news><{prefix}:publication><{prefix}:name>Harbour Courier</{prefix}:name>
<{prefix}:language>en</{prefix}:language>
</{prefix}:publication><{prefix}:publication_date>2024-03-05T21:40:00+01:00</{prefix}:publication_date>
<{prefix}:title>Ferry &amp; crew safe</{prefix}:title></{prefix}:news>
<image:image><image:loc>https://harbour-courier.example/quay.jpg</image:loc></image:image></url></urlset>"""


@pytest.mark.parametrize("prefix", ["news", "n"])
def test_a_news_sitemap_names_articles_with_what_it_says_about_them(prefix: str) -> None:
    (item,) = read(NEWS.format(prefix=prefix), "sitemap.xml")
    found = link(item)
    envelope = found.envelope
    assert (found.given, found.url) == ("sitemap.xml#1", "https://harbour-courier.example/ferry?a=1&b=2")
    assert (envelope.outlet, envelope.language, envelope.title) == ("Harbour Courier", "en", "Ferry & crew safe")
    assert [(date.kind, date.value) for date in envelope.dates] == [("feed", "2024-03-05T21:40:00+01:00")]
    assert not found.asked_for


def test_when_a_page_was_changed_is_no_date_of_the_article() -> None:
    found = link(read("<urlset><url><loc>https://a.example/1</loc><lastmod>2024-04-01</lastmod></url></urlset>")[0])
    assert found.envelope.dates == ()


def test_a_sitemap_of_sitemaps_names_them() -> None:
    items = read("<sitemapindex><sitemap><loc> https://a.example/1.xml </loc></sitemap><sitemap><loc/></sitemap>")
    assert link(items[0]).url == "https://a.example/1.xml"
    assert fault(items[1]).given == "feed.xml#2"


def test_relative_addresses_start_from_the_sitemap() -> None:
    found = read("<urlset><url><loc>/ferry</loc></url></urlset>", "https://a.example/sitemap.xml")
    assert link(found[0]).url == "https://a.example/ferry"


@pytest.mark.parametrize("loc", ["ferry", "file:///etc/passwd", "javascript:alert(1)", "//a.example/x", "http://[::1"])
def test_what_is_no_web_address_is_named_and_the_others_go_on(loc: str) -> None:
    useless, found = read(f"<urlset><url><loc>{loc}</loc></url><url><loc>https://a.example/1</loc></url></urlset>")
    assert "neither text nor an address" in str(fault(useless))
    assert link(found).url == "https://a.example/1"


class _Long(RawIOBase):
    """A sitemap of many entries that is made while it is read."""

    def __init__(self, entries: int) -> None:
        self._pieces = self._make(entries)
        self._rest = b""

    def _make(self, entries: int) -> Iterator[bytes]:
        yield b"<urlset>"
        for number in range(entries // 1_000):
            yield b"<url><loc>https://a.example/%d</loc></url>" % number * 1_000
        yield b"</urlset>"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._rest or next(self._pieces, b"")
        taken = piece[: len(buffer)]
        buffer[: len(taken)] = taken
        self._rest = piece[len(taken) :]
        return len(taken)


def test_a_sitemap_may_be_larger_than_what_is_held_of_it() -> None:
    parcel = open_parcel("sitemap.xml", _Long(20_000))  # type: ignore[arg-type]
    tracemalloc.start()
    count = sum(1 for _ in SITEMAP.read(parcel, ReadingSettings(max_bytes=100_000), lambda _: iter(())))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 4_000_000
