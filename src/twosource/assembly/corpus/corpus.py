"""A corpus in its folder: what was asked for, and what is done of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.assembly.corpus.layout import ARTICLES
from twosource.assembly.corpus.ledger import Ledger
from twosource.assembly.corpus.part import Slice, Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

    from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Corpus:
    """A folder with its ledger, the inputs as the user gave them, and the settings."""

    folder: Path
    ledger: Ledger
    given: tuple[str, ...]
    settings: Settings

    def list_files(self, table: str) -> list[Written]:
        """Return the files of a table that have rows, by path."""
        return [file for file in self.ledger.list_files(table) if file.rows]

    def list_articles(self) -> list[Written]:
        """Return the files of the articles in order of time; what has no day comes last."""
        return self.list_files(ARTICLES)  # their names sort so

    def slice_table(self, table: str) -> tuple[Slice, ...]:
        """Return all rows of a table, as an input of a part."""
        return tuple(Slice(path=file.path) for file in self.list_files(table))

    def read(self, files: Sequence[Written], columns: Sequence[str]) -> Iterator[pa.Table]:
        """Yield the rows of each of these files, with these columns.

        Raises:
            UnreadableError: one is damaged.
        """
        import pyarrow as pa

        from twosource.assembly.corpus.parquet import read_slices, require_whole

        for file in files:
            require_whole(self.folder, file.path, file.digest)
            yield pa.concat_tables(read_slices(self.folder, [Slice(path=file.path)], columns))
