"""What an index of signs can do, whichever database holds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from sqlalchemy import Connection

from twosource.desk.searching.asking import Asked, Sign

ABOVE_ALL = 2**31 - 1  # a key that no article has


class FullText(Protocol):
    """An index of articles (keys) by the signs that they stand under. Each promises the same answers."""

    def put(self, connection: Connection, entries: Iterable[tuple[int, Iterable[Sign]]]) -> None:
        """Enter articles that are not in it."""

    def take(self, connection: Connection, entries: Iterable[tuple[int, Iterable[Sign]]]) -> None:
        """Take articles out, with all the signs that they were entered with."""

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""

    def merge(self, connection: Connection, pages: int) -> bool:
        """Bring together what is kept in several parts, and drop what was taken out; tell whether there is more to do.

        ``pages`` bounds what is written.
        """

    def find(self, connection: Connection, asked: Asked, most: int, below: int = ABOVE_ALL) -> list[int]:
        """Return the keys below ``below`` that fit, the highest first, ``most`` of them."""

    def find_among(self, connection: Connection, asked: Asked, keys: Sequence[int]) -> set[int]:
        """Return those of some keys (at most 500) that fit."""

    def count(self, connection: Connection, asked: Asked, most: int) -> int:
        """Return how many fit, but ``most`` where there are more."""
