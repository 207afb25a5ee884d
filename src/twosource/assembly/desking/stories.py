"""One story of a desk as it was found out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.errors import NotHeldError, WaitsError
from twosource.model.comparison import Comparison

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.desk.store import Store
    from twosource.model.listed import ListedArticle


def load_story_comparison(store: Store, given: str) -> Comparison:
    """Return what was found out about the story that an id, or one that it had before it was merged, leads to.

    Raises:
        NotHeldError: there is no such story.
        WaitsError: it waits to be analysed for the first time.
    """
    from twosource.desk.shelving.comparisons import load_comparison

    with store.reading() as connection:
        key = find_story_key(connection, given, store.where)
        comparison = load_comparison(connection, key)
    if comparison is None:
        raise WaitsError(store.where, f"story {given} waits to be analysed", "run twosource desk analyse")
    return comparison


def list_story_articles(store: Store, given: str) -> tuple[ListedArticle, ...]:
    """Return the articles of the story that an id leads to, in order of arrival, each with its phase.

    Raises:
        NotHeldError: there is no such story.
    """
    from twosource.desk.listing.articles import list_articles
    from twosource.desk.shelving.partly import list_compared

    with store.reading() as connection:
        key = find_story_key(connection, given, store.where)
        return list_articles(connection, key, list_compared(connection, key))


def list_story_members(store: Store, given: str) -> tuple[str, ...]:
    """Return the ids of the articles of the story that an id leads to, in order of arrival.

    Raises:
        NotHeldError: there is no such story.
    """
    from twosource.desk.filing.stories import load_story

    with store.reading() as connection:
        return load_story(connection, find_story_key(connection, given, store.where)).articles


def find_story_key(connection: Connection, given: str, where: str) -> int:
    """Return the key of the story that an id leads to.

    Raises:
        NotHeldError: there is no such story.
    """
    from twosource.desk.filing.stories import find_story
    from twosource.desk.plain import make_plain

    key = find_story(connection, make_plain(given))
    if key is None:
        raise no_story(where, given)
    return key


def no_story(where: str, given: str) -> NotHeldError:
    """Return the error that says that a desk has no story of this id."""
    return NotHeldError(where, f"has no story {given!r}", "twosource stories lists those it has")
