from __future__ import annotations

import pytest
from tests.reading.readers.lists import Item, article, link, read

from twosource.errors import InputError
from twosource.model.envelope import Envelope
from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.readers.feeds import FEEDS

TEXT = "<p>The ferry reached Port Elin on Monday, the harbor master said.</p><p>“We saw lights,” a passenger said.</p>"
CHANNEL = "<title>World | Harbour Courier</title><link>https://www.harbour-courier.example/world/</link>"
LINK = "<link>https://www.harbour-courier.example/ferry</link>"
ESCAPED = TEXT.replace("<", "&lt;")


def rss(*items: str, head: str = CHANNEL) -> list[Item]:
    return read(
        f'<rss version="2.0"><channel>{head}{"".join(f"<item>{item}</item>" for item in items)}</channel></rss>'
    )


def atom(*entries: str, head: str = "", root: str = "") -> list[Item]:
    entries_text = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return read(f'<feed xmlns="http://www.w3.org/2005/Atom"{root}>{head}{entries_text}</feed>')


def test_an_entry_with_its_full_text_is_an_article() -> None:
    raw = article(rss(f"<title>Ferry</title>{LINK}<content:encoded><![CDATA[{TEXT}]]></content:encoded>")[0])
    assert (raw.given, raw.markup, raw.notes) == ("feed.xml#1", "html", ())
    assert TEXT in raw.content
    assert raw.envelope.url == "https://www.harbour-courier.example/ferry"
    assert raw.envelope.title == "Ferry"


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="html">{ESCAPED}</content>',
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{TEXT}</div></content>',
        f'<content type="xhtml"><xhtml:div>{TEXT.replace("p>", "xhtml:p>")}</xhtml:div></content>',
        f'<content type="html"><![CDATA[{TEXT}]]></content>',
    ],
)
def test_every_way_in_which_atom_writes_markup_comes_to_the_same(content: str) -> None:
    assert TEXT in article(atom(f"<title>Ferry</title>{content}")[0]).content


def test_plain_text_keeps_its_paragraphs_and_its_angle_brackets() -> None:
    raw = article(atom('<content type="text">Two is &lt; three.\n\nThe mayor\nsaid so.</content>')[0])
    assert "<p>Two is &lt; three.</p>\n<p>The mayor said so.</p>" in raw.content


def test_a_summary_stands_for_an_article_that_is_only_linked() -> None:
    found = link(
        rss(f"<title>Ferry aground</title>{LINK}<description>Two were hurt, police said on Monday.</description>")[0]
    )
    assert found.url == "https://www.harbour-courier.example/ferry"
    assert not found.asked_for
    assert found.summary is not None
    assert "<p>Two were hurt, police said on Monday.</p>" in found.summary.content
    assert found.summary.notes == ("only the summary that the feed gives; --follow fetches the page",)
    assert found.summary.envelope == found.envelope


def test_a_long_description_is_the_article() -> None:
    assert TEXT in article(rss(f"{LINK}<description>{ESCAPED * 12}</description>")[0]).content


@pytest.mark.parametrize(
    "end", ["…", "[...]", "… <a href='/x'>Continue reading “Ferry”</a>", "<p>Read the full story</p>"]
)
def test_content_that_goes_on_elsewhere_is_only_a_summary(end: str) -> None:
    found = link(rss(f"{LINK}<content:encoded><![CDATA[{TEXT * 8} The operator {end}]]></content:encoded>")[0])
    assert found.summary is not None


def test_a_link_to_another_story_at_the_end_cuts_nothing_off() -> None:
    assert article(rss(f"{LINK}<content:encoded><![CDATA[{TEXT}<p>Read more: Port opens</p>]]></content:encoded>")[0])


def test_headlines_are_no_summary() -> None:
    description = "&lt;a href='/x'&gt;Ferry aground&lt;/a&gt; &lt;font&gt;Veland Times&lt;/font&gt;"
    assert link(rss(f"<title>Ferry aground</title>{LINK}<description>{description}</description>")[0]).summary is None


def test_an_entry_without_text_and_address_is_named_and_the_others_go_on() -> None:
    empty, found = rss("<title>Nothing</title><link>javascript:alert(1)</link>", f"<title>Ferry</title>{LINK}")
    assert isinstance(empty, InputError)
    assert empty.given == "feed.xml#1"
    assert "“Nothing”" in empty.what
    assert link(found).given == "feed.xml#2"


