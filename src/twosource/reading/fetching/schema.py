"""The tables of the queue, and a database that is sure to have them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from twosource.errors import OutputError

VERSION = 1
_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS run (
    id      INTEGER PRIMARY KEY,
    started REAL NOT NULL,      -- seconds since 1970
    ended   REAL                -- null while it runs, and for ever where it was killed
);
CREATE TABLE IF NOT EXISTS address (
    key      TEXT PRIMARY KEY,
    state    TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,  -- requests made for it, over all runs
    why      TEXT,              -- of the last failure
    tried    TEXT,              -- ISO 8601, UTC
    run      INTEGER            -- in which it was last settled
);
CREATE TABLE IF NOT EXISTS answer (
    key           TEXT NOT NULL REFERENCES address (key),
    fetched       TEXT NOT NULL,  -- ISO 8601, UTC: when this content was first seen
    url           TEXT NOT NULL,  -- where it came from in the end
    sha256        TEXT NOT NULL,  -- of the body, which is a file
    media_type    TEXT,
    charset       TEXT,
    etag          TEXT,
    last_modified TEXT,
    PRIMARY KEY (key, fetched, sha256)
);
PRAGMA user_version = 1;
COMMIT;
"""
_PATIENCE = 30.0  # seconds that one process waits for another to end its (short) transaction


def open_queue(path: Path) -> sqlite3.Connection:
    """Open the database, and make its tables where they are missing.

    Raises:
        OutputError: it was made by a newer version.
        sqlite3.Error: it cannot be used.
    """
    database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        version = _read_version(database, path)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        if version < VERSION:
            database.executescript(_TABLES)
    except BaseException:
        database.close()
        raise
    return database


def _read_version(database: sqlite3.Connection, path: Path) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        message = f"{path}: was made by a newer version of twosource; use that one, or name another folder"
        raise OutputError(message)
    return int(version)
