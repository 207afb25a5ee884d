"""Corrections that would change nothing are refused before they are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.errors import CorrectionError

if TYPE_CHECKING:
    from sqlalchemy import Connection


def refuse_idle(connection: Connection, kind: str, subject: Sequence[str]) -> None:
    """Refuse to merge a story with itself, and to split off all that is in it or what is in another one.

    Raises:
        CorrectionError: the correction is one of these; the message says which.
    """
    from twosource.desk.filing.lookup import find_articles, find_stories, list_members

    if kind not in {"merge stories", "split story"}:
        return
    named = set(find_articles(connection, subject).values())
    stories = set(find_stories(connection, named).values())
    if kind == "merge stories" and len(stories) == 1:
        message = f"{kind}: all of these articles are in one story already; name an article of another one"
        raise CorrectionError(message)
    if kind == "split story" and len(stories) > 1:
        message = f"{kind}: these articles are of {len(stories)} stories; name those of one"
        raise CorrectionError(message)
    if kind == "split story" and any(named.issuperset(list_members(connection, story)) for story in stories):
        message = f"{kind}: these are all articles of the story; name only those that are to leave it"
        raise CorrectionError(message)
