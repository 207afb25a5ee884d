"""Feeds as they really come: broken, mixed up, cut off, or meant to do harm."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.readers.lists import article, link, read

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.reading.reader import Link

LINK = "<link>https://www.harbour-courier.example/ferry</link>"
GOOD = f"<item><title>Whole</title>{LINK}</item>"
LAUGHS = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))


def _titles(feed: str | bytes) -> list[str | None]:
    return [item.envelope.title for item in read(feed) if isinstance(item, RawArticle | Link)]


@pytest.mark.parametrize(
    "broken",
    [
        '<item><title a="b>Stray quote</title></item>',
        "<item><title>Missing end<link>https://a.example/</link></item>",
        "<item><title>Not closed</title><link>https://a.example/</link>",
        "<item><title>x < y & z</title><link>https://a.example/?a=1&b=2</link></item>",
        "<item><description><p>One<br>two<p>three</description><link>https://a.example/</link></item>",
        "<item><title><![CDATA[Never closed</title><link>https://a.example/</link></item>",
        "<item><title><![CDATA[<![CDATA[Twice]]>]]></title><link>https://a.example/</link></item>",
        "<item><title>Comment <!-- never closed</title><link>https://a.example/</link></item>",
        "<item><title>&undefined; &nbsp; &#0; &#xFFFFFF; &#xD800;</title><link>https://a.example/</link></item>",
        "<item><x:unknown:y z=1 z=2><title>Odd</title><link>https://a.example/</link></item>",
        "</item></item><item><link>https://a.example/</link></item>",
    ],
)
def test_a_broken_entry_breaks_no_other(broken: str) -> None:
    items = read(f"<rss><channel>{GOOD}{broken}{GOOD}</channel></rss>")
    assert len(items) == 3
    assert [link(item).envelope.title for item in (items[0], items[-1])] == ["Whole", "Whole"]


def test_the_text_of_a_broken_entry_is_kept() -> None:
    items = read(
        "<rss><item><title>A & B < C</title><description><p>One<br>two</description><link>https://a.example/</link>"
    )
    found = link(items[0])
    assert found.envelope.title == "A & B < C"
    assert found.url == "https://a.example/"


def test_an_entry_that_the_file_cuts_off_is_kept_with_a_note() -> None:
    items = read(f"<rss>{GOOD}<item>{LINK}<description>The ferry ran aground off Tarn Isl")
    cut = link(items[1]).summary
    assert cut is not None
    assert "Tarn Isl" in cut.content
    assert "ends in the middle" in cut.notes[0]


def test_what_is_commented_out_is_not_read() -> None:
    assert _titles(
        f"<rss><!-- <item><title>No</title></item> --><item><!-- <title>No</title> --><title>Yes</title>{LINK}</item>"
    ) == ["Yes"]


def test_tags_in_cdata_are_text() -> None:
    assert _titles(f"<rss><item><title><![CDATA[a </item> b]]></title>{LINK}</item></rss>") == ["a </item> b"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Łódź “quiet” 👩‍🚒", "Łódź “quiet” 👩‍🚒"),
        ("&#55357;&#56832; &#xD83D;&#xDE00;", "😀 😀"),
        ("שלום לכולם &rlm;", "שלום לכולם \u200f"),
        ("Tom &amp;amp; Ada&amp;#8217;s", "Tom & Ada’s"),
        ("&lt;b&gt;Bold&lt;/b&gt; move", "Bold move"),
        ("A &#146;word&#146;", "A ’word’"),
    ],
)
def test_characters_come_out_as_they_were_meant(written: str, title: str) -> None:
    assert _titles(f"<rss><item><title>{written}</title>{LINK}</item></rss>") == [title]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252", "iso-8859-1"])
def test_encodings_are_told_whatever_the_declaration_says(encoding: str) -> None:
    feed = f"<?xml version='1.0' encoding='utf-8'?><rss><item><title>Café</title>{LINK}</item></rss>"
    assert _titles(feed.encode(encoding)) == ["Café"]


def test_a_declared_encoding_is_used() -> None:
    feed = f"<?xml version='1.0' encoding='windows-1251'?><rss><item><title>Привет</title>{LINK}</item></rss>"
    assert _titles(feed.encode("cp1251")) == ["Привет"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY l0 "lol">' + LAUGHS,
        '<!ENTITY l9 SYSTEM "file:///etc/passwd">',
        '<!ENTITY % x SYSTEM "http://a.example/"> %x;',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(declared: str) -> None:
    feed = f"<!DOCTYPE rss [{declared}]><rss><item><title>Ha &l9;</title>{LINK}</item></rss>"
    assert _titles(feed) == ["Ha &l9;"]


@pytest.mark.parametrize(
    "harm",
    [
        "<rss>" + "<item>" * 300_000,
        "<rss>" + "<a>" * 1_000_000,
        "<rss><item>" + "<!--" * 500_000,
        "<rss><item>" + "<![CDATA[" * 300_000,
        "<rss><item><title " + '"' * 2_000_000,
        "<rss><item><description>" + "<a>" * 500_000,
        "<rss><item><description>" + "&lt;a&gt;" * 400_000 + "</description></item>",
        "<rss><item><title>" + "</titlex>" * 300_000,
        "<rss>" + "<item><link>https://a.example/</link><!--</item>" * 20_000,
        "<rss>" + "</item>" * 300_000,
        "<feed><entry><content type='xhtml'>" + "<div>" * 400_000,
        "<!DOCTYPE rss [" + "<!ENTITY a 'b'>" * 200_000 + "]><rss></rss>",
    ],
    ids=lambda harm: harm[:40],
)
def test_harm_takes_little_time_and_gets_a_reason(harm: str) -> None:
    start = time.process_time()
    items = read(harm)
    assert items
    assert time.process_time() - start < 8


def test_a_feed_of_nothing_is_left_after_a_thousand_entries() -> None:
    items = read("<rss>" + "<item/>" * 5_000)
    assert len(items) == 1_001
    assert "the rest was not read" in str(items[-1])


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*"<>&\"'/!-]", "item", "<item>", "</item>", "<title>", "<![CDATA[", "]]>", "<!--", "-->", "x y"]
        )
    )
)
def test_no_feed_raises(pieces: list[str]) -> None:
    for item in read("<rss>" + "".join(pieces)):
        assert not isinstance(item, InputError) or "fault" not in item.what


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_in_a_feed_raise(data: bytes) -> None:
    for item in read(b"<rss><item><title>" + data + b"</title><description>" + data + b"</description></item></rss>"):
        assert not isinstance(item, InputError) or "fault" not in item.what


def test_half_a_character_is_no_failure() -> None:
    assert read(f"<rss><item><title>\ud83d</title>{LINK}</item></rss>")


def test_an_entry_that_is_too_long_is_named_and_the_others_go_on() -> None:
    items = read(f"<rss><item><title>{'x' * 5_000_000}</title></item>{GOOD}</rss>")
    assert "longer than" in str(items[0])
    assert link(items[1]).envelope.title == "Whole"


def test_content_that_is_a_page_stays_one() -> None:
    page = "&lt;html>&lt;body>&lt;p>The ferry ran aground.&lt;/p>&lt;/body>&lt;/html>"
    raw = article(read(f"<rss><item><content:encoded>{page}</content:encoded></item></rss>")[0])
    assert raw.content == "<html><body><p>The ferry ran aground.</p></body></html>"
