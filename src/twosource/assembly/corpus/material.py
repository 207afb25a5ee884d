"""What a step works on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.assembly.corpus.parquet import read_slices
from twosource.assembly.corpus.part import Part

if TYPE_CHECKING:
    import pyarrow as pa

    from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a step works on: the rows of its part, batch by batch, and what was asked for."""

    part: Part
    folder: Path
    settings: Settings

    def read(self, table: str, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """Yield the rows of one of the part's tables, some at a time."""
        yield from read_slices(self.folder, self.part.inputs.get(table, ()), columns)
