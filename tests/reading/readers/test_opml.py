from __future__ import annotations

from tests.reading.readers.lists import fault, link, read

LIST = """<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="Coast"><outline type="rss" text="Harbour &amp; Courier" xmlUrl="https://a.example/rss?x=1&amp;y=2"/>
<outline type="link" text="Page" url="https://b.example/"></outline></outline>
<outline text="None"/><outline text="Last" XMLURL='https://c.example/feed'/></body></opml>"""


def test_the_feeds_are_named_in_order_and_were_asked_for() -> None:
    links = [link(item) for item in read(LIST, "feeds.opml")]
    assert [(item.given, item.url) for item in links] == [
        ("feeds.opml#1", "https://a.example/rss?x=1&y=2"),
        ("feeds.opml#2", "https://b.example/"),
        ("feeds.opml#3", "https://c.example/feed"),
    ]
    assert all(item.asked_for for item in links)


def test_a_list_of_nothing_says_so() -> None:
    assert "has no entries" in str(fault(read("<opml><body><outline text='x'/></body></opml>")[0]))


def test_folders_in_folders_without_end_are_left() -> None:
    assert "has no entries" in str(fault(read("<opml><body>" + "<outline text='x'>" * 50_000)[0]))
