"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from twosource.errors import InputError, UnreadableError
from twosource.language.hosts import find_host
from twosource.model.envelope import Envelope
from twosource.reading.decoding import decode
from twosource.reading.lists.addresses import (
    find_own_address,
    is_same_site,
    is_web_address,
    name_publisher,
    resolve,
)
from twosource.reading.lists.bodies import write_paragraphs
from twosource.reading.lists.entries import Entry, make_items
from twosource.reading.moments import gather_dates
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings
from twosource.reading.texts import read_bytes

_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version', re.IGNORECASE)
_ITEMS = re.compile(r'"items"\s*:\s*\[')
_CONTENT = re.compile(r'"content_(?:html|text)"\s*:')
_BETWEEN = re.compile(r"[\s,]*")
_DATES = ("date_published", "date_modified")


def _recognise(parcel: Parcel) -> bool:
    text = decode(parcel.head, parcel.charset).text.lstrip("\ufeff \t\r\n")
    if not text.startswith("{"):
        return False
    return _VERSION.search(text) is not None or bool(_ITEMS.search(text) and _CONTENT.search(text))


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    decoded = decode(read_bytes(parcel, settings), parcel.charset)
    head, items = _load(decoded.text, parcel.given)
    feed = _read_feed(head, find_own_address(parcel))
    entries = (item if isinstance(item, InputError) else _read_entry(item, feed) for item in items)
    yield from make_items(entries, replace(parcel, notes=(*parcel.notes, *decoded.notes)))


def _load(text: str, given: str) -> tuple[Mapping[str, Any], Iterable[Any]]:
    """Return the feed's own fields and its items; of broken JSON those before the break, and an error."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        begin = _ITEMS.search(text)
        if begin is None:
            raise UnreadableError(given, "is broken JSON; fetch the feed again") from None
        return _load_head(text[: begin.end()]), _load_items(text, begin.end(), given)
    items = _fields(document).get("items")
    return _fields(document), items if isinstance(items, list) else []


def _load_head(text: str) -> Mapping[str, Any]:
    try:
        return _fields(json.loads(f"{text}]}}"))
    except (ValueError, RecursionError):
        return {}


def _load_items(text: str, at: int, given: str) -> Iterator[Any]:
    decoder = json.JSONDecoder()
    number = 0
    while at < len(text) and text[at] != "]":
        try:
            item, at = decoder.raw_decode(text, _after_blanks(text, at))
        except (ValueError, RecursionError):
            break
        number += 1
        yield item
        at = _after_blanks(text, at)
    yield UnreadableError(given, f"is broken JSON after entry {number}; fetch the feed again")


def _after_blanks(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feed:
    title: str | None
    base: str | None
    host: str | None
    language: str | None
    bylines: tuple[str, ...]


def _read_feed(head: Mapping[str, Any], address: str | None) -> _Feed:
    home = _text(head, "home_page_url")
    base = _text(head, "feed_url") or address or home
    return _Feed(
        title=_text(head, "title"),
        base=base,
        host=find_host(home) or find_host(base),
        language=_text(head, "language"),
        bylines=_name_authors(head),
    )


def _read_entry(item: object, feed: _Feed) -> Entry:
    fields = _fields(item)
    url = next((url for name in ("url", "external_url", "id") if (url := _find_url(fields, name, feed))), None)
    dates, notes = gather_dates([(name, words) for name in _DATES if (words := _text(fields, name))], "feed")
    is_own = feed.title and is_same_site(find_host(url), feed.host)
    envelope = Envelope(
        url=url,
        title=_text(fields, "title"),
        outlet=name_publisher(feed.title, feed.host) if feed.title and is_own else None,
        bylines=_name_authors(fields) or feed.bylines,
        section=next(iter(_texts(fields.get("tags"))), None),
        language=_text(fields, "language") or feed.language,
        dates=dates,
    )
    plain = _text(fields, "content_text")
    content = _text(fields, "content_html") or (write_paragraphs(plain) if plain else None)
    summary = _text(fields, "summary")
    return Entry(
        envelope=envelope, content=content, summary=write_paragraphs(summary) if summary else None, notes=notes
    )


def _find_url(fields: Mapping[str, Any], name: str, feed: _Feed) -> str | None:
    written = _text(fields, name)
    if written is None or (name == "id" and not is_web_address(written)):
        return None
    return resolve(feed.base, written)


def _name_authors(fields: Mapping[str, Any]) -> tuple[str, ...]:
    authors = fields.get("authors")
    listed = authors if isinstance(authors, list) else []
    names = (_text(_fields(author), "name") for author in (*listed, fields.get("author")))
    return tuple(dict.fromkeys(name for name in names if name))


def _fields(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> list[str]:
    return [text.strip() for text in value if isinstance(text, str) and text.strip()] if isinstance(value, list) else []


def _text(fields: Mapping[str, Any], name: str) -> str | None:
    return next(iter(_texts([fields.get(name)])), None)


JSON_FEED = Reader(name="a JSON feed", recognise=_recognise, read=_read)
