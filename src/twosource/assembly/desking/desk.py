"""A desk: reports are added, stories grow, findings are searched, corrected and exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from twosource.assembly.desking.alerting import DeskAlerts
from twosource.assembly.desking.analysing import Analysed, analyse_queue
from twosource.assembly.desking.checking import check_on_desk
from twosource.assembly.desking.corrections import DeskCorrections
from twosource.assembly.desking.exporting import Extent, count_extent, select_comparisons
from twosource.assembly.desking.feeds import DeskFeeds
from twosource.assembly.desking.held import HeldDesk
from twosource.assembly.desking.stories import list_story_articles, list_story_members, load_story_comparison
from twosource.assembly.desking.told import Added, Told
from twosource.assembly.desking.upkeep import DeskUpkeep
from twosource.assembly.given import list_inputs
from twosource.model.check import Check
from twosource.model.comparison import Comparison
from twosource.model.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from twosource.assembly.desking.filing import Item
    from twosource.assembly.intake import Stdin
    from twosource.desk.filing.nouns import Failure
    from twosource.desk.listing.stories import StoryOrder
    from twosource.model.hit import Hit
    from twosource.model.listed import ListedArticle, ListedOutlet, ListedSource, ListedStory
    from twosource.model.page import Page
    from twosource.reading import Fetch


class Desk(HeldDesk):
    """The database of articles, stories, findings and corrections of one user or one newsroom.

    ``where`` is the path of a file, or ``postgresql://user@host/database``. Nothing is opened before it is needed: a
    file that is not there is made when something is added. There is one writer at a time, and any number of readers.
    Use it in a ``with`` statement, or close it.

    >>> with Desk("election.sqlite") as desk:  # doctest: +SKIP
    ...     desk.add(["saved pages/"])
    ...     for story in desk.stories().items:
    ...         print(story.title, story.articles)
    """

    # -- add and analyse

    def add(self, inputs: Sequence[str | PathLike[str]], *, analyse: bool = True, fetch: Fetch | None = None) -> Added:
        """Add the articles of inputs like those of `twosource.compare`, and analyse the stories they belong to.

        What is known already is passed over; call it again after it was stopped. What fails is in the answer.

        Raises:
            DeskError: the desk cannot be written to; what was added before is in it.
        """
        told = tuple(self.follow_adding(list_inputs(inputs), fetch=fetch))
        if analyse:
            for _ in self.analyse():
                pass
        return Added(told=told, queue=self.queue)

    def follow_adding(
        self, given: Sequence[str], *, stdin: Stdin | None = None, fetch: Fetch | None = None
    ) -> Iterator[Told]:
        """Add the articles of inputs; yield what became of each when it is safely stored. Nothing is analysed."""
        from twosource.reading import list_readers, read_inputs

        reading = self.settings.reading
        yield from self.add_items(read_inputs(given, reading, stdin, fetch=fetch, readers=list_readers()))

    def add_items(self, items: Iterator[Item]) -> Iterator[Told]:
        """Add what was read already, as `follow_adding` does."""
        from twosource.assembly.desking.adding import add_items

        with self.writing() as (store, indexes):
            yield from add_items(items, store, indexes, self.settings)

    def analyse(self) -> Iterator[Analysed]:
        """Analyse the stories that wait, one after the other; each is stored before it is yielded."""
        if self.queue == 0:
            return
        yield from analyse_queue(self.open(write=True), self.models, self.settings)

    @property
    def queue(self) -> int:
        """How many stories wait to be analysed."""
        from twosource.desk.filing.queue import count_queue

        with self.look().reading() as connection:
            return count_queue(connection)

    @property
    def feeds(self) -> DeskFeeds:
        """The feeds that are watched."""
        return DeskFeeds(self)

    # -- look

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

    def story(self, story: str) -> Comparison:
        """Return what was found out about a story, by its id or an earlier one.

        Raises:
            DeskError: there is no such story, or it waits to be analysed.
        """
        return load_story_comparison(self.look(), story)

    def articles(self, story: str) -> tuple[ListedArticle, ...]:
        """Return the articles of a story, in order of arrival: their phases, and whether they were compared already.

        Raises:
            DeskError: there is no such story.
        """
        return list_story_articles(self.look(), story)

    def members(self, story: str) -> tuple[str, ...]:
        """Return the ids of the articles of a story, by its id or an earlier one.

        Raises:
            DeskError: there is no such story.
        """
        return list_story_members(self.look(), story)

    def sources(self, filters: Filters = NO_FILTERS, *, limit: int | None = 50, offset: int = 0) -> Page[ListedSource]:
        """Return who is quoted in what fits."""
        from twosource.desk.listing.sources import list_sources

        with self.look().reading() as connection:
            return list_sources(connection, filters, limit=limit, offset=offset)

    def outlets(self, filters: Filters = NO_FILTERS, *, limit: int | None = 50, offset: int = 0) -> Page[ListedOutlet]:
        """Return who published what fits."""
        from twosource.desk.listing.outlets import list_outlets

        with self.look().reading() as connection:
            return list_outlets(connection, filters, limit=limit, offset=offset)

    def search(self, query: str, filters: Filters = NO_FILTERS, *, limit: int = 20, offset: int = 0) -> Page[Hit]:
        """Return the articles with these words, the newest first: see the guide on searching."""
        from twosource.desk.searching.search import search

        with self.look().reading() as connection:
            return search(connection, query, filters, limit=limit, offset=offset)

    def check(self, sentence: str, filters: Filters = NO_FILTERS) -> Check:
        """Check a sentence: which statements on the desk state it, differ from it, or contradict it.

        Raises:
            InputError: there is no sentence in it; NoArticleError, which is one: no article has words of it.
        """
        return check_on_desk(sentence, self.look(), filters, self.models, self.settings)

    def comparisons(self, filters: Filters = NO_FILTERS) -> Iterator[Comparison]:
        """Yield every story with findings that fit, as a comparison with these findings: what exports are made of."""
        yield from select_comparisons(self.look(), filters)

    def count(self, filters: Filters = NO_FILTERS) -> Extent:
        """Return how many findings fit: what `comparisons` yields."""
        return count_extent(self.look(), filters)

    def failures(self) -> tuple[Failure, ...]:
        """Return the inputs that could not be used, the latest first, and why."""
        from twosource.desk.filing.failures import list_failures

        with self.look().reading() as connection:
            return tuple(list_failures(connection))

    # -- correct

    @property
    def corrections(self) -> DeskCorrections:
        """What people have set right, and the verbs to do so."""
        return DeskCorrections(self)

    @property
    def alerts(self) -> DeskAlerts:
        """Saved searches that tell what became of findings."""
        return DeskAlerts(self)

    @property
    def upkeep(self) -> DeskUpkeep:
        """What is in the desk, whether it is sound; its backup, and making it anew."""
        return DeskUpkeep(self)
