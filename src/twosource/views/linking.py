"""Where the links of a page lead: inside of a report, or to the pages of a desk."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

_AMONG_OTHERS: Final = frozenset({"differing", "reworded"})


class Links(Protocol):
    """What a template that several kinds of page share asks for its links.

    All but ``anchor`` return what stands in ``href``. ``anchor`` returns the ``id`` of an element of this page, so that
    ``section`` of the same name leads to it.
    """

    def finding(self, finding: str) -> str:
        """Return the way to a finding from here, the shortest there is."""
        ...

    def permanent(self, finding: str) -> str:
        """Return the address of a finding that stays: to be kept and sent."""
        ...

    def article(self, article: str) -> str:
        """Return the way to what is known of an article."""
        ...

    def text(self, article: str) -> str:
        """Return the way to the text of an article."""
        ...

    def statement(self, statement: str) -> str:
        """Return the way to a statement in the text of its article."""
        ...

    def origin(self, origin: str) -> str:
        """Return the way to an origin, and how it is known."""
        ...

    def source(self, source: str) -> str:
        """Return the way to a source and all it is said to have said."""
        ...

    def story(self, story: str) -> str:
        """Return the way to a story."""
        ...

    def findings(self, group: str) -> str:
        """Return the way to a whole list of findings: ``established``, ``differing`` and so on."""
        ...

    def section(self, name: str) -> str:
        """Return the way to a part of the story: ``findings``, ``origins`` and so on."""
        ...

    def anchor(self, name: str) -> str:
        """Return the id of a part of the story on this page."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLinks:
    """The links of a self-contained report: all lead to a place on the same page.

    ``place`` is the number of the story on the page. One article may stand in two stories, so it is part of the ids of
    all that could stand there twice; None on a page about a single thing. ``homes`` has the number of a story for
    articles that are named here but only stand in another story: two stories may share an origin.
    """

    place: int | None = None
    homes: Mapping[str, int] = field(default_factory=dict)

    def finding(self, finding: str) -> str:
        """Return the fragment of a finding: it stands in one story only."""
        return f"#finding-{finding}"

    def permanent(self, finding: str) -> str:
        """Return the same: a report never changes."""
        return self.finding(finding)

    def article(self, article: str) -> str:
        """Return the fragment of the card with dates, credits and junk."""
        return f"#{self._place(f'article-{article}', self.homes.get(article, self.place))}"

    def text(self, article: str) -> str:
        """Return the fragment of a text."""
        return f"#{self._place(f'text-{article}', self.homes.get(article, self.place))}"

    def statement(self, statement: str) -> str:
        """Return the fragment of a place in a text."""
        return self.section(f"statement-{statement}")

    def origin(self, origin: str) -> str:
        """Return the fragment of an origin."""
        return self.section(f"origin-{origin}")

    def source(self, source: str) -> str:
        """Return the fragment of a source."""
        return self.section(f"source-{source}")

    def story(self, story: str) -> str:
        """Return the fragment of a story."""
        return f"#story-{story}"

    def findings(self, group: str) -> str:
        """Return the fragment of a list; those that differ stand in the lists of their support, among all findings."""
        return self.section("findings" if group in _AMONG_OTHERS else group)

    def section(self, name: str) -> str:
        """Return the fragment of a part of this story."""
        return f"#{self.anchor(name)}"

    def anchor(self, name: str) -> str:
        """Return the id of a part of this story."""
        return self._place(name, self.place)

    @staticmethod
    def _place(name: str, place: int | None) -> str:
        return name if place is None else f"{name}-{place}"


def link_stories(stories: Sequence[Sequence[str]], first: int = 1) -> tuple[ReportLinks, ...]:
    """Return the links of stories that stand on one page, each given by the ids of its articles.

    ``first`` is the number of the first of them on the page.
    """
    homes: dict[str, int] = {}
    for place, articles in enumerate(stories, start=first):
        for article in articles:
            homes.setdefault(article, place)
    return tuple(
        ReportLinks(place=place, homes=ChainMap(dict.fromkeys(articles, place), homes))
        for place, articles in enumerate(stories, start=first)
    )
