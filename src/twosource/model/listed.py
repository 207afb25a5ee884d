"""Rows of the lists that a desk shows: stories, sources, outlets."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.notebook import Shown
from twosource.model.published import Trust
from twosource.model.source import SourceKind
from twosource.model.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedStory(Shown):
    """A story in a list, with counts. ``changed`` and ``analysed`` are times (ISO 8601, UTC).

    ``first_day`` and ``last_day`` are of publication, none of them doubtful: ``doubtful`` articles have a day that is.
    ``queued``: it waits to be analysed. ``supports`` says how many of its findings have each support, the best first,
    whatever differs; ``standings`` where they stand in its summary, each once, as the page of the story counts them.
    ``origins`` are the known origins of what its articles state, as they were when it was analysed.
    """

    id: str
    title: str
    articles: int
    outlets: int
    findings: int
    first_day: str | None
    last_day: str | None
    changed: str
    analysed: str | None
    queued: bool
    supports: tuple[tuple[str, int], ...] = ()
    origins: int = 0
    doubtful: int = 0
    standings: tuple[tuple[Standing, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedArticle(Shown):
    """An article of a story in a list.

    ``day`` is that of publication, as far as it is known, ``trust`` how far to trust it. ``phase`` is the
    number of the part of a long story that it belongs to, from 0. ``compared``: the results of its story were made with
    it; what came since, or has another text since, waits.
    """

    id: str
    title: str | None
    given: str
    outlet: str | None
    day: str | None
    phase: int
    compared: bool
    trust: Trust | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSource(Shown):
    """A source in a list: how much is attributed to it, in how many articles and stories of how many outlets."""

    id: str
    name: str
    kind: SourceKind
    roles: tuple[str, ...]
    statements: int
    articles: int
    stories: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOutlet(Shown):
    """An outlet in a list, None for articles of unknown outlets: how many articles, in how many stories, and when.

    ``first_day`` and ``last_day`` are of publication, none of them doubtful: ``doubtful`` articles have a day that is.
    """

    name: str | None
    articles: int
    stories: int
    first_day: str | None
    last_day: str | None
    doubtful: int = 0
