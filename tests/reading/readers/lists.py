"""How the tests read a list, and what they expect an item of it to be."""

from __future__ import annotations

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.reader import Link
from twosource.reading.readers import READERS
from twosource.reading.routing import read_parcel
from twosource.reading.settings import ReadingSettings

Item = RawArticle | Link | InputError


def read(content: str | bytes, given: str = "feed.xml", **known: object) -> list[Item]:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return list(read_parcel(parcel_of_bytes(given, data, **known), ReadingSettings(), READERS))


def article(item: Item) -> RawArticle:
    assert isinstance(item, RawArticle), item
    return item


def link(item: Item) -> Link:
    assert isinstance(item, Link), item
    return item


def fault(item: Item) -> InputError:
    assert isinstance(item, InputError), item
    return item
