"""Inputs of any kind to raw articles, in batches that fit into memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.steps.columns import failures, make_table, pack_raw, pages, show
from twosource.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa

MOST_TOGETHER = 250  # pages of a batch: what one worker cleans in one go
MOST_CHARACTERS = 16_000_000  # of a batch


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of what was read, and of what could not be."""
    return {"pages": pages(), "failures": failures()}


def read_given(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield what the inputs hold; what may never end is refused."""
    from twosource.reading import list_readers, read_inputs
    from twosource.reading.folders import refuse_special

    refused = {given: error for given in material.part.given if (error := refuse_special(given))}
    rest = [given for given in material.part.given if given not in refused]
    inputs = chain(refused.values(), read_inputs(rest, material.settings.reading, readers=list_readers()))
    rows, failed, size = [], [], 0
    for place, item in enumerate(inputs):
        if isinstance(item, InputError):
            require_memory(item)
            failed.append(describe_failure(place, item, "reading"))
            continue
        rows.append(pack_raw(item, material.settings.cleaning.latest_day))
        size += len(item.content)
        if len(rows) >= MOST_TOGETHER or size >= MOST_CHARACTERS:
            yield "pages", make_table(rows, pages())
            rows, size = [], 0
    if rows:
        yield "pages", make_table(rows, pages())
    if failed:
        yield "failures", make_table(failed, failures())
    yield "failures", len(failed)


def require_memory(error: InputError) -> None:
    """Raise where memory ran out, which is no fault of the input: there may be enough when nothing else is under way.

    Raises:
        MemoryError: this is what the input failed with.
    """
    if isinstance(error.__cause__, MemoryError):
        raise error.__cause__


def describe_failure(place: int, error: InputError, step: str) -> dict[str, str | int | None]:
    """Return a failure as a row."""
    return {"place": place, "given": show(error.given), "why": show(error.explained), "step": step}
