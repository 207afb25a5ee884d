"""The feeds that a page names in its head (HTML, ``link`` with ``rel=alternate``; WHATWG, 4.6.7.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.reading.decoding import decode
from twosource.reading.lists.addresses import find_own_address, resolve
from twosource.reading.lists.elements import Element, open_hidden, read_elements
from twosource.reading.parcel import Parcel

_FEED = re.compile(r"application/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b|text/rss\+xml\b", re.IGNORECASE)
_NAMES = frozenset(["link", "base"])


def find_named_feeds(parcel: Parcel) -> tuple[str, ...]:
    """Return the addresses of the feeds that the page names, in its order: the first is the one it means most."""
    text = decode(parcel.head, parcel.charset).text
    elements = list(read_elements(open_hidden(text), _NAMES, {}))
    own = find_own_address(parcel)
    bases = (element.attributes.get("href", "") for element in elements if element.name == "base")
    base = resolve(own, next(bases, "")) or own
    return tuple(dict.fromkeys(_list_addresses(elements, base)))


def _list_addresses(elements: list[Element], base: str | None) -> Iterator[str]:
    for element in elements:
        relations = element.attributes.get("rel", "").casefold().split()
        is_feed = _FEED.match(element.attributes.get("type", "").strip()) or "feed" in relations
        if element.name == "link" and is_feed and {"alternate", "feed"}.intersection(relations):
            address = resolve(base, element.attributes.get("href", ""))
            if address:
                yield address
