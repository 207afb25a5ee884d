"""The index in PostgreSQL: a tsvector without places under a GIN index (https://www.postgresql.org/docs/, 12.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from twosource.desk.searching.asking import Asked, Either, Sign
from twosource.desk.searching.full_text import ABOVE_ALL

_PUT = text("INSERT INTO search (article, signs) VALUES (:key, CAST(:signs AS tsvector))")
_TAKE = text("DELETE FROM search WHERE article = :key")
_CLEAR = text("DELETE FROM search")
_FIND = text(
    "SELECT article FROM search WHERE signs @@ CAST(:asked AS tsquery) AND article < :below "
    "ORDER BY article DESC LIMIT :most"
)
_AMONG = text("SELECT article FROM search WHERE signs @@ CAST(:asked AS tsquery) AND article = ANY(:keys)")
_COUNT = text(
    "SELECT count(*) FROM (SELECT article FROM search WHERE signs @@ CAST(:asked AS tsquery) LIMIT :most) AS found"
)


class Tsvector:
    """The index of a desk on a server."""

    def put(self, connection: Connection, entries: Iterable[tuple[int, Iterable[Sign]]]) -> None:
        """Enter articles that are not in it."""
        rows = [{"key": key, "signs": " ".join(map(_quote, signs))} for key, signs in entries]
        if rows:
            connection.execute(_PUT, rows)

    def take(self, connection: Connection, entries: Iterable[tuple[int, Iterable[Sign]]]) -> None:
        """Take articles out."""
        rows = [{"key": key} for key, _ in entries]
        if rows:
            connection.execute(_TAKE, rows)

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""
        connection.execute(_CLEAR)

    def merge(self, connection: Connection, pages: int) -> bool:  # noqa: ARG002 - the other index needs them
        """Do nothing: the server cleans up by itself."""
        return False

    def find(self, connection: Connection, asked: Asked, most: int, below: int = ABOVE_ALL) -> list[int]:
        """Return the keys below ``below`` that fit, the highest first, ``most`` of them."""
        values = {"asked": write_tsquery(asked), "below": below, "most": most}
        return list(connection.execute(_FIND, values).scalars())

    def find_among(self, connection: Connection, asked: Asked, keys: Sequence[int]) -> set[int]:
        """Return those of some keys that fit."""
        return set(connection.execute(_AMONG, {"asked": write_tsquery(asked), "keys": list(keys)}).scalars())

    def count(self, connection: Connection, asked: Asked, most: int) -> int:
        """Return how many fit, but ``most`` where there are more."""
        counted: int = connection.execute(_COUNT, {"asked": write_tsquery(asked), "most": most}).scalar_one()
        return counted


def write_tsquery(asked: Asked) -> str:
    """Return what is asked as a tsquery."""
    wanted = [_write_either(ways) for ways in asked.wanted]
    return " & ".join([*wanted, *(f"!{_quote(sign)}" for sign in asked.unwanted)])


def _write_either(ways: Either) -> str:
    written = [" & ".join(map(_quote, signs)) for signs in ways]
    return f"({' | '.join(f'({way})' for way in written)})"


def _quote(sign: Sign) -> str:
    doubled = sign.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