def test_the_source_of_an_entry_is_its_outlet_and_not_the_collector() -> None:
    source = '<source url="https://veland-times.example/rss">Veland Times</source>'
    found = link(rss(f"<title>Ferry aground - Veland Times</title>{LINK}{source}")[0])
    assert (found.envelope.outlet, found.envelope.title) == ("Veland Times", "Ferry aground")


def test_the_source_of_an_atom_entry_is_its_outlet_too() -> None:
    source = '<source><title>News – Veland Times</title><link href="https://veland-times.example/"/><id>x</id></source>'
    found = link(atom(f'<title>Ferry</title><link href="https://a.example/"/>{source}')[0])
    assert (found.envelope.outlet, found.envelope.title) == ("Veland Times", "Ferry")


def test_a_source_without_a_name_is_named_by_its_host() -> None:
    assert (
        link(rss(f'{LINK}<source url="https://www.veland-times.example/rss"/>')[0]).envelope.outlet
        == "veland-times.example"
    )


def test_an_agency_named_as_the_source_on_the_outlets_own_site_is_a_byline() -> None:
    found = link(rss(f"{LINK}<dc:creator>Jo Bloggs</dc:creator><source>Northsea Press</source>")[0])
    assert (found.envelope.outlet, found.envelope.bylines) == ("Harbour Courier", ("Jo Bloggs", "Northsea Press"))


@pytest.mark.parametrize("name", ["source", "News:Source", "dc:publisher"])
def test_who_is_only_named_is_the_outlet_of_what_lies_elsewhere(name: str) -> None:
    found = link(rss(f"<link>https://b.example/1</link><{name}>Veland Times</{name}>")[0])
    assert (found.envelope.outlet, found.envelope.bylines) == ("Veland Times", ())


def test_a_search_engine_that_counts_clicks_is_seen_through() -> None:
    url = "<link>https://www.search.example/url?ct=1&amp;url=https://veland-times.example/1%3Fa%3Db</link>"
    found = link(rss(url, head="<title>Alert</title><link>https://search.example/</link>")[0])
    assert (found.url, found.envelope.outlet) == ("https://veland-times.example/1?a=b", None)


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.harbour-courier.example/a", "Harbour Courier"),
        ("https://m.harbour-courier.example/a", "Harbour Courier"),
        ("https://veland-times.example/a", None),
    ],
)
def test_the_feed_is_the_outlet_only_of_what_lies_on_its_own_site(url: str, outlet: str | None) -> None:
    assert link(rss(f"<link>{url}</link>")[0]).envelope.outlet == outlet


@pytest.mark.parametrize(
    ("author", "bylines"),
    [
        ("<dc:creator>By Jo Bloggs</dc:creator>", ("Jo Bloggs",)),
        ("<author>jo@courier.example (Jo Bloggs)</author>", ("Jo Bloggs",)),
        ("<author>Jo Bloggs &lt;jo@courier.example&gt;</author>", ("Jo Bloggs",)),
        ("<author>desk@courier.example</author>", ()),
        ("<author><name>Jo Bloggs</name><email>jo@courier.example</email></author>", ("Jo Bloggs",)),
        ("<dc:creator>Jo Bloggs</dc:creator><itunes:author>Jo Bloggs</itunes:author>", ("Jo Bloggs",)),
        ("<dc:creator>Jo Bloggs</dc:creator><dc:creator>Ada Roe</dc:creator>", ("Jo Bloggs", "Ada Roe")),
    ],
)
def test_bylines_are_names(author: str, bylines: tuple[str, ...]) -> None:
    assert link(rss(LINK + author)[0]).envelope.bylines == bylines


def test_the_author_of_an_atom_feed_wrote_the_entries_that_name_none() -> None:
    found = atom('<link href="https://a.example/"/>', head="<author><name>Ada Roe</name></author>")
    assert link(found[0]).envelope.bylines == ("Ada Roe",)


def test_dates_keep_their_words_and_no_zone_is_made_up() -> None:
    dates = "<pubDate>Tue, 05 Mar 2024 21:40:00</pubDate><dc:date>2024-03-05T21:40:00+01:00</dc:date>"
    found = link(rss(f"{LINK}{dates}")[0])
    assert [(date.kind, date.text, date.value) for date in found.envelope.dates] == [
        ("feed", "pubDate: Tue, 05 Mar 2024 21:40:00", "2024-03-05T21:40:00"),
        ("feed", "dc:date: 2024-03-05T21:40:00+01:00", "2024-03-05T21:40:00+01:00"),
    ]


