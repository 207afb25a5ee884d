"""Articles as rows, and back: what stands in columns is not kept twice, unless no column can hold it exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import RowMapping

from twosource.desk.packing import pack, unpack
from twosource.desk.plain import make_plain, make_plain_or_none, shorten
from twosource.model.article import Article, Junk, text_hash
from twosource.model.version import Version

Row = dict[str, Any]
Text = TypeVar("Text", Article, Version)

_BLANK = {"id": "", "given": "", "url": None, "outlet": None, "title": None, "language": "", "text": ""}
_BLANK_VERSION = {"given": "", "title": None, "fetched": None, "text": ""}


def make_article_row(article: Article) -> Row:
    """Return the columns of an article that come from the article itself."""
    published = article.published
    columns = {
        "id": make_plain(article.id),
        "given": make_plain(article.given),
        "url": make_plain_or_none(article.url),
        "outlet": shorten(article.outlet),
        "title": make_plain_or_none(article.title),
        "language": make_plain(article.language),
        "text": make_plain(article.text),
    }
    rest = replace(_without(article, columns, _BLANK), versions=())
    if all(_is_plain(each) for each in article.junk):
        rest = replace(rest, junk=())
    return columns | {
        "day": published.value[:10] if published and published.value else None,
        "trust": published.trust if published else None,
        "words": len(article.text.split()),
        "packed": pack(rest),
    }


def make_junk_rows(key: int, article: Article) -> list[Row]:
    """Return the rows of what was dropped from the page of an article."""
    return [
        {"article": key, "number": number, "why": make_plain(each.why), "text": make_plain(each.text)}
        for number, each in enumerate(article.junk)
    ]


def make_version_rows(key: int, article: Article, pages: Mapping[str, int | None]) -> list[Row]:
    """Return the rows of the earlier texts of an article; ``pages`` are the keys of their pages by `text_hash`."""
    return [
        _make_version_row(version) | {"article": key, "number": number, "page": pages.get(version.sha256)}
        for number, version in enumerate(article.versions)
    ]


def _make_version_row(version: Version) -> Row:
    columns = {
        "given": make_plain(version.given),
        "title": make_plain_or_none(version.title),
        "fetched": make_plain_or_none(version.fetched),
        "text": make_plain(version.text),
    }
    return columns | {"packed": pack(_without(version, columns, _BLANK_VERSION))}


def read_article(row: RowMapping, junk: Sequence[Junk], versions: Sequence[Version]) -> Article:
    """Return the article of a row, as it was filed."""
    rest = unpack(Article, row["packed"])
    article = _with(rest, row, _BLANK)
    return replace(article, junk=rest.junk or tuple(junk), versions=tuple(versions))


def read_version(row: RowMapping) -> Version:
    """Return the earlier text of an article, as it was filed."""
    return _with(unpack(Version, row["packed"]), row, _BLANK_VERSION)


def _without(noun: Text, columns: Mapping[str, Any], blank: Mapping[str, Any]) -> Text:
    """Return a noun without what columns hold exactly, and without the hash of its text, which is made again."""
    left: dict[str, Any] = {name: value for name, value in blank.items() if getattr(noun, name) == columns[name]}
    if noun.sha256 == text_hash(noun.text):
        left["sha256"] = ""
    return replace(noun, **left)


def _with(rest: Text, row: RowMapping, blank: Mapping[str, Any]) -> Text:
    held: dict[str, Any] = {name: row[name] for name, value in blank.items() if getattr(rest, name) == value}
    noun = replace(rest, **held)
    return noun if noun.sha256 else replace(noun, sha256=text_hash(noun.text))


def _is_plain(junk: Junk) -> bool:
    return make_plain(junk.text) == junk.text and make_plain(junk.why) == junk.why


def group_rows(rows: Iterable[RowMapping]) -> dict[int, list[RowMapping]]:
    """Return rows by the article they belong to, in their order."""
    grouped: dict[int, list[RowMapping]] = {}
    for row in rows:
        grouped.setdefault(row["article"], []).append(row)
    return grouped
