"""Everything found for the articles of one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.article import Article
from twosource.model.finding import Finding
from twosource.model.notebook import Shown
from twosource.model.obeyed import Obeyed
from twosource.model.origin import Origin
from twosource.model.passage import Passage
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.model.story import Story

WhenPrecision = Literal["year", "month", "week", "day", "part of day", "minute", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphCounts:
    """How many paragraphs the attribution model was given, and how many of these it had not met before."""

    seen: int
    analysed: int

    @property
    def remembered(self) -> int:
        """How many were taken from memory: the same paragraph had been analysed."""
        return self.seen - self.analysed


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Who made a result: version, models by name, and what could not be done, and why.

    ``paragraphs`` counts those that the attribution model read; None where it read none.
    """

    version: str
    models: tuple[tuple[str, str], ...]
    degraded: tuple[str, ...]
    paragraphs: ParagraphCounts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time on the timeline: TIMEX3 value, its precision, and the words as one article has them."""

    value: str
    precision: WhenPrecision
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """The findings (ids) that speak of one time."""

    when: When
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """What one article leaves out: findings (ids) that two or more other articles of its story carry."""

    article: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Shown):
    """Everything found: articles, origins, statements, findings, timeline, omissions.

    ``out_of`` is how many findings there were before some were left out by a choice; None for a whole one.
    ``corrections`` by people are those that it obeys, in the order they were made.
    """

    made: Made
    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    origins: tuple[Origin, ...]
    stories: tuple[Story, ...]
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    timeline: tuple[TimelineEntry, ...]
    omissions: tuple[Omission, ...]
    out_of: int | None = None
    corrections: tuple[Obeyed, ...] = ()
