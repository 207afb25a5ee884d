"""Pages as they were read, into the desk."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from sqlalchemy import Connection, insert, select, update

from twosource.desk.chunks import insert_rows
from twosource.desk.filing.lookup import find_pages, next_keys
from twosource.desk.filing.nouns import Page
from twosource.desk.plain import make_plain
from twosource.desk.schema import META, PAGES

PAGE_BYTES = "page_bytes"  # name of the fact how many bytes all pages take


def file_pages(connection: Connection, pages: Sequence[Page], at: str) -> dict[bytes, int]:
    """Put pages into the desk, those that it lacks; return the keys of all of these, by digest."""
    known = find_pages(connection, (page.sha256 for page in pages))
    fresh = {page.sha256: page for page in pages if page.sha256 not in known}
    if not fresh:
        return known
    keys = dict(zip(fresh, count(next_keys(connection).page), strict=False))
    rows = [
        {"key": keys[sha256], "sha256": sha256, "given": make_plain(page.given), "added": at, "packed": page.packed}
        for sha256, page in fresh.items()
    ]
    insert_rows(connection, PAGES, rows)
    _add_bytes(connection, sum(len(page.packed) for page in fresh.values()))
    return known | keys


def _add_bytes(connection: Connection, more: int) -> None:
    held = connection.execute(select(META.c.value).where(META.c.name == PAGE_BYTES)).scalar()
    if held is None:
        connection.execute(insert(META), {"name": PAGE_BYTES, "value": str(more)})
    else:
        connection.execute(update(META).where(META.c.name == PAGE_BYTES).values(value=str(int(held) + more)))
