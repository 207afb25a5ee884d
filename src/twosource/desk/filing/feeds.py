"""Feeds that are watched, and the pages that they named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, insert, select

from twosource.desk.chunks import in_chunks
from twosource.desk.packing import pack, unpack
from twosource.desk.plain import make_plain, make_plain_or_none
from twosource.desk.schema import FEEDS, VISITS
from twosource.model.feed import FeedState, PageState


def load_feeds(connection: Connection) -> tuple[FeedState, ...]:
    """Return all feeds, by address, those too that are never asked for again."""
    packed = connection.execute(select(FEEDS.c.packed).order_by(FEEDS.c.url)).scalars()
    return tuple(unpack(FeedState, bytes(each)) for each in packed)


def load_visits(connection: Connection, until: float) -> tuple[PageState, ...]:
    """Return the pages that are due at a time (seconds since 1970) or before, the longest due first."""
    query = select(VISITS.c.packed).where(VISITS.c.due <= until).order_by(VISITS.c.due, VISITS.c.url)
    return tuple(unpack(PageState, bytes(each)) for each in connection.execute(query).scalars())


def next_visit(connection: Connection) -> float | None:
    """Return when the next page is due (seconds since 1970), None where none ever is."""
    return connection.execute(select(func.min(VISITS.c.due))).scalar()


def is_visited(connection: Connection, url: str) -> bool:
    """Tell whether a page was named before."""
    return connection.execute(select(VISITS.c.url).where(VISITS.c.url == make_plain(url))).first() is not None


def keep_feeds(connection: Connection, states: Iterable[FeedState]) -> None:
    """Keep feeds as they are now, in the place of what was known of them."""
    rows = [
        {
            "url": make_plain(each.url),
            "title": make_plain_or_none(each.title),
            "due": each.due,
            "failed": make_plain_or_none(each.why),
            "packed": pack(each),
        }
        for each in {each.url: each for each in states}.values()
    ]
    forget_feeds(connection, [str(row["url"]) for row in rows])
    if rows:
        connection.execute(insert(FEEDS), rows)


def keep_visits(connection: Connection, states: Iterable[PageState]) -> None:
    """Keep pages as they are now, in the place of what was known of them."""
    rows = [
        {"url": make_plain(each.url), "feed": make_plain(each.feed), "due": each.due, "packed": pack(each)}
        for each in {each.url: each for each in states}.values()
    ]
    for chunk in in_chunks(row["url"] for row in rows):
        connection.execute(delete(VISITS).where(VISITS.c.url.in_(chunk)))
    if rows:
        connection.execute(insert(VISITS), rows)


def forget_feeds(connection: Connection, urls: Sequence[str]) -> None:
    """Watch these feeds no more."""
    for chunk in in_chunks(urls):
        connection.execute(delete(FEEDS).where(FEEDS.c.url.in_(chunk)))
