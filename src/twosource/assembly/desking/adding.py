"""Inputs of any kind into a desk, in batches: each is told when it is safely stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from twosource.assembly.desking.filing import Item, file_items
from twosource.assembly.desking.told import Told
from twosource.model.article import RawArticle

if TYPE_CHECKING:
    from twosource.assembly.desking.indexes import Indexes
    from twosource.desk.store import Store
    from twosource.settings import Settings

MOST_TOGETHER = 200  # inputs of a batch
MOST_CHARACTERS = 8_000_000  # of a batch; what is read waits in memory until it is filed


def add_items(items: Iterable[Item], store: Store, indexes: Indexes, settings: Settings) -> Iterator[Told]:
    """Put a stream of inputs into the desk, some at a time; yield what became of each, when it is safely stored.

    Raises:
        DeskError: the desk cannot be written to; what was yielded before is in it.
    """
    for batch in cut_batches(items):
        yield from file_items(batch, store, indexes, settings)


def cut_batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Cut a stream into batches of bounded number and size; those that wait are not lost where the user stops."""
    batch: list[Item] = []
    size = 0
    try:
        for item in items:
            batch.append(item)
            size += len(item.content) if isinstance(item, RawArticle) else 0
            if len(batch) >= MOST_TOGETHER or size >= MOST_CHARACTERS:
                yield batch
                batch, size = [], 0
    except KeyboardInterrupt:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
