"""An analysed desk of any size in little time: copies of a small one, row by row, with other keys and ids."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

_ID: Final = "lower(hex(randomblob(8)))"
_CONTENT_ID: Final = "randomblob(8)"

# What is another one in the copy with number :n. {articles}, {findings}, … are the last keys of what is copied. Groups
# and unnamed sources ("police") are the same in all copies, persons and organisations are not.
_CHANGED: Final[dict[str, dict[str, str]]] = {
    "stories": {
        "key": "key + :n * {articles}",
        "id": _ID,
        "changed": "strftime('%Y-%m-%dT%H:%M:%f', changed, '-' || :n || ' hours') || 'Z'",
        "merged_into": "merged_into + :n * {articles}",
    },
    "articles": {
        "key": "key + :n * {articles}",
        "id": _ID,
        "page": "NULL",
        "story": "story + :n * {articles}",
        "address": _CONTENT_ID,
        "url": "url || :n",
    },
    "sources": {
        "key": "key + :n * {sources}",
        "id": _CONTENT_ID,
        "name": "name || ' ' || :n",
        "folded": "folded || ' ' || :n",
    },
    "copies": {"a": "a + :n * {articles}", "b": "b + :n * {articles}"},
    "statements": {
        "article": "article + :n * {articles}",
        "id": _CONTENT_ID,
        "source": "CASE WHEN source IN (SELECT key FROM sources WHERE kind >= 3) THEN source "
        "ELSE source + :n * {sources} END",
    },
    "passages": {"story": "story + :n * {articles}", "a": "a + :n * {articles}", "b": "b + :n * {articles}"},
    "findings": {
        "key": "key + :n * {findings}",
        "id": _CONTENT_ID,
        "story": "story + :n * {articles}",
        "article": "article + :n * {articles}",
    },
    "finding_statements": {"finding": "finding + :n * {findings}", "article": "article + :n * {articles}"},
    "events": {"key": "key + :n * {events}", "story": "story + :n * {articles}", "finding": _ID},
}
_FIRST: Final = {
    "sources": "key <= {sources} AND kind < 3",
    "copies": "b <= {articles}",
    "statements": "article <= {articles}",
    "passages": "story <= {articles}",
    "findings": "key <= {findings}",
    "finding_statements": "finding <= {findings}",
    "events": "key <= {events}",
}


def multiply(small: Path, large: Path, articles: int) -> int:
    """Make a desk with about so many articles of a small one; return how many it has.

    What is packed is copied as it is: a story's results name the articles of the small desk.
    """
    with closing(sqlite3.connect(small)) as source, closing(sqlite3.connect(large)) as made:
        source.backup(made)
        made.isolation_level = None
        for setting in ("synchronous = OFF", "foreign_keys = OFF", "cache_size = -400000"):
            made.execute(f"PRAGMA {setting}")
        last = {name: _find_last(made, name) for name in ("articles", "findings", "events", "sources")}
        statements = [_copy(made, table, last) for table in _CHANGED]
        for number in range(1, max(1, articles // max(1, last["articles"]))):
            made.execute("BEGIN")
            for statement in statements:
                made.execute(statement, {"n": number})
            made.execute("COMMIT")
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return int(made.execute("SELECT count(*) FROM articles").fetchone()[0])


def _find_last(desk: sqlite3.Connection, table: str) -> int:
    return int(desk.execute(f"SELECT coalesce(max(key), 0) FROM {table}").fetchone()[0])  # noqa: S608 - our own tables


def _copy(desk: sqlite3.Connection, table: str, last: dict[str, int]) -> str:
    """Return the statement that copies the rows of a table."""
    columns = [f'"{row[1]}"' for row in desk.execute(f"PRAGMA table_info({table})")]
    changed = {f'"{name}"': what.format(**last) for name, what in _CHANGED[table].items()}
    chosen = ", ".join(changed.get(column, column) for column in columns)
    first = _FIRST.get(table, "key <= {articles}").format(**last)
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {chosen} FROM {table} WHERE {first}"  # noqa: S608 - our own
