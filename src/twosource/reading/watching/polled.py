"""What one request of a watch came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.model.feed import FeedState, PageState

Outcome = Literal["new", "unchanged", "failed", "gone", "postponed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What came of asking for a feed or for a page that one named.

    ``url`` is that of the feed or page. ``feeds`` and ``pages`` are the states that have changed and those that are
    new, to be kept in place of what was known under their ``url``; ``items`` are the articles that came, and errors.
    Whoever keeps states and articles in one step loses nothing and fetches nothing twice, wherever she is stopped.

    ``outcome``: "new" for articles or pages not known before, "unchanged" for none, "gone" for what will never
    be asked for again, "postponed" where the site asks to be left alone. ``notes`` are for the user.
    """

    url: str
    outcome: Outcome
    feeds: tuple[FeedState, ...] = ()
    pages: tuple[PageState, ...] = ()
    items: tuple[RawArticle | InputError, ...] = ()
    notes: tuple[str, ...] = ()
