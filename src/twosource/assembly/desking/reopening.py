"""The indexes of a desk as they are opened: read from where they were saved, and made again where they are lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain, tee
from typing import TYPE_CHECKING

from twosource.assembly.desking.indexes import Indexes, number_day

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from twosource.desk.store import Store
    from twosource.origins import CopyIndex
    from twosource.origins import Entry as CopyEntry
    from twosource.settings import Settings
    from twosource.stories import Entry


def open_indexes(store: Store, settings: Settings, folder: Path | None = None) -> Indexes:
    """Make the indexes of a desk: that of copies from the ``folder`` where it was saved, the rest from the desk.

    What came after the index was saved is taken from the desk, and so is all of it where the folder has been lost.
    """
    from twosource.assembly.desking.ties import tie_keys
    from twosource.desk.filing.lookup import next_keys
    from twosource.origins import CopyIndex
    from twosource.stories import StoryIndex

    copies = _load_copies(folder)
    indexes = Indexes(copies=copies, stories=StoryIndex(settings.stories), folder=folder, saved=copies.mark)
    with store.reading() as connection:
        last = next_keys(connection).article - 1
        if indexes.copies.mark > last:  # of another desk, or of a copy of this one that has grown since
            indexes.copies, indexes.saved = CopyIndex(), -1
        indexes.copies.catch_up(_list_prints(connection, indexes.copies.mark))
        together, apart = tie_keys(connection)
        indexes.stories.constrain(together, apart)
        oldest = last - settings.stories.most_open
        named = {key for pair in (*together, *apart) for key in pair if key <= oldest}
        indexes.stories.restore(chain(_list_named(connection, named), _list_entries(connection, oldest)))
    return indexes


def _load_copies(folder: Path | None) -> CopyIndex:
    from twosource.errors import UnreadableError
    from twosource.origins import CopyIndex, load_copies

    if folder is None:
        return CopyIndex()
    try:
        return load_copies(folder)
    except UnreadableError:  # lost or damaged: the desk has all that it is made of
        return CopyIndex()


def _list_prints(connection: Connection, after: int) -> Iterator[CopyEntry]:
    """Yield the fingerprints of later articles, made from their texts; those too old to be met again are left out."""
    from twosource.desk.filing.traits import last_added, stream_printed
    from twosource.origins import REACH, fingerprint_all, hide
    from twosource.origins import Entry as CopyEntry

    last = last_added(connection)
    if last is None:
        return
    since = date.fromordinal(max(1, number_day(last) - 2 * REACH)).isoformat()
    texts, copy = tee(stream_printed(connection, after, since))
    prints = fingerprint_all(hide(each.text, each.credits) for each in copy)
    for each, made in zip(texts, prints, strict=True):
        yield CopyEntry(key=each.key, made=made, day=number_day(each.added))


def _list_entries(connection: Connection, after: int) -> Iterator[Entry]:
    from twosource.desk.filing.lookup import load_copies
    from twosource.desk.filing.traits import stream_profiles
    from twosource.stories import Entry

    copies = _group_copies(load_copies(connection, after))
    waiting = next(copies, None)
    for key, story, profile in stream_profiles(connection, after):
        while waiting is not None and waiting[0] < key:
            waiting = next(copies, None)
        shared = waiting[1] if waiting is not None and waiting[0] == key else ()
        yield Entry(key=key, story=story, profile=profile, copies=shared)


def _list_named(connection: Connection, keys: Collection[int]) -> Iterator[Entry]:
    """Yield old articles that people have said something of: they are held whatever their age."""
    from twosource.desk.filing.lookup import find_stories
    from twosource.desk.filing.traits import load_profiles
    from twosource.stories import Entry

    stories = find_stories(connection, keys)
    for key, profile in load_profiles(connection, keys).items():
        yield Entry(key=key, story=stories[key], profile=profile)


def _group_copies(rows: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each article with those it shares text with, most first; the rows come by article."""
    from itertools import groupby

    for key, some in groupby(rows, key=lambda row: row[0]):
        yield key, tuple(other for _, other, _ in sorted(some, key=lambda row: (-row[2], row[1])))
