"""One article as a desk holds it: with its story, and with the articles that share text with it."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.notebook import Shown
from twosource.model.page import Page
from twosource.model.published import Trust


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingArticle:
    """An article that has ``words`` narrative words in common with another one, in the same order: maybe a copy.

    ``words`` is about how many. ``day`` is that of publication, as far as it is known, ``trust`` how far to trust
    it; ``story`` the id of its story, ``story_title`` what that is about.
    """

    id: str
    title: str | None
    given: str
    outlet: str | None
    day: str | None
    story: str
    story_title: str
    words: int
    trust: Trust | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldArticle(Shown):
    """An article of a desk in its newest version, whatever id of it was asked for.

    ``story`` is the id of the story that it belongs to, ``phase`` the number of the part of a long story, from 0.
    ``compared``: the results of its story were made with this text; else it waits. ``added`` is when it came to the
    desk (ISO 8601, UTC). ``former`` are the ids that it had with earlier texts. ``elsewhere`` are the articles of the
    desk, of its own story and of others, that share text with it: those with the most words first.
    """

    article: Article
    story: str
    story_title: str
    phase: int
    compared: bool
    added: str
    former: tuple[str, ...]
    elsewhere: Page[SharingArticle]
