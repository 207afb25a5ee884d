"""Copies of a desk while it is in use."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from twosource.desk.chunks import in_chunks, stream
from twosource.desk.files import copy_file, make_file, move_file
from twosource.desk.schema import META, METADATA
from twosource.desk.searching.indexing import rebuild_index
from twosource.desk.store import Store
from twosource.desk.telling import explain_system, telling
from twosource.errors import DeskError

_ROWS = 1_000


def back_up(store: Store, target: Path) -> None:
    """Copy a desk to a file that is not there yet, as it is at one moment, while others read and write it.

    A desk on a server is copied into a file, too: it opens like any other.

    Raises:
        DeskError: there is a file already, or it cannot be written.
    """
    if target.exists():
        raise DeskError(str(target), "there is a file already; give another name, or delete it first")
    with telling(str(target)):
        try:
            with store.reading() as connection:
                if connection.dialect.name == "sqlite":
                    copy_file(Path(store.where), target)
                else:
                    _copy_into_file(connection, target)
        except OSError as error:
            raise DeskError(str(target), explain_system(error)) from error


def _copy_into_file(source: Connection, target: Path) -> None:
    part = target.with_name(f"{target.name}.part")
    with make_file(part, "") as connection:
        connection.execute(delete(META))
        copy_rows(source, connection)
        rebuild_index(connection)  # the full text is none of our rows
    move_file(part, target)


def copy_rows(source: Connection, target: Connection) -> None:
    """Copy all rows of one desk into another one that has none."""
    for table in METADATA.sorted_tables:
        rows = (tuple(row.values()) for row in stream(source, select(table)))
        names = [column.name for column in table.columns]
        for chunk in in_chunks(rows, _ROWS):
            target.execute(insert(table), [dict(zip(names, row, strict=True)) for row in chunk])
