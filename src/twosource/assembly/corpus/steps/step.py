"""What a step is: Arrow tables in, Arrow tables out, wherever it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material

if TYPE_CHECKING:
    import pyarrow as pa

Made = "tuple[str, pa.RecordBatch | pa.Table | int]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the way: what it is called, the columns of what it makes, and how it makes it.

    ``run`` yields rows with the name of their table, and amounts with the name of what was counted. ``rooms`` are those
    whose settings it is told: what a step is not told, its outcome cannot depend on.
    """

    name: str
    schemas: Callable[[], Mapping[str, pa.Schema]]
    rooms: tuple[str, ...]
    run: Callable[[Material], Iterator[tuple[str, pa.RecordBatch | pa.Table | int]]]
