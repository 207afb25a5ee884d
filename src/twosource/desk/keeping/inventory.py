"""What is in a desk, and what it weighs."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Table, func, select, text

from twosource.desk.filing.pages import PAGE_BYTES
from twosource.desk.filing.queue import count_queue
from twosource.desk.schema import ARTICLES, FAILURES, FINDINGS, META, METADATA, PAGES, SOURCES, STORIES, VERSIONS
from twosource.desk.store import Store
from twosource.errors import DeskError

SOUND_SQLITE = (3, 51, 3)  # earlier ones have a fault of the log with several connections: sqlite.org/wal.html
_COUNTED: tuple[Table, ...] = (ARTICLES, VERSIONS, PAGES, FINDINGS, SOURCES, FAILURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """What is in a desk.

    ``counts`` has how many there are of each thing, by its name; ``queue`` how many stories wait to be analysed;
    ``size`` is in bytes, and ``size_of_pages`` what the pages take of it as they were read; ``per_article`` is the rest
    for each article, None without any. ``facts`` are what the desk knows of itself: 'schema', 'made', 'made_by', …;
    ``database`` is the library or server behind it with its version; ``notes`` tell what to mind.
    """

    where: str
    database: str
    facts: dict[str, str]
    counts: dict[str, int]
    queue: int
    size: int
    size_of_pages: int
    notes: tuple[str, ...]

    @property
    def per_article(self) -> float | None:
        """Bytes for each article without the pages."""
        articles = self.counts[ARTICLES.name]
        return (self.size - self.size_of_pages) / articles if articles else None


def take_inventory(store: Store) -> Inventory:
    """Return what is in a desk, in moments however large it is."""
    with store.reading() as connection:
        is_file = connection.dialect.name == "sqlite"
        facts = {row.name: row.value for row in connection.execute(select(META).order_by(META.c.name))}
        stories = select(func.count()).select_from(STORIES).where(STORIES.c.merged_into.is_(None))
        counts = {table.name: _count(connection, table) for table in _COUNTED}
        size, size_of_pages = _weigh_file(connection, store) if is_file else _weigh_database(connection)
        return Inventory(
            where=store.where,
            database=_name_database(connection),
            facts=facts,
            counts=counts | {STORIES.name: connection.execute(stories).scalar_one()},
            queue=count_queue(connection),
            size=size,
            size_of_pages=size_of_pages,
            notes=find_notes() if is_file else (),
        )


def find_notes() -> tuple[str, ...]:
    """Return what to mind about the library behind a file."""
    if sqlite3.sqlite_version_info >= SOUND_SQLITE:
        return ()
    known = ".".join(map(str, SOUND_SQLITE))
    note = (
        f"SQLite {sqlite3.sqlite_version} has a fault that can damage a file when several programs write to it at"
        f" once; it is mended in {known}. twosource lets one write at a time; let no other program write to the desk"
    )
    return (note,)


def weigh_tables(store: Store) -> dict[str, int]:
    """Return the bytes of each table with its indexes; reads the whole file, so it takes a while with a large one."""
    with store.reading() as connection:
        if connection.dialect.name != "sqlite":
            return {name: _weigh_relation(connection, name) for name in METADATA.tables}
        query = "SELECT m.tbl_name, SUM(d.pgsize) FROM dbstat d JOIN sqlite_schema m ON m.name = d.name GROUP BY 1"
        return {row[0]: row[1] for row in connection.execute(text(query))}


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _name_database(connection: Connection) -> str:
    if connection.dialect.name == "sqlite":
        return f"SQLite {sqlite3.sqlite_version}"
    return f"PostgreSQL {connection.execute(text('SHOW server_version')).scalar_one()}"


def _weigh_file(connection: Connection, store: Store) -> tuple[int, int]:
    pages = connection.execute(select(META.c.value).where(META.c.name == PAGE_BYTES)).scalar()
    try:
        size = Path(store.where).stat().st_size
    except FileNotFoundError as error:
        raise DeskError(store.where, "its file is gone; what is written now is lost, so close it") from error
    return size, int(pages or 0)


def _weigh_database(connection: Connection) -> tuple[int, int]:
    return sum(_weigh_relation(connection, name) for name in METADATA.tables), _weigh_relation(connection, PAGES.name)


def _weigh_relation(connection: Connection, name: str) -> int:
    weighed = connection.execute(text("SELECT pg_total_relation_size(CAST(:name AS regclass))"), {"name": name})
    return int(weighed.scalar_one())
