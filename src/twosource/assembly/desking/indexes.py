"""What finds copies and stories of new articles: held in memory, made again from the desk where it is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from twosource.assembly.desking.placing import Placed
from twosource.model.article import Article

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from twosource.origins import CopyIndex, Fingerprint
    from twosource.stories import StoryIndex

MOST_UNSAVED = 10_000  # articles; to save a large index takes seconds, to make it again from so many texts as well
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
    """The index of copies and that of open stories, in step with one desk.

    ``saved`` is the key of the last article that the index of copies knew when it was saved in the ``folder``.
    """

    copies: CopyIndex
    stories: StoryIndex
    folder: Path | None = None
    saved: int = -1

    def save(self) -> None:
        """Save the index of copies, where there is a place for it: it is made again from the desk otherwise."""
        from twosource.errors import OutputError
        from twosource.origins import save_copies

        if self.folder is not None:
            with suppress(OutputError):  # the desk has all that it is made of
                save_copies(self.copies, self.folder)
            self.saved = self.copies.mark

    def save_when_due(self) -> None:
        """Save it when much has come since: what a kill takes away is then made again from the desk in moments."""
        if self.copies.mark - self.saved >= MOST_UNSAVED:
            self.save()

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


def _fingerprint(articles: Sequence[Article]) -> Iterator[Fingerprint]:
    from twosource.origins import fingerprint_all, hide

    yield from fingerprint_all(hide(each.text, [credit.span for credit in each.credits]) for each in articles)


def number_day(time: str) -> int:
    """Return the day of a time (ISO 8601) as an ordinal."""
    return date.fromisoformat(time[:10]).toordinal()
