"""Keeps the index of the full text small: what was taken out of it takes room until its parts are merged.

An article goes out and in again whenever its story was analysed with another outcome. In SQLite the index then holds it
three times over: as it was, that it is gone, and as it is. (PostgreSQL cleans up by itself.)
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from twosource.desk.schema import META, SEARCHED
from twosource.desk.searching.choosing import full_text

_TAKEN: Final = "search_taken"  # name of the fact how many articles were taken out since the parts were merged
_SHARE = 0.1  # of all articles: so many were taken out before it is worth while
_FEWEST = 200
_PAGES = 1_000  # of four thousand bytes that are written in a transaction: others can read and write in between

Writing = Callable[[], AbstractContextManager[Connection]]


def note_taken(connection: Connection, amount: int) -> None:
    """Take down that so many articles were taken out."""
    _note(connection, _read_taken(connection) + amount)


def forget_taken(connection: Connection) -> None:
    """Take down that the index is as small as it can be."""
    _note(connection, 0)


def tidy_index(writing: Writing) -> bool:
    """Merge the parts of the index where much was taken out; tell whether it was. ``writing`` begins a transaction.

    What it costs is a small part of what it cost to enter the articles.
    """
    with writing() as connection:
        held = connection.execute(select(func.max(SEARCHED.c.article))).scalar() or 0
        if _read_taken(connection) < max(_FEWEST, _SHARE * held):
            return False
        forget_taken(connection)
    more = True
    while more:
        with writing() as connection:
            more = full_text(connection).merge(connection, _PAGES)
    return True


def _read_taken(connection: Connection) -> int:
    return int(connection.execute(select(META.c.value).where(META.c.name == _TAKEN)).scalar() or 0)


def _note(connection: Connection, taken: int) -> None:
    connection.execute(delete(META).where(META.c.name == _TAKEN))
    connection.execute(insert(META), {"name": _TAKEN, "value": str(taken)})
