"""What finds copies and stories of new articles: held in memory, made again from the desk where it is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import chain, tee
from typing import TYPE_CHECKING

from twosource.assembly.desking.placing import Placed
from twosource.model.article import Article

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from twosource.desk.store import Store
    from twosource.origins import CopyIndex, Fingerprint
    from twosource.origins import Entry as CopyEntry
    from twosource.settings import Settings
    from twosource.stories import Entry, StoryIndex

_MOST_COPIED = 20  # earlier articles that a new one is noted as sharing text with: those that share most


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """What was found out about an article when it came: its traits as they are stored, its copies and its story.

    ``copies`` are keys of earlier articles with the number of words that they share, most first.
    """

    key: int
    profile: bytes
    copies: tuple[tuple[int, int], ...]
    story: int


@dataclass(slots=True, kw_only=True, eq=False)
class Indexes:
    """The index of copies and that of open stories, in step with one desk."""

    copies: CopyIndex
    stories: StoryIndex
    folder: Path | None = None

    def save(self) -> None:
        """Save the index of copies, where there is a place for it: it is made again from the desk otherwise."""
        from twosource.errors import OutputError
        from twosource.origins import save_copies

        if self.folder is not None:
            with suppress(OutputError):  # the desk has all that it is made of
                save_copies(self.copies, self.folder)

    def enter(self, placed: Sequence[Placed], day: int) -> list[Traced]:
        """Take in new articles, in the order of their keys, that arrive on a ``day`` (an ordinal)."""
        from twosource.origins import Entry as CopyEntry

        articles = [each.article for each in placed]
        prints = list(_fingerprint(articles))
        entries = [CopyEntry(key=each.key, made=made, day=day) for each, made in zip(placed, prints, strict=True)]
        found = self.copies.add_many(entries)
        return [
            self._trace(each.key, article, [(one.key, one.words) for one in copies])
            for each, article, copies in zip(placed, articles, found, strict=True)
        ]

    def look_at(self, placed: Sequence[Placed], day: int) -> list[Traced]:
        """Look at articles whose text is another one now. The index of copies goes on with the earlier one."""
        articles = [each.article for each in placed]
        prints = list(_fingerprint(articles))
        found = [
            [(one.key, one.words) for one in self.copies.find(made, day) if one.key < each.key]
            for each, made in zip(placed, prints, strict=True)
        ]
        return [
            self._trace(each.key, article, copies)
            for each, article, copies in zip(placed, articles, found, strict=True)
        ]

    def settle(self, connection: Connection) -> dict[int, int]:
        """Think over what came; return the articles that are in other stories now, with the keys of these.

        Where the founder of a story has gone to another one, those of its articles that are too old to be met go too.
        """
        from twosource.desk.filing.lookup import list_members

        moves: dict[int, int] = {}
        for each in self.stories.settle():
            if each.before in each.articles:
                rest = list_members(connection, each.before)
                moves |= {key: each.after for key in rest if self.stories.story_of(key) is None}
            moves |= dict.fromkeys(each.articles, each.after)
        return moves

    def _trace(self, key: int, article: Article, found: list[tuple[int, int]]) -> Traced:
        from twosource.stories import pack_profile, read_profile

        copies = tuple(sorted(found, key=lambda one: (-one[1], one[0]))[:_MOST_COPIED])
        profile = read_profile(article)
        return Traced(
            key=key,
            profile=pack_profile(profile),
            copies=copies,
            story=self.stories.add(key, profile, [other for other, _ in copies]),
        )


def open_indexes(store: Store, settings: Settings, folder: Path | None = None) -> Indexes:
    """Make the indexes of a desk: that of copies from the ``folder`` where it was saved, the rest from the desk.

    What came after the index was saved is taken from the desk, and so is all of it where the folder has been lost.
    """
    from twosource.assembly.desking.ties import tie_keys
    from twosource.desk.filing.lookup import next_keys
    from twosource.origins import CopyIndex
    from twosource.stories import StoryIndex

    indexes = Indexes(copies=_load_copies(folder), stories=StoryIndex(settings.stories), folder=folder)
    with store.reading() as connection:
        last = next_keys(connection).article - 1
        if indexes.copies.mark > last:  # of another desk, or of a copy of this one that has grown since
            indexes.copies = CopyIndex()
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


def _fingerprint(articles: Sequence[Article]) -> Iterator[Fingerprint]:
    from twosource.origins import fingerprint_all, hide

    yield from fingerprint_all(hide(each.text, [credit.span for credit in each.credits]) for each in articles)


def number_day(time: str) -> int:
    """Return the day of a time (ISO 8601) as an ordinal."""
    return date.fromisoformat(time[:10]).toordinal()
