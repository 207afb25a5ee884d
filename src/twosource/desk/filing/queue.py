"""Which stories wait to be analysed."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select, update

from twosource.desk.schema import STORIES


def queue_stories(connection: Connection, stories: Iterable[int]) -> None:
    """Put stories at the end of the queue, in this order; those that wait already keep their place."""
    last = connection.execute(select(func.max(STORIES.c.queued))).scalar() or 0
    rows = [{"story": key, "place": last + number} for number, key in enumerate(dict.fromkeys(stories), 1)]
    if rows:
        queued = update(STORIES).where(STORIES.c.key == bindparam("story"), STORIES.c.queued.is_(None))
        connection.execute(queued.values(queued=bindparam("place")), rows)


def next_queued(connection: Connection) -> int | None:
    """Return the key of the story that waits longest, None where none does. `shelve` takes it out of the queue."""
    query = select(STORIES.c.key).where(STORIES.c.queued.is_not(None)).order_by(STORIES.c.queued).limit(1)
    return connection.execute(query).scalar()


def unqueue_story(connection: Connection, story: int) -> None:
    """Take a story out of the queue without results, where its analysis failed for instance."""
    connection.execute(update(STORIES).where(STORIES.c.key == story).values(queued=None))


def count_queue(connection: Connection) -> int:
    """Return how many stories wait to be analysed."""
    query = select(func.count()).select_from(STORIES).where(STORIES.c.queued.is_not(None))
    return connection.execute(query).scalar_one()


def queue_all(connection: Connection) -> None:
    """Put every story with articles in the queue, behind those that wait."""
    query = select(STORIES.c.key).where(STORIES.c.articles > 0).order_by(STORIES.c.key)
    queue_stories(connection, connection.execute(query).scalars().all())
