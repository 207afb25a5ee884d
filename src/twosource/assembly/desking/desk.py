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
from twosource.assembly.desking.showing import ShownDesk
from twosource.assembly.desking.told import Added, Told
from twosource.assembly.desking.upkeep import DeskUpkeep
from twosource.assembly.given import list_inputs
from twosource.model.check import Check
from twosource.model.comparison import Comparison
from twosource.model.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from twosource.assembly.desking.filing import Item
    from twosource.assembly.intake import Stdin
    from twosource.reading import Fetch


class Desk(ShownDesk):
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
