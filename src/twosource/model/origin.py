"""One independent piece of newsgathering, and what it stands behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.passage import Passage
from twosource.model.span import Span

ReasonKind = Literal["credit", "passage", "own-reporting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an article is counted to an origin: the words that show it, and a sentence for the reader."""

    kind: ReasonKind
    article: str
    span: Span
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent piece of newsgathering. ``name`` is None when nobody is credited.

    ``gathered`` is true when a credit or newsgathering of its own is known; an origin that is known
    only as text shared between articles has none.
    """

    id: str
    name: str | None
    articles: tuple[str, ...]
    reasons: tuple[Reason, ...]

    @property
    def gathered(self) -> bool:
        """Whether a credit or newsgathering of its own is known for this origin."""
        return any(reason.kind != "passage" for reason in self.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A run of an article's text that comes from one origin."""

    article: str
    span: Span
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What is copied from where among some articles.

    Text outside of all ``stretches`` has an unknown origin. ``related`` holds pairs of origin ids
    (sorted) whose independence cannot be taken for granted: a credit that names both, for instance.
    """

    passages: tuple[Passage, ...]
    origins: tuple[Origin, ...]
    stretches: tuple[Stretch, ...]
    related: frozenset[tuple[str, str]] = frozenset()

    def origin_at(self, article: str, span: Span) -> str | None:
        """Return the id of the origin that most of the span's text comes from, None when unknown."""
        best = max(
            (stretch for stretch in self.stretches if stretch.article == article),
            key=lambda stretch: (stretch.span.shared(span), -stretch.span.start, stretch.origin),
            default=None,
        )
        if best is None or 2 * best.span.shared(span) <= len(span):
            return None
        return best.origin
