"""What a desk shows of one thing: a story, an article, a finding, a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from twosource.assembly.desking.listing import ListedDesk
from twosource.assembly.desking.stories import load_story_comparison, no_story
from twosource.errors import NotHeldError
from twosource.model.comparison import Comparison
from twosource.model.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from twosource.model.found import FoundFinding
    from twosource.model.held import HeldArticle
    from twosource.model.record import SourceRecord

Shown = TypeVar("Shown")


class ShownDesk(ListedDesk):
    """A desk of which each thing can be shown, by its id or one that it had before."""

    def story(self, story: str) -> Comparison:
        """Return what was found out about a story, by its id or an earlier one.

        Raises:
            NotHeldError: there is no such story.
            WaitsError: it waits to be analysed.
        """
        return load_story_comparison(self.look(), story)

    def mark(self, story: str) -> str:
        """Return what is another one whenever something that `story` or `articles` tell of a story may have changed.

        That is so after an article of it was added, taken out or given another text, after it was queued or analysed,
        and after anybody corrected anything on the desk. To ask for it costs little.

        Raises:
            NotHeldError: there is no such story.
        """
        from twosource.desk.listing.marks import read_mark

        store = self.look()
        with store.reading() as connection:
            mark = read_mark(connection, story)
        if mark is None:
            raise no_story(store.where, story)
        return mark

    def article(self, article: str, *, limit: int | None = 50, offset: int = 0) -> HeldArticle:
        """Return an article by its id or an earlier one, with its story and the articles that share text with it.

        ``limit`` and ``offset`` are of these.

        Raises:
            NotHeldError: there is no such article.
        """
        from twosource.desk.listing.held import load_held

        store = self.look()
        with store.reading() as connection:
            held = load_held(connection, article, limit=limit, offset=offset)
        return _require(held, store.where, f"article {article!r}", "twosource search finds those it has")

    def finding(self, finding: str) -> FoundFinding:
        """Return what an id of a finding leads to: its present id, the one it keeps, or one that it had before.

        Raises:
            NotHeldError: there is no such finding, and none is known to have been there.
        """
        from twosource.desk.listing.found import find_finding

        store = self.look()
        with store.reading() as connection:
            found = find_finding(connection, finding)
        return _require(found, store.where, f"finding {finding!r}", "the comparison of its story lists those it has")

    def source(
        self, source: str, filters: Filters = NO_FILTERS, *, limit: int | None = 50, offset: int = 0
    ) -> SourceRecord:
        """Return who a source is and its statements in what fits, with those that do not go with one another.

        Raises:
            NotHeldError: there is no such source.
        """
        from twosource.desk.listing.records import load_record

        store = self.look()
        with store.reading() as connection:
            record = load_record(connection, source, filters, limit=limit, offset=offset)
        return _require(record, store.where, f"source {source!r}", "twosource sources lists those it has")


def _require(found: Shown | None, where: str, what: str, advice: str) -> Shown:
    if found is None:
        raise NotHeldError(where, f"has no {what}", advice)
    return found
