"""One independent piece of newsgathering, and what it stands behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

from twosource.model.notebook import Shown
from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span

ReasonKind = Literal["credit", "passage", "own-reporting"]

_BESIDE = 150  # characters, about a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an article is counted to an origin: the words that show it, and a sentence for the reader."""

    kind: ReasonKind
    article: str
    span: Span
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin(Shown):
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
    _laid: Mapping[str, tuple[Stretch, ...]] = field(init=False, repr=False, compare=False)
    _between: Mapping[tuple[str, ...], tuple[Passage, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        laid: dict[str, list[Stretch]] = {}
        for stretch in sorted(self.stretches, key=lambda each: (each.article, each.span, each.origin)):
            laid.setdefault(stretch.article, []).append(stretch)
        between: dict[tuple[str, ...], list[Passage]] = {}
        for passage in self.passages:
            for pair in combinations(sorted({place.article for place in passage.spans}), 2):
                between.setdefault(pair, []).append(passage)
        object.__setattr__(self, "_laid", {article: tuple(each) for article, each in laid.items()})
        object.__setattr__(self, "_between", {pair: tuple(each) for pair, each in between.items()})

    def stretches_of(self, article: str) -> tuple[Stretch, ...]:
        """Return the stretches of one article, in order."""
        return self._laid.get(article, ())

    def passages_between(self, one: str, other: str) -> tuple[Passage, ...]:
        """Return the passages that stand in both of two articles."""
        return self._between.get((min(one, other), max(one, other)), ())

    def ties(self, one: str, other: str) -> bool:
        """Tell whether the independence of two origins cannot be taken for granted."""
        return (min(one, other), max(one, other)) in self.related

    def share_text(self, one: ArticleSpan, other: ArticleSpan) -> bool:
        """Tell whether one passage reaches into both of two places."""
        return any(
            any(place.article == one.article and place.span.overlaps(one.span) for place in passage.spans)
            and any(place.article == other.article and place.span.overlaps(other.span) for place in passage.spans)
            for passage in self.passages_between(one.article, other.article)
        )

    def stand_beside(self, one: ArticleSpan, other: ArticleSpan) -> bool:
        """Tell whether two places stand at the same end of one passage, and so may go on with it in other words."""
        for passage in self.passages_between(one.article, other.article):
            here, there = sorted(passage.spans, key=lambda place: place.article != one.article)
            starts = _is_near(here.span.start, one.span) and _is_near(there.span.start, other.span)
            if starts or (_is_near(here.span.end, one.span) and _is_near(there.span.end, other.span)):
                return True
        return False

    def origin_at(self, article: str, span: Span) -> str | None:
        """Return the id of the origin that most of the span's text comes from, None when unknown."""
        best = max(
            self.stretches_of(article),
            key=lambda stretch: (stretch.span.shared(span), -stretch.span.start, stretch.origin),
            default=None,
        )
        if best is None or 2 * best.span.shared(span) <= len(span):
            return None
        return best.origin


def _is_near(edge: int, place: Span) -> bool:
    return place.start - _BESIDE <= edge <= place.end + _BESIDE
