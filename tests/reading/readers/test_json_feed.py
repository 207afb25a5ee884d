from __future__ import annotations

import json
from typing import Any

import pytest
from tests.reading.readers.lists import Item, article, fault, link, read

from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.readers.json_feed import JSON_FEED

URL = "https://harbour-courier.example/ferry"
HEAD = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Harbour Courier",
    "home_page_url": "https://harbour-courier.example/",
    "language": "en",
}


def feed(*items: object, **head: object) -> list[Item]:
    return read(json.dumps({**HEAD, **head, "items": items}))


def test_html_content_is_an_article_with_all_that_came_with_it() -> None:
    item = {
        "id": "1",
        "url": URL,
        "title": "Ferry aground",
        "content_html": "<p>The ferry ran aground.</p>",
        "date_published": "2024-03-05T21:40:00+01:00",
        "authors": [{"name": "Jo Bloggs"}, {"name": "Ada Roe"}],
        "tags": ["Coast", "World"],
        "language": "en-GB",
    }
    raw = article(feed(item)[0])
    envelope = raw.envelope
    assert raw.given == "feed.xml#1"
    assert "<p>The ferry ran aground.</p>" in raw.content
    assert (envelope.url, envelope.title, envelope.outlet) == (URL, "Ferry aground", "Harbour Courier")
    assert (envelope.bylines, envelope.section, envelope.language) == (("Jo Bloggs", "Ada Roe"), "Coast", "en-GB")
    assert [(date.kind, date.text, date.value) for date in envelope.dates] == [
        ("feed", "date_published: 2024-03-05T21:40:00+01:00", "2024-03-05T21:40:00+01:00")
    ]


def test_text_content_keeps_its_paragraphs() -> None:
    raw = article(feed({"content_text": "It ran aground.\n\nTwo < three."})[0])
    assert "<p>It ran aground.</p>\n<p>Two &lt; three.</p>" in raw.content


def test_the_author_of_version_1_0_is_read_and_that_of_the_feed_stands_for_a_missing_one() -> None:
    own, of_feed = feed({"url": URL, "author": {"name": "Jo"}}, {"url": URL}, author={"name": "The desk"})
    assert link(own).envelope.bylines == ("Jo",)
    assert link(of_feed).envelope.bylines == ("The desk",)


def test_a_summary_stands_for_an_article_that_is_only_linked() -> None:
    found = link(feed({"url": URL, "summary": "Two people were hurt, police said."})[0])
    assert found.summary is not None
    assert "only the summary" in found.summary.notes[-1]


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ({"url": "/ferry"}, URL),
        ({"external_url": "https://veland-times.example/1"}, "https://veland-times.example/1"),
        ({"id": URL}, URL),
    ],
)
def test_the_address_is_found_where_it_stands(item: dict[str, str], url: str) -> None:
    assert link(feed(item)[0]).url == url


def test_what_the_feed_only_points_to_has_another_outlet() -> None:
    assert link(feed({"external_url": "https://veland-times.example/1"})[0]).envelope.outlet is None


@pytest.mark.parametrize("item", [{}, {"id": "1"}, None, 3, "x", [], {"url": 3, "content_html": ["x"], "tags": {}}])
def test_an_entry_of_no_use_is_named_and_the_others_go_on(item: Any) -> None:
    useless, found = feed(item, {"url": URL})
    assert fault(useless).given == "feed.xml#1"
    assert link(found).given == "feed.xml#2"


@pytest.mark.parametrize("end", ['{"url": "https://a.exa', "nonsense", '{"url": ' + "[" * 100_000])
def test_broken_json_loses_only_what_follows(end: str) -> None:
    text = json.dumps({**HEAD, "items": [{"url": URL}]})
    found, broken = read(text.removesuffix("]}") + ", " + end)
    assert link(found).envelope.outlet == "Harbour Courier"
    assert "broken JSON after entry 1" in str(fault(broken))


def test_a_feed_that_breaks_before_its_items_is_named() -> None:
    assert "is broken JSON" in str(fault(read('{"version": "https://jsonfeed.org/version/1", "title": ')[0]))


def test_a_feed_without_items_says_so() -> None:
    assert "has no entries" in str(fault(feed()[0]))


def test_half_a_character_is_no_failure() -> None:
    assert article(feed({"content_html": "<p>\ud83d</p>", "title": "\ud83d"})[0])


@pytest.mark.parametrize(
    "text",
    ['{"items": [{"content_html": "x"}]}', '\n{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}'],
)
def test_feeds_are_recognised_by_their_content(text: str) -> None:
    assert JSON_FEED.recognise(parcel_of_bytes("x", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        '{"items": [{"text": "x"}]}',
        '{"version": "1.1", "items": []}',
        '[{"version": "https://jsonfeed.org/version/1"}]',
    ],
)
def test_other_json_is_no_feed(text: str) -> None:
    assert not JSON_FEED.recognise(parcel_of_bytes("feed.json", text.encode()))
