"""What a database says went wrong, in words for people: what happened and what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from twosource.errors import DeskError

# Parts of what SQLite (https://sqlite.org/rescode.html) and PostgreSQL say, the first that fits counts.
_SAID = (
    ("disk is full", "the disk is full; nothing of this step was kept, all before it is safe: make room and go on"),
    ("No space left", "the disk is full; nothing of this step was kept, all before it is safe: make room and go on"),
    ("disk I/O error", "the disk failed or is full; nothing of this step was kept: look at the disk, then go on"),
    ("locked", "it is in use by another program for longer than we wait; close that one, or try again"),
    ("readonly", "it cannot be written to; look at the permissions of the file and of its folder"),
    ("read-only", "it cannot be written to; look at the permissions of the database"),
    ("malformed", "it is damaged; restore a backup (`twosource desk backup` makes them)"),
    ("not a database", "it is no desk, or a damaged one; give another path, or restore a backup"),
    (
        "unable to open",
        "it cannot be opened; look whether it is still there, and at the permissions of the file and its folder",
    ),
    ("permission denied", "it may not be read or written; ask who runs the server for the rights"),
    ("password", "the server refuses the name or the password"),
    ("does not exist", "the server has no such database or user; make it there first (createdb)"),
    ("in recovery mode", "the server is starting; try again in a moment"),
    ("starting up", "the server is starting; try again in a moment"),
    ("shutting down", "the server is going down; try again later"),
    ("terminating connection", "the server ended the connection; what was acknowledged is safe: try again"),
    ("network error", "the connection to the server broke; what was acknowledged is safe: try again"),
    ("Can't create a connection", "no server answers there; look whether it runs, and at the address"),
)


@contextmanager
def telling(where: str) -> Iterator[None]:
    """Turn whatever a database raises inside of the block into a ``DeskError`` that names the desk."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise DeskError(where, explain(error)) from error


def explain(error: SQLAlchemyError | sqlite3.Error) -> str:
    """Return what happened and what to do."""
    said = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    for part, what in _SAID:
        if part.casefold() in said.casefold():
            return what
    return f"the database failed ({said:.300}); nothing of this step was kept"


def explain_system(error: OSError) -> str:
    """Return what the system refused, and what to do."""
    if error.errno == errno.ENOSPC:
        return "the disk is full; nothing of this step was kept, all before it is safe: make room and go on"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "it may not be written there; look at the permissions of the file and of its folder"
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return "its folder is a file; give another path"
    return f"it cannot be used ({error.strerror or error})"
