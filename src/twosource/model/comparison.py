"""Everything found for the articles of one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.article import Article
from twosource.model.finding import Finding
from twosource.model.origin import Origin
from twosource.model.passage import Passage
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.model.story import Story

WhenPrecision = Literal["year", "month", "week", "day", "part of day", "minute", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Who made a comparison: version, models by name, and what could not be done, and why."""

    version: str
    models: tuple[tuple[str, str], ...]
    degraded: tuple[str, ...]


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
class Comparison:
    """Everything found: articles, origins, statements, findings, timeline, omissions."""

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
