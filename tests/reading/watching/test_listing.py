from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.watching.keeper import DAY, HOUR, MINUTE, PAGE, make_settings, write_rss

from twosource.errors import InputError
from twosource.model.envelope import Envelope
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.watching.discovery import find_named_feeds
from twosource.reading.watching.hints import read_hints
from twosource.reading.watching.listing import Listing, read_listing

URL = "https://courier.example/news/"
REPORT = "The ferry reached Port Elin on Monday, the harbor master said. " * 20


def _parcel(data: bytes | str) -> Parcel:
    body = data.encode() if isinstance(data, str) else data
    return parcel_of_bytes(URL, body, envelope=Envelope(url=URL))


def _list(data: bytes | str, **watching: object) -> Listing:
    return read_listing(_parcel(data), make_settings(**watching))


OPML = '<opml><body><outline text="a"><outline xmlUrl="https://a.example/feed"/></outline></body></opml>'
INDEX = "<sitemapindex><sitemap><loc>https://a.example/map.xml</loc></sitemap></sitemapindex>"
MAP = "<urlset><url><loc>https://a.example/1</loc><lastmod>2030-03-17</lastmod></url></urlset>"
JSON = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", "url": URL}]})


@pytest.mark.parametrize(
    ("data", "kind", "first"),
    [
        (write_rss((f"{URL}1", "In short.")), "feed", f"{URL}1"),
        (gzip.compress(write_rss((f"{URL}1", "In short.")), mtime=0), "feed", f"{URL}1"),
        (MAP, "sitemap", "https://a.example/1"),
        (gzip.compress(MAP.encode(), mtime=0), "sitemap", "https://a.example/1"),
        (INDEX, "list", "https://a.example/map.xml"),
        (OPML, "list", "https://a.example/feed"),
        ("https://a.example/feed\nhttps://b.example/feed\n", "list", "https://a.example/feed"),
        (JSON, "feed", URL),
    ],
)
def test_a_list_is_told_by_what_it_holds(data: bytes | str, kind: str, first: str) -> None:
    listing = _list(data)
    assert (listing.kind, listing.links[0].url) == (kind, first)


def test_entries_with_their_text_are_articles() -> None:
    body = f"<rss><channel><item><link>{URL}1</link><description>{REPORT}</description></item></channel></rss>"
    listing = _list(body)
    assert (len(listing.articles), listing.links) == (1, [])


def test_a_page_lists_the_feed_that_it_names_first_and_says_that_there_are_more() -> None:
    links = (
        '<link rel=stylesheet href="/a.css"><link rel="alternate" hreflang="fr" href="/fr">'
        '<LINK REL="Alternate" TYPE="application/rss+xml; charset=utf-8" TITLE=x HREF="../feed?a=1&amp;b=2">'
        '<link rel="alternate" type="application/atom+xml" href="/comments/atom">'
    )
    listing = _list(f"<!DOCTYPE html><html><head>{links}</head><body><p>News.</p></body></html>")
    assert (listing.kind, [link.url for link in listing.links]) == ("page", ["https://courier.example/feed?a=1&b=2"])
    assert "https://courier.example/comments/atom" in listing.notes[0]


def test_addresses_of_feeds_start_from_the_base_of_the_page() -> None:
    page = '<html><head><base href="https://b.example/x/"><link rel="feed" href="rss"></head></html>'
    assert find_named_feeds(_parcel(page)) == ("https://b.example/x/rss",)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (PAGE % "Monday", "is a page that names no feed; give the address of its RSS or Atom feed, or its sitemap"),
        ("Just a text.", "is no feed"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "is no feed"),
        (b"", "is no feed"),
        ("<rss><channel></channel></rss>", "has no entries"),
        (b"\x1f\x8b\x08\x00broken", "cut off|damaged"),
    ],
)
def test_what_is_no_list_is_refused_with_what_to_do(data: bytes | str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        _list(data)


def test_a_huge_feed_is_looked_at_only_so_far() -> None:
    listing = _list(write_rss(*((f"{URL}{number}", "") for number in range(500))), max_entries=100)
    assert (len(listing.links), listing.cut) == (100, True)


def test_entities_are_never_expanded() -> None:
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "boom">{declared}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    item = f"<item><title>&a9;</title><link>{URL}1</link><description>&x; in short</description></item>"
    listing = _list(f"{bomb}<rss><channel><title>&a9; &x;</title>{item}</channel></rss>")
    assert (listing.links[0].url, listing.hints.title) == (f"{URL}1", "&a9; &x;")
    assert listing.links[0].envelope.title == "&a9;"


def test_a_packed_bomb_is_left() -> None:
    bomb = gzip.compress(b"<rss><channel>" + b" " * 200_000_000, 9)
    with pytest.raises(InputError):
        _list(bomb)


@pytest.mark.parametrize(
    ("head", "seconds"),
    [
        ("<ttl>60</ttl>", HOUR),
        ("<ttl> 15 </ttl>", 15 * MINUTE),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", HOUR / 2),
        ("<sy:updatePeriod>\n daily </sy:updatePeriod>", DAY),
        ("<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", HOUR),
        ("<ttl>-5</ttl>", None),
        ("<ttl>0</ttl><sy:updateFrequency>0</sy:updateFrequency>", None),
        ("<sy:updatePeriod>never</sy:updatePeriod>", None),
        ("", None),
    ],
)
def test_a_feed_says_how_often_it_wants_to_be_asked_for(head: str, seconds: float | None) -> None:
    hints = read_hints(_parcel(write_rss((URL, "<ttl>999</ttl>"), head=head)))
    assert (hints.interval, hints.title) == (seconds, "Tarn Courier")


def test_the_title_is_that_of_the_feed_and_not_of_its_picture() -> None:
    head = "<rss><channel><image><title>Logo</title></image><title>Tarn <![CDATA[& Port]]></title>"
    assert read_hints(_parcel(f"{head}<item/></channel></rss>")).title == "Tarn & Port"


def test_atom_has_a_title_too() -> None:
    atom = '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Tarn</title><entry><title>x</title></entry>'
    assert read_hints(_parcel(atom)).title == "Tarn"


@given(data=st.binary(max_size=400) | st.text(alphabet="<>/rsitemlnkhef=\"' \n&;[]!-", max_size=400))
def test_whatever_is_sent_is_listed_or_refused(data: bytes | str) -> None:
    body = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    try:
        listing = _list(b"<rss>" + body)
    except InputError:
        return
    assert listing.links or listing.articles
