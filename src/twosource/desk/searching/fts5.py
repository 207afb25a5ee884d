"""The index in SQLite: FTS5 without content and without places (https://www.sqlite.org/fts5.html, 4.4.3 and 4.6).

It keeps no texts, so what is taken out has to be told with all its signs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from twosource.desk.searching.asking import Asked, Either, Sign
from twosource.desk.searching.full_text import ABOVE_ALL

_PUT = text("INSERT INTO search (rowid, signs) VALUES (:key, :signs)")
_TAKE = text("INSERT INTO search (search, rowid, signs) VALUES ('delete', :key, :signs)")
_MERGE = text("INSERT INTO search (search, rank) VALUES ('merge', :pages)")
_CHANGES = text("SELECT total_changes()")
_WORKED = 2  # changes are counted at least where it had work to do: the command itself is one
_CLEAR = text("INSERT INTO search (search) VALUES ('delete-all')")
_FIND = text("SELECT rowid FROM search WHERE search MATCH :asked AND rowid < :below ORDER BY rowid DESC LIMIT :most")
_AMONG = text("SELECT rowid FROM search WHERE search MATCH :asked AND rowid IN (SELECT value FROM json_each(:keys))")
_COUNT = text("SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH :asked LIMIT :most)")


class Fts5:
    """The index of a desk in a file."""

    def put(self, connection: Connection, entries: Iterable[tuple[int, Iterable[Sign]]]) -> None:
        """Enter articles that are not in it."""
        _execute(connection, _PUT, entries)

    def take(self, connection: Connection, entries: Iterable[tuple[int, Iterable[Sign]]]) -> None:
        """Take articles out, with all the signs that they were entered with."""
        _execute(connection, _TAKE, entries)

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""
        connection.execute(_CLEAR)

    def merge(self, connection: Connection, pages: int) -> bool:
        """Merge its parts into one, so many pages of it (https://www.sqlite.org/fts5.html, 6.9)."""
        before = connection.execute(_CHANGES).scalar_one()
        connection.execute(_MERGE, {"pages": -pages})
        changes: int = connection.execute(_CHANGES).scalar_one() - before
        return changes >= _WORKED

    def find(self, connection: Connection, asked: Asked, most: int, below: int = ABOVE_ALL) -> list[int]:
        """Return the keys below ``below`` that fit, the highest first, ``most`` of them."""
        values = {"asked": write_match(asked), "below": below, "most": most}
        return list(connection.execute(_FIND, values).scalars())

    def find_among(self, connection: Connection, asked: Asked, keys: Sequence[int]) -> set[int]:
        """Return those of some keys that fit."""
        values = {"asked": write_match(asked), "keys": json.dumps(list(keys))}
        return set(connection.execute(_AMONG, values).scalars())

    def count(self, connection: Connection, asked: Asked, most: int) -> int:
        """Return how many fit, but ``most`` where there are more."""
        counted: int = connection.execute(_COUNT, {"asked": write_match(asked), "most": most}).scalar_one()
        return counted


def _execute(connection: Connection, statement: object, entries: Iterable[tuple[int, Iterable[Sign]]]) -> None:
    rows = [{"key": key, "signs": " ".join(sorted(signs))} for key, signs in entries]
    if rows:
        connection.execute(statement, rows)  # type: ignore[call-overload]


def write_match(asked: Asked) -> str:
    """Return what is asked in the language of FTS5: strings in quotes, AND, OR and NOT."""
    wanted = " AND ".join(map(_write_either, asked.wanted))
    if not asked.unwanted:
        return wanted
    return f"({wanted}) NOT ({' OR '.join(map(_quote, asked.unwanted))})"


def _write_either(ways: Either) -> str:
    written = [" AND ".join(map(_quote, signs)) for signs in ways]
    return f"({' OR '.join(f'({way})' for way in written)})"


def _quote(sign: Sign) -> str:
    doubled = sign.replace('"', '""')
    return f'"{doubled}"'
