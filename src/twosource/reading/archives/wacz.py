"""Web archive collections (WACZ 1.1): WARC archives in a ZIP archive, with a list of the pages in them."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace

from twosource.model.article import RawArticle
from twosource.reading.archives.packing import DamageError
from twosource.reading.archives.zip_members import read_member
from twosource.reading.reader import Items

_ARCHIVES = "archive/"
_BESIDE = ("datapackage.json", "pages/", "indexes/")
_PAGES = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_LONGEST_LIST = 20_000_000  # bytes; titles beyond are done without


def is_wacz(paths: frozenset[str]) -> bool:
    """Tell whether the archive has the members that a collection has."""
    return any(path.startswith(_BESIDE) for path in paths) and any(is_archive(path) for path in paths)


def is_archive(path: str) -> bool:
    """Tell whether the member is one of the web archives of the collection."""
    return path.startswith(_ARCHIVES) and path.lower().endswith((".warc", ".warc.gz", ".warc.zst"))


def read_titles(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the title of each page by its address; fewer where the list is damaged, since pages have titles, too."""
    titles: dict[str, str] = {}
    for path in _PAGES:
        if path in archive.NameToInfo:
            for line in _read_start(archive, path).splitlines():
                titles.update(_read_title(line))
    return titles


def add_titles(items: Items, titles: dict[str, str]) -> Items:
    """Yield the items, each article with the title that the list gives for its address."""
    for item in items:
        if isinstance(item, RawArticle) and not item.envelope.title and item.envelope.url in titles:
            yield _add_title(item, titles[item.envelope.url])
        else:
            yield item


def _add_title(raw: RawArticle, title: str) -> RawArticle:
    declared = replace(raw.declared, envelope=replace(raw.declared.envelope, title=title))
    return replace(raw, envelope=replace(raw.envelope, title=title), declared=declared)


def _read_start(archive: zipfile.ZipFile, path: str) -> bytes:
    pieces: list[bytes] = []
    left = _LONGEST_LIST
    try:
        for piece in read_member(archive, archive.NameToInfo[path]):
            pieces.append(piece)
            left -= len(piece)
            if left < 0:
                break
    except DamageError:
        pass  # what came before the damage is as good as ever
    return b"".join(pieces)


def _read_title(line: bytes) -> dict[str, str]:
    try:
        page = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    address, title = (page.get("url"), page.get("title")) if isinstance(page, dict) else (None, None)
    return {address: title} if isinstance(address, str) and isinstance(title, str) and title.strip() else {}
