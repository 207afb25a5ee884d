"""Feeds that are watched and the pages that they name: what has to be kept from one poll to the next.

All times are seconds since 1970 (UTC).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.article import RawArticle
from twosource.model.envelope import NOTHING_SAID, Envelope

FeedKind = Literal["unknown", "feed", "sitemap", "list", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server wants to hear when it is asked whether something has changed (RFC 9110, 8.8).

    ``url`` is where the content came from in the end: they mean nothing to any other address. ``sha256`` is that of the
    content, as hexadecimal: many servers send the same again.
    """

    url: str
    sha256: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """A feed that is watched.

    ``url`` is its address as it was given or named, which stays its name; ``moved_to`` the one it is asked for now,
    where a permanent redirect led there. ``kind`` is told at the first poll: a "feed" (RSS, Atom, JSON Feed) or
    "sitemap" names articles, a "list" (OPML, addresses, sitemaps) names others to watch, and so does a "page", once.
    ``named_by`` is the address of the list or page that named it, ``depth`` how many of these there are above it.

    ``due`` is when it is polled next, None for never again. ``interval`` is what lies between two polls, in seconds, 0
    until the first one. ``polled`` is when it was last asked for, ``renewed`` when it last named something new.
    ``failures`` counts those in a row, ``why`` says what the last poll failed with and what to do.
    """

    url: str
    kind: FeedKind = "unknown"
    title: str | None = None
    moved_to: str | None = None
    named_by: str | None = None
    depth: int = 0
    seen: Validators | None = None
    due: float | None = 0.0
    interval: float = 0.0
    polled: float | None = None
    renewed: float | None = None
    failures: int = 0
    why: str | None = None

    @property
    def address(self) -> str:
        """Where it is asked for."""
        return self.moved_to or self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """A page that a feed named and that is fetched, and fetched again later in case its text has changed.

    ``feed`` is the feed's ``url``, ``said`` what its entry says of the page, ``summary`` what it gives of the text,
    kept until the page is had. ``due`` is when it is fetched next, None for never again. ``first`` is when it was had
    for the first time, ``polled`` when it was last asked for. ``failures`` counts those in a row, ``why`` says what
    the last one was.
    """

    url: str
    feed: str
    said: Envelope = NOTHING_SAID
    summary: RawArticle | None = None
    seen: Validators | None = None
    due: float | None = 0.0
    first: float | None = None
    polled: float | None = None
    failures: int = 0
    why: str | None = None

    @property
    def address(self) -> str:
        """Where it is asked for."""
        return self.url