def test_publication_goes_before_a_later_change() -> None:
    dates = "<updated>2024-03-07T10:00:00Z</updated><published>2024-03-05T10:00:00Z</published>"
    found = link(atom(f'<link href="https://a.example/"/>{dates}')[0])
    assert [date.value[:10] for date in found.envelope.dates] == ["2024-03-05", "2024-03-07"]


def test_a_date_that_is_none_is_noted() -> None:
    found = link(rss(f"{LINK}<pubDate>31 Feb 2024</pubDate><description>Two were hurt, police said.</description>")[0])
    assert found.envelope.dates == ()
    assert found.summary is not None
    assert "31 Feb 2024" in found.summary.notes[0]


def test_section_and_language_are_kept() -> None:
    found = link(
        rss(f"{LINK}<category>Coast</category><category>World</category>", head="<language>en-gb</language>")[0]
    )
    assert (found.envelope.section, found.envelope.language) == ("Coast", "en-gb")


def test_the_language_of_the_entry_goes_before_that_of_the_feed() -> None:
    entry = '<entry xml:lang="cy"><link href="https://a.example/"/></entry>'
    assert link(read(f'<feed xml:lang="en">{entry}</feed>')[0]).envelope.language == "cy"


def test_captions_of_pictures_are_no_text() -> None:
    caption = "<media:title>A quay</media:title><media:description>The quay</media:description>"
    media = f"<media:content url='x'>{caption}</media:content>{caption}"
    found = link(rss(f"{media}<media:group><title>No</title></media:group><title>Ferry</title>{LINK}")[0])
    assert (found.envelope.title, found.summary) == ("Ferry", None)


@pytest.mark.parametrize(
    ("base", "written"), [(' xml:base="https://a.example/news/"', "ferry"), ("", "https://a.example/news/ferry")]
)
def test_relative_links_start_from_the_base(base: str, written: str) -> None:
    assert link(atom(f'<link href="{written}"/>', root=base)[0]).url == "https://a.example/news/ferry"


def test_a_feed_that_was_fetched_is_its_own_base() -> None:
    found = read("<rss><channel><item><link>/ferry</link></item></channel></rss>", "https://a.example/rss.xml")
    assert link(found[0]).url == "https://a.example/ferry"
    assert link(found[0]).given == "https://a.example/rss.xml#1"


def test_the_permanent_id_is_the_address_where_there_is_no_link() -> None:
    assert link(rss("<guid>https://a.example/1</guid>")[0]).url == "https://a.example/1"
    assert isinstance(rss('<guid isPermaLink="false">https://a.example/1</guid>')[0], InputError)


def test_the_original_goes_before_a_counter_of_clicks() -> None:
    found = rss(f"{LINK}<feedburner:origLink>https://a.example/1</feedburner:origLink>")
    assert link(found[0]).url == "https://a.example/1"


def test_rss_1_is_read() -> None:
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Courier</title>'
        "<link>https://a.example/</link><items><rdf:Seq/></items></channel>"
        '<item rdf:about="https://a.example/1"><title>Ferry</title><d:creator>Ada Roe</d:creator></item></rdf:RDF>'
    )
    found = link(read(feed)[0])
    assert (found.url, found.envelope.bylines) == ("https://a.example/1", ("Ada Roe",))
    assert found.envelope.outlet == "Courier"


def test_when_the_feed_was_fetched_is_kept_for_its_own_text_only() -> None:
    feed = f"<rss><item>{LINK}<description>Two people were hurt, police said.</description></item></rss>"
    found = link(read(feed, envelope=Envelope(fetched="2024-03-06T00:00:00Z"))[0])
    assert found.envelope.fetched is None
    assert found.summary is not None
    assert found.summary.envelope.fetched == "2024-03-06T00:00:00Z"


@pytest.mark.parametrize(
    "text",
    [
        "<rss version='2.0'>",
        "\ufeff<?xml version='1.0'?>\n<!-- made -->\n<feed>",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>",
        "<rdf:RDF>",
        "<br />\n<b>Warning</b>: no such file in feed.php\n<?xml version='1.0'?><rss>",
    ],
)
def test_feeds_are_recognised_by_their_outermost_element(text: str) -> None:
    assert FEEDS.recognise(parcel_of_bytes("x.txt", text.encode()))


@pytest.mark.parametrize("text", ["<html><rss>", "The <rss> tag", "<!-- <rss> -->", "<rssx>", "", "<!DOCTYPE rss"])
def test_what_only_speaks_of_feeds_is_none(text: str) -> None:
    assert not FEEDS.recognise(parcel_of_bytes("feed.xml", text.encode()))
