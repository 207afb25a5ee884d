"""Feeds beside feedparser, on a made feed, in the same run."""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable

from twosource.reading import ReadingSettings
from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.readers.feeds import FEEDS

ENTRIES = 1_000
WORDS = [
    "the",
    "ferry",
    "harbor",
    "master",
    "said",
    "on",
    "Monday",
    "that",
    "nobody",
    "was",
    "hurt",
    "while",
    "water",
    "rose",
]
HEAD = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<channel><title>Harbour Courier</title><link>https://harbour-courier.example/</link>"
)


def measure_feeds() -> dict[str, float]:
    """Entries with full text that are made articles in a second, and how many times as many as the peer parses."""
    data = make_feed(random.Random(1)).encode()
    ours = ENTRIES / _fastest(lambda: _read(data))
    figures = {"feed entries with full text a second": ours}
    try:
        import feedparser
    except ImportError:
        return figures
    theirs = ENTRIES / _fastest(lambda: feedparser.parse(io.BytesIO(data)))
    return {**figures, "feed entries a second, times feedparser": ours / theirs}


def make_feed(chance: random.Random) -> str:
    return f"{HEAD}{''.join(_make_entry(number, chance) for number in range(ENTRIES))}</channel></rss>"


def _make_entry(number: int, chance: random.Random) -> str:
    body = "".join(f"<p>{' '.join(chance.choices(WORDS, k=60))}.</p>" for _ in range(8))
    return (
        f"<item><title>Ferry {number} &amp; more</title><link>https://harbour-courier.example/{number}</link>"
        "<dc:creator>Jo Bloggs</dc:creator><pubDate>Tue, 05 Mar 2024 21:40:00 +0000</pubDate>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


def _read(data: bytes) -> int:
    return sum(1 for _ in FEEDS.read(parcel_of_bytes("feed.xml", data), ReadingSettings(), lambda _: iter(())))


def _fastest(job: Callable[[], object], *, runs: int = 3) -> float:
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        job()
        seconds.append(time.process_time() - start)
    return min(seconds)
