"""Many rows at a time: written in one go, asked for in pieces that every database takes, read without holding all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, insert

Value = TypeVar("Value")
_MOST = 500


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows; none is fine, too."""
    if rows:
        connection.execute(insert(table), rows)


def in_chunks(values: Iterable[Value], most: int = _MOST) -> Iterator[list[Value]]:
    """Yield values, each once, in lists of at most ``most``."""
    rest = iter(dict.fromkeys(values))
    while chunk := list(islice(rest, most)):
        yield chunk


def select_among(
    connection: Connection, query: Select[Any], column: ColumnElement[Any], values: Iterable[Any]
) -> Iterator[RowMapping]:
    """Yield the rows of a query whose ``column`` is one of some values."""
    for chunk in in_chunks(values):
        yield from connection.execute(query.where(column.in_(chunk))).mappings()


def stream(connection: Connection, query: Select[Any]) -> Iterator[RowMapping]:
    """Yield the rows of a query without holding all of them in memory."""
    with connection.execute(query, execution_options={"yield_per": _MOST}) as result:
        yield from result.mappings()
