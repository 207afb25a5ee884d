"""Parquet tables: a row an article, in columns told by their names. Needs pyarrow (``pip install twosource[corpus]``).

Only the columns that are needed are read, a batch of rows at a time.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from twosource.errors import InputError, UnreadableError
from twosource.reading.column_map import FIELDS, ColumnMap, holds_text, recognise_columns, refuse_columns
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.rows.row import Row
from twosource.reading.rows.row_stream import read_rows
from twosource.reading.settings import ReadingSettings

_MAGIC = b"PAR1"
_BATCH = 256  # rows
_PIECE = 1_000_000  # bytes


def _recognise(parcel: Parcel) -> bool:
    return parcel.head.startswith(_MAGIC)


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    with _wind_back(parcel, settings) as stream:
        table = _open(parcel.given, stream)
        names = _name_columns(table.schema_arrow)
        columns = recognise_columns(names, settings.columns)
        absent = [column for _, column in settings.columns if column not in names]
        if absent or not holds_text(columns):
            raise refuse_columns(parcel.given, table.schema_arrow.names, absent)
        yield from read_rows(parcel.given, _list_rows(parcel.given, table, columns), settings)


def _open(given: str, stream: BinaryIO) -> Any:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        what = "is a Parquet table, which needs pyarrow; install it with: pip install twosource[corpus]"
        raise UnreadableError(given, what) from None
    try:
        return parquet.ParquetFile(stream)
    except (ArrowException, OSError, ValueError) as error:
        raise _broken(given, error) from None


@contextmanager
def _wind_back(parcel: Parcel, settings: ReadingSettings) -> Iterator[BinaryIO]:
    """Give a stream that can be read from its end, where Parquet keeps its table of contents."""
    if parcel.stream.seekable():
        yield parcel.stream
        return
    with tempfile.TemporaryFile() as copy:
        size = 0
        while piece := parcel.stream.read(_PIECE):
            size += len(piece)
            if size > settings.max_spooled_bytes:
                what = f"has more than {settings.max_spooled_bytes:,} bytes and cannot be wound back; save it as a file"
                raise UnreadableError(parcel.given, what)
            copy.write(piece)
        copy.seek(0)
        yield copy


def _name_columns(schema: Any) -> list[str]:
    """Return the names of the columns, those inside of others with a dot."""
    names: list[str] = []
    for column in schema:
        names.append(column.name)
        if hasattr(column.type, "num_fields") and str(column.type).startswith("struct"):
            names.extend(f"{column.name}.{inner.name}" for inner in column.type)
    return names


def _list_rows(given: str, table: Any, columns: ColumnMap) -> Iterator[Row | InputError]:
    from pyarrow import ArrowException

    names = list(dict.fromkeys(name for field in FIELDS for name in getattr(columns, field)))
    number = 0
    try:
        for batch in table.iter_batches(batch_size=_BATCH, columns=names, use_threads=False):
            for values in batch.to_pylist():
                number += 1
                yield Row(given=f"{given}#{number}", values=values)
    except (ArrowException, OSError, ValueError, OverflowError) as error:
        yield _broken(f"{given}#{number + 1}", error)


def _broken(given: str, error: Exception) -> UnreadableError:
    what = f"cannot be read as Parquet ({str(error).splitlines()[0] if str(error) else type(error).__name__:.200})"
    return UnreadableError(given, f"{what}; perhaps it is cut off: get it again")


PARQUET = Reader(name="a Parquet table", recognise=_recognise, read=_read, holds_others=True)
