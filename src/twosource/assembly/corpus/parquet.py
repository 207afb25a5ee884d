"""Rows of Parquet files into steps and out of them: batch by batch, and each file in place all at once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from twosource.assembly.corpus.part import Slice, Written
from twosource.errors import UnreadableError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import parquet

_CHUNK = 1 << 20
_DRAFT = ".draft"
_ANEW = "run the same command again, and it is made anew"


def read_slices(folder: Path, slices: Sequence[Slice], columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
    """Yield the rows of each slice, some at a time, with these columns.

    Raises:
        UnreadableError: a file is not there or is damaged; it is the one that the error names.
    """
    from pyarrow import ArrowException

    for each in slices:
        try:
            yield from _read_slice(folder / each.path, each, columns)
        except (ArrowException, OSError) as error:
            what = f"cannot be read ({error!s:.200}); {_ANEW}"
            raise UnreadableError(each.path, what) from error


def _read_slice(path: Path, wanted: Slice, columns: Sequence[str] | None) -> Iterator[pa.Table]:
    import numpy as np
    from pyarrow import parquet

    with parquet.ParquetFile(path, page_checksum_verification=True) as file:
        groups = list(range(file.num_row_groups)) if wanted.groups is None else list(wanted.groups)
        if wanted.only is not None:
            groups = [group for group in groups if _may_hold(file, group, *wanted.only)]
        rows = None if wanted.rows is None else np.array(wanted.rows, dtype=np.int64)
        first = 0
        for group in groups:
            count = file.metadata.row_group(group).num_rows
            chosen = None if rows is None else rows[(rows >= first) & (rows < first + count)] - first
            first += count
            if chosen is not None and not len(chosen):
                continue
            table = file.read_row_group(group, columns=None if columns is None else list(columns))
            yield _choose(table if chosen is None else table.take(chosen), wanted)


def _choose(table: pa.Table, wanted: Slice) -> pa.Table:
    if wanted.only is None:
        return table
    import pyarrow.compute as pc

    name, value = wanted.only
    return table.filter(pc.equal(table[name], value))


def _may_hold(file: parquet.ParquetFile, group: int, column: str, value: int) -> bool:
    """Tell whether a row group can have rows with this value, by what it says of its lowest and highest one."""
    told = file.metadata.row_group(group).column(file.schema_arrow.names.index(column)).statistics
    return told is None or not told.has_min_max or told.min <= value <= told.max


class Outputs:
    """The files that a part writes: every batch becomes a row group. Nothing is in place before `finish`.

    A file is named by its table, or by its table and more ("texts/month=2026-03") where a part writes several of one.
    Use it in a ``with`` block; drafts are removed at its end, whatever happened.
    """

    def __init__(self, folder: Path, paths: Mapping[str, str], schemas: Mapping[str, pa.Schema]) -> None:
        self._folder = folder
        self._paths = dict(paths)
        self._schemas = schemas
        self._writers: dict[str, Any] = {}
        self._rows = dict.fromkeys(paths, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for name, writer in self._writers.items():
            with suppress(OSError):  # what could not be written for want of room cannot be ended either
                writer.close()
            self._draft(name).unlink(missing_ok=True)

    def write(self, name: str, rows: pa.RecordBatch | pa.Table) -> None:
        """Append rows to the file of a table."""
        self._open(name).write(rows, row_group_size=max(1, rows.num_rows))
        self._rows[name] += rows.num_rows

    def finish(self) -> tuple[Written, ...]:
        """Put all files in place, empty ones too, and return what was written."""
        for name in self._paths:
            self._open(name).close()
        self._writers = {}
        return tuple(self._put(name) for name in self._paths)

    def _open(self, name: str) -> Any:
        from pyarrow import parquet

        if name not in self._writers:
            draft = self._draft(name)
            draft.parent.mkdir(parents=True, exist_ok=True)
            self._writers[name] = parquet.ParquetWriter(
                draft,
                self._schemas[name.partition("/")[0]],
                compression="zstd",
                compression_level=3,
                write_page_checksum=True,
            )
        return self._writers[name]

    def _draft(self, name: str) -> Path:
        path = self._folder / self._paths[name]
        return path.with_name(f".{path.name}.{os.getpid()}{_DRAFT}")

    def _put(self, name: str) -> Written:
        draft, path = self._draft(name), self._folder / self._paths[name]
        with draft.open("r+b") as file:  # Windows brings no file to its disk that may only be read
            os.fsync(file.fileno())
        octets, digest = draft.stat().st_size, digest_file(draft)
        draft.replace(path)
        return Written(path=self._paths[name], rows=self._rows[name], octets=octets, digest=digest)


def digest_file(path: Path) -> str:
    """Return the SHA-256 of a file."""
    summed = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            summed.update(chunk)
    return summed.hexdigest()


def require_whole(folder: Path, path: str, digest: str) -> None:
    """See to it that a file is as it was written; a file is read for that once in a process.

    Checksums of Parquet guard its pages, not what says where they stand and what is in them.

    Raises:
        UnreadableError: the file is not there or was changed.
    """
    try:
        told = (folder / path).stat()
        whole = _is_whole(str(folder / path), digest, (told.st_size, told.st_mtime_ns, told.st_ino))
    except OSError as error:
        raise UnreadableError(path, f"cannot be read ({error.strerror}); {_ANEW}") from error
    if not whole:
        raise UnreadableError(path, f"was changed after it was written; {_ANEW}")


@lru_cache(maxsize=1 << 24)  # more files than a corpus has: one that is gone through in order finds nothing in less
def _is_whole(path: str, digest: str, _state: tuple[int, ...]) -> bool:
    return digest_file(Path(path)) == digest


def count_rows(folder: Path, path: str) -> list[int]:
    """Return how many rows each row group of a file has.

    Raises:
        UnreadableError: the file is not there or is damaged.
    """
    from pyarrow import ArrowException, parquet

    try:
        told = parquet.read_metadata(folder / path)
    except (ArrowException, OSError) as error:
        raise UnreadableError(path, f"cannot be read ({error!s:.200}); {_ANEW}") from error
    return [told.row_group(number).num_rows for number in range(told.num_row_groups)]
