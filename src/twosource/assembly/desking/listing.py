"""What a desk lists: stories, articles, sources, outlets, what became of findings, what failed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from twosource.assembly.desking.held import HeldDesk
from twosource.assembly.desking.keeping import KeptLists
from twosource.assembly.desking.stories import find_story_key, list_story_articles, list_story_members
from twosource.model.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from twosource.desk.listing.stories import StoryOrder
    from twosource.model.arrivals import Arrivals
    from twosource.model.comparison import Made
    from twosource.model.event import Event
    from twosource.model.failure import Failure
    from twosource.model.hit import Hit
    from twosource.model.listed import ListedArticle, ListedOutlet, ListedSource, ListedStory
    from twosource.model.page import Page


class ListedDesk(HeldDesk):
    """A desk whose lists can be read. Any number of threads may read one at a time.

    Lists of sources and outlets, and of how results were made, read much of the desk: they are kept in memory until
    something is written.
    """

    @cached_property
    def _kept(self) -> KeptLists:
        return KeptLists()

    def stories(
        self,
        filters: Filters = NO_FILTERS,
        *,
        order: StoryOrder = "changed",
        limit: int | None = 50,
        offset: int = 0,
    ) -> Page[ListedStory]:
        """Return the stories that fit."""
        from twosource.desk.listing.stories import list_stories

        with self.look().reading() as connection:
            return list_stories(connection, filters, order=order, limit=limit, offset=offset)

    def arrivals(self, stories: Iterable[str]) -> Mapping[str, Arrivals]:
        """Return for each of these stories (their present ids) how many articles it has of each day."""
        from twosource.desk.listing.arrivals import count_arrivals

        with self.look().reading() as connection:
            return count_arrivals(connection, stories)

    def articles(self, story: str) -> tuple[ListedArticle, ...]:
        """Return the articles of a story, in order of arrival: their phases, and whether they were compared already.

        Raises:
            NotHeldError: there is no such story.
        """
        return list_story_articles(self.look(), story)

    def members(self, story: str) -> tuple[str, ...]:
        """Return the ids of the articles of a story, by its id or an earlier one.

        Raises:
            NotHeldError: there is no such story.
        """
        return list_story_members(self.look(), story)

    def sources(self, filters: Filters = NO_FILTERS, *, limit: int | None = 50, offset: int = 0) -> Page[ListedSource]:
        """Return who is quoted in what fits."""
        from twosource.desk.listing.sources import list_sources

        ask = partial(list_sources, filters=filters, limit=limit, offset=offset)
        return self._kept.ask(self.look(), (list_sources.__name__, filters, limit, offset), ask)

    def outlets(self, filters: Filters = NO_FILTERS, *, limit: int | None = 50, offset: int = 0) -> Page[ListedOutlet]:
        """Return who published what fits."""
        from twosource.desk.listing.outlets import list_outlets

        ask = partial(list_outlets, filters=filters, limit=limit, offset=offset)
        return self._kept.ask(self.look(), (list_outlets.__name__, filters, limit, offset), ask)

    def made(self, *, limit: int) -> Page[Made]:
        """Return how the results of the stories that were analysed last were made."""
        from twosource.desk.listing.making import page_made

        return self._kept.ask(self.look(), (page_made.__name__, limit), partial(page_made, limit=limit))

    def search(self, query: str, filters: Filters = NO_FILTERS, *, limit: int = 20, offset: int = 0) -> Page[Hit]:
        """Return the articles with these words, the newest first: see the guide on searching."""
        from twosource.desk.searching.search import search

        with self.look().reading() as connection:
            return search(connection, query, filters, limit=limit, offset=offset)

    def events(self, story: str | None = None, *, limit: int | None = 50, offset: int = 0) -> Page[Event]:
        """Return what became of the findings of a story, or of all, the latest first. That one is new is not told.

        Raises:
            NotHeldError: there is no such story.
        """
        from twosource.desk.following.events import list_latest_events

        store = self.look()
        with store.reading() as connection:
            key = None if story is None else find_story_key(connection, story, store.where)
            return list_latest_events(connection, key, limit=limit, offset=offset)

    def changes(self, stories: Iterable[str], *, each: int = 2) -> Mapping[str, tuple[Event, ...]]:
        """Return for each of these stories (their present ids) what became of its findings lately: ``each`` at most."""
        from twosource.desk.following.latest import list_latest_of

        with self.look().reading() as connection:
            return list_latest_of(connection, stories, each)

    def failures(self, *, limit: int | None = 50, offset: int = 0) -> Page[Failure]:
        """Return the inputs that could not be used, the latest first, and why."""
        from twosource.desk.filing.failures import list_failures

        with self.look().reading() as connection:
            return list_failures(connection, limit=limit, offset=offset)
