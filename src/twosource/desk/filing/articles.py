"""Articles into the desk."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from twosource.desk.filing.nouns import Filed, Page, Revision


def file_articles(connection: Connection, filed: Sequence[Filed], at: str) -> None:
    """Put articles with their pages, junk, versions, traits and copies into the desk; found the stories they begin.

    Counts of stories are not refreshed and nothing is queued: `stories.refresh_stories` does both.
    Raises ``DeskError`` where an id or a key is taken.
    """
    raise NotImplementedError


def file_revision(connection: Connection, revision: Revision, at: str) -> bool:
    """Put the newest text of an article in the place of the one before; tell whether its text is another one.

    Its earlier id leads to it from now on. What was found out about the earlier text stays readable until its story
    is shelved again; its statements are gone at once, for they are places in a text that is no more. The story is
    queued. ``revision.newer.id`` must be free or have been its own.
    """
    raise NotImplementedError


def file_pages(connection: Connection, pages: Sequence[Page], at: str) -> dict[bytes, int]:
    """Put pages into the desk that no article was made of yet; return all keys by digest."""
    raise NotImplementedError
