"""Which articles belong to which story, and which stories wait to be analysed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection


def move_articles(connection: Connection, moves: Mapping[int, int], at: str) -> None:
    """Move articles (keys) into other stories (keys of founding articles); refresh and queue all that are touched."""
    raise NotImplementedError


def refresh_stories(
    connection: Connection, stories: Iterable[int], at: str, titles: Mapping[int, str] | None = None
) -> None:
    """Count the articles, outlets and days of stories again, and queue them.

    A story without articles is marked as merged into the one that its founding article belongs to now, and what was
    found out about it is taken away. ``titles`` are new titles, by story.
    """
    raise NotImplementedError


def name_phases(connection: Connection, phases: Mapping[int, int]) -> None:
    """Set the number of the phase of articles (keys) in their stories."""
    raise NotImplementedError


def queue_stories(connection: Connection, stories: Iterable[int]) -> None:
    """Put stories at the end of the queue; those that wait already keep their place."""
    raise NotImplementedError


def next_queued(connection: Connection) -> int | None:
    """Return the key of the story that waits longest, None where none does. `shelve` takes it out of the queue."""
    raise NotImplementedError


def unqueue_story(connection: Connection, story: int) -> None:
    """Take a story out of the queue without results, where its analysis failed for instance."""
    raise NotImplementedError


def count_queue(connection: Connection) -> int:
    """Return how many stories wait to be analysed."""
    raise NotImplementedError


def find_story(connection: Connection, given: str) -> int | None:
    """Return the key of the story that an id leads to now, after all merges; None where there is no such id."""
    raise NotImplementedError
