"""The elements of RSS and Atom, in all their dialects, to entries.

RSS 0.9x and 2.0 (rssboard.org), RSS 1.0 (web.resource.org), Atom 1.0 (RFC 4287) and 0.3, with Dublin Core, content,
iTunes and FeedBurner elements. The meaning of an element goes by its name: feeds mix the dialects.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from twosource.language.hosts import find_host
from twosource.model.envelope import Envelope
from twosource.reading.lists.addresses import is_same_site, is_web_address, name_publisher, resolve
from twosource.reading.lists.elements import open_hidden, read_elements, read_prefixes
from twosource.reading.lists.entries import Entry
from twosource.reading.lists.feed_parts import (
    AUTHORS,
    drop_outlet,
    find_body,
    find_link,
    find_section,
    find_url,
    name_authors,
    name_credit,
    name_outlet,
)
from twosource.reading.lists.parts import Parts, first_words, group
from twosource.reading.moments import gather_dates

ROOTS = ("rss", "feed", "rdf:rdf")
ENTRIES = ("item", "entry")
_LANGUAGES = ("language", "dc:language")
_NOT_LOOKED_INTO = frozenset(
    ["image", "textinput", "media:group", "media:content", "media:thumbnail", "media:credit", "itunes:owner"]
)
_HEAD = _NOT_LOOKED_INTO.union(ROOTS, ["title", "link", "author"], _LANGUAGES)
_DATES = {  # in the order in which they speak for the publication, as they are shown
    "pubdate": "pubDate",
    **{
        name: name
        for name in ("published", "issued", "dcterms:issued", "dc:date", "date", "created", "dcterms:created")
    },
    **{name: name for name in ("updated", "modified", "dcterms:modified")},
}
_TITLES = ("title", "dc:title")
_CONTENTS = ("content:encoded", "encoded", "content", "yandex:full-text", "fullitem", "body")
_SUMMARIES = ("description", "summary", "itunes:summary", "dcterms:abstract", "dc:description")
_NAMED = ("source", "news:source", "dc:publisher")
_OTHERS = ("link", "guid", "id", "feedburner:origlink", "category", "dc:subject", "enclosure")
_ENTRY = _NOT_LOOKED_INTO.union(_TITLES, _DATES, _CONTENTS, _SUMMARIES, AUTHORS, _LANGUAGES, _NAMED, _OTHERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed says about itself. ``base`` is the address its relative links start from."""

    title: str | None = None
    base: str | None = None
    host: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    prefixes: Mapping[str, str] = field(default_factory=dict)


def read_feed(head: str, address: str | None) -> Feed:
    """Return what the text before the first entry says; ``address`` is where the feed was fetched, if it was."""
    prefixes = read_prefixes(head)
    parts = group(read_elements(open_hidden(head), _HEAD, prefixes))
    root = next((parts[name][0].attributes for name in ROOTS if name in parts), {})
    own = find_link(parts, "self", address) or address
    base = resolve(own, root.get("xml:base", "")) or own
    link = find_link(parts, "alternate", base)
    return Feed(
        title=first_words(parts, ["title"]),
        base=base or link,
        host=find_host(link) or find_host(base),
        language=first_words(parts, _LANGUAGES) or root.get("xml:lang"),
        authors=name_authors(parts, prefixes) if "feed" in parts else (),  # in RSS it is the web master
        prefixes=prefixes,
    )


def read_entry(text: str, feed: Feed) -> Entry:
    """Return what the ``item`` or ``entry`` element says."""
    opened = open_hidden(text)
    parts = group(read_elements(opened, _ENTRY, feed.prefixes))
    tag = next(read_elements(opened[: opened.find(">") + 1], ENTRIES, feed.prefixes), None)
    fields = [(shown, element.text) for name, shown in _DATES.items() for element in parts.get(name, ())]
    dates, notes = gather_dates(fields, "feed")
    return Entry(
        envelope=replace(_read_envelope(parts, tag.attributes if tag else {}, feed), dates=dates),
        content=find_body(parts, _CONTENTS),
        summary=find_body(parts, _SUMMARIES),
        notes=notes,
    )


def _read_envelope(parts: Parts, attributes: Mapping[str, str], feed: Feed) -> Envelope:
    base = resolve(feed.base, attributes.get("xml:base", "")) or feed.base
    url = find_url(parts, base) or _resolve_id(attributes)
    outlet, bylines = _name_outlet_and_authors(parts, feed, url)
    return Envelope(
        url=url,
        title=drop_outlet(first_words(parts, _TITLES), outlet),
        outlet=outlet,
        bylines=bylines,
        section=find_section(parts),
        language=first_words(parts, _LANGUAGES) or attributes.get("xml:lang") or feed.language,
    )


def _resolve_id(attributes: Mapping[str, str]) -> str | None:
    about = attributes.get("rdf:about", "")  # the id of an entry of RSS 1.0 is its address
    return about if is_web_address(about) else None


def _name_outlet_and_authors(parts: Parts, feed: Feed, url: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return who published the entry and who wrote it.

    What an outlet calls the source of an entry on its own site, without an address, is the agency it is from.
    """
    authors = name_authors(parts, feed.prefixes) or feed.authors
    source, own = name_outlet(parts, feed.prefixes), _name_own_outlet(feed, url)
    credit = name_credit(parts, _NAMED[:2])
    if own and credit and not source and credit != own:
        authors = (*authors, credit)
    return source or own or credit or name_credit(parts, _NAMED), authors


def _name_own_outlet(feed: Feed, url: str | None) -> str | None:
    """Return the feed's own name where the entry lies on its own site: what it collects from others is not its own."""
    return name_publisher(feed.title, feed.host) if feed.title and is_same_site(find_host(url), feed.host) else None
