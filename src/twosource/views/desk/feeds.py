"""Feeds that are watched as plain values for JSON."""

from __future__ import annotations

from datetime import UTC, datetime

from twosource.model.feed import FeedState
from twosource.views.records import Record, pick_fields


def feed_to_dict(feed: FeedState) -> Record:
    """Return a feed that is watched: when it is due and was asked for (ISO 8601, UTC), and why it failed last."""
    return {
        **pick_fields(feed, "url", "kind", "title", "moved_to", "named_by"),
        "due": _time(feed.due),
        "polled": _time(feed.polled),
        "renewed": _time(feed.renewed),
        **pick_fields(feed, "failures", "why"),
    }


def _time(seconds: float | None) -> str | None:
    """Return seconds since 1970 as a time; None where there is none: a feed that was never asked for is due at 0."""
    if not seconds:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
