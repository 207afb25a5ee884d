"""What a feed says about itself: its title, and how often it wants to be asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.reading.decoding import decode
from twosource.reading.lists.elements import open_hidden, read_elements, read_prefixes
from twosource.reading.lists.parts import first_words, group
from twosource.reading.parcel import Parcel
from twosource.reading.watching_settings import DAY, HOUR, MINUTE

_FIRST_ENTRY = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]", re.IGNORECASE)
_PARTS = frozenset(["title", "ttl", "sy:updateperiod", "sy:updatefrequency", "image", "textinput", "author"])
_PERIODS = {"hourly": HOUR, "daily": DAY, "weekly": 7 * DAY, "monthly": 30 * DAY, "yearly": 365 * DAY}
_NUMBER = re.compile(r"\d{1,6}")
_LONGEST_TITLE = 300  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """``title`` of the feed; ``interval``: seconds that it wants between two polls. None where it says nothing."""

    title: str | None = None
    interval: float | None = None


def read_hints(parcel: Parcel) -> Hints:
    """Return what stands before the first entry of an RSS or Atom feed; of others nothing.

    Sources: RSS 2.0, ``ttl`` (minutes); RDF Site Summary 1.0, module Syndication.
    """
    text = decode(parcel.head, parcel.charset).text
    entry = _FIRST_ENTRY.search(text)
    head = text[: entry.start()] if entry else text
    parts = group(read_elements(open_hidden(head), _PARTS, read_prefixes(head)))
    ttl = _read_number(first_words(parts, ["ttl"]))
    period = _PERIODS.get((first_words(parts, ["sy:updateperiod"]) or "").casefold())
    times = _read_number(first_words(parts, ["sy:updatefrequency"])) or 1
    asked = [seconds for seconds in (ttl and ttl * MINUTE, period and period / times) if seconds]
    title = first_words(parts, ["title"])
    return Hints(title=title[:_LONGEST_TITLE] if title else None, interval=max(asked, default=None))


def _read_number(words: str | None) -> float | None:
    match = _NUMBER.fullmatch(words or "")
    return float(match[0]) if match else None
