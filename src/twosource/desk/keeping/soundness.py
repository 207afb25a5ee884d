"""Whether a desk is sound: the database by its own means, and what must hold between our tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Column, Connection, Table, select, text

from twosource.desk.chunks import stream
from twosource.desk.packing import unpack
from twosource.desk.schema import ARTICLES, CORRECTIONS, PAGES, VERSIONS
from twosource.desk.store import Store
from twosource.model.article import Article, RawArticle
from twosource.model.correction import Correction
from twosource.model.version import Version

_MOST_NAMED = 10  # faults of one kind that are told one by one
_RULES: Final = {
    "articles without a story": "SELECT key FROM articles WHERE story IS NULL",
    "articles without what the indexes are made from": """
        SELECT key FROM articles WHERE NOT EXISTS (SELECT 1 FROM traits WHERE traits.article = articles.key)""",
    "stories with another number of articles than they say": """
        SELECT s.key FROM stories s LEFT JOIN (SELECT story, COUNT(*) AS held FROM articles GROUP BY story) a
        ON a.story = s.key WHERE s.articles <> COALESCE(a.held, 0)""",
    "stories without articles that lead nowhere": """
        SELECT key FROM stories WHERE articles = 0 AND merged_into IS NULL""",
    "stories that wait although they have no articles": """
        SELECT key FROM stories WHERE queued IS NOT NULL AND articles = 0""",
    "stories with another number of findings than they say": """
        SELECT s.key FROM stories s LEFT JOIN (SELECT story, COUNT(*) AS held FROM findings GROUP BY story) f
        ON f.story = s.key WHERE s.queued IS NULL AND s.findings <> COALESCE(f.held, 0)""",
    "findings with words outside of their text": """
        SELECT f.key FROM findings f JOIN articles a ON a.key = f.article
        WHERE f.text IS NULL AND (f.start < 0 OR f."end" < f.start OR f."end" > LENGTH(a.text))""",
    "findings of statements that are not there": """
        SELECT f.key FROM findings f JOIN stories s ON s.key = f.story WHERE s.queued IS NULL AND EXISTS (
            SELECT 1 FROM finding_statements m WHERE m.finding = f.key AND NOT EXISTS (
                SELECT 1 FROM statements t
                WHERE t.article = m.article AND t.start = m.start AND t.number = m.number))""",
    "articles with statements outside of their text": """
        SELECT DISTINCT a.key FROM articles a JOIN statements t ON t.article = a.key
        WHERE t.start < 0 OR t."end" < t.start OR t."end" > LENGTH(a.text)""",
    "statements of sources that are not there": """
        SELECT DISTINCT article FROM statements t WHERE source IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM sources s WHERE s.key = t.source)""",
    "earlier ids that are present ones, too": "SELECT a.id FROM aliases a JOIN articles b ON b.id = a.id",
}
_PACKED: Final[tuple[tuple[Table, Column[Any], type], ...]] = (
    (ARTICLES, ARTICLES.c.key, Article),
    (VERSIONS, VERSIONS.c.article, Version),
    (PAGES, PAGES.c.key, RawArticle),
    (CORRECTIONS, CORRECTIONS.c.key, Correction),
)


def check_store(store: Store) -> Iterator[str]:
    """Yield what is wrong in a desk, in words; nothing where all is sound. Everything in it is read.

    Raises:
        DeskError: it cannot be read at all.
    """
    with store.reading() as connection:
        if connection.dialect.name == "sqlite":
            yield from _ask_sqlite(connection)
        for what, query in _RULES.items():
            yield from _tell(what, connection.execute(text(query)).scalars().all())
        for table, key, kind in _PACKED:
            damaged = list(_find_damaged(connection, table, key, kind))
            yield from _tell(f"{table.name} that cannot be unpacked", damaged)


def _ask_sqlite(connection: Connection) -> Iterator[str]:
    for said in connection.execute(text("PRAGMA integrity_check")).scalars():
        if said != "ok":
            yield f"the file is damaged: {said}; restore a backup"
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield f"a row of {row[0]} refers to one of {row[2]} that is not there ({row[1]})"


def _find_damaged(connection: Connection, table: Table, key: Column[Any], kind: type) -> Iterator[int]:
    for row in stream(connection, select(key, table.c.packed)):
        try:
            unpack(kind, bytes(row["packed"]))
        except ValueError:
            yield row[key.name]


def _tell(what: str, keys: list[Any] | Any) -> Iterator[str]:
    if keys:
        named = ", ".join(str(key) for key in sorted(keys)[:_MOST_NAMED])
        yield f"{len(keys):,} {what}: {named}{', …' if len(keys) > _MOST_NAMED else ''}"
