"""Which passages are one text.

Passages that lie over each other in an article have text in common, but a chain of such overlaps soon joins what has
none. So a text is led by its longest passage, and the others are laid over that one, wherever they stand: no chain
leads out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.passages import SharedText

_MOST = 0.5  # of a passage must lie over the leading one


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the leading passage, which runs from 0 to 1."""

    start: float = 0.0
    end: float = 1.0

    @property
    def length(self) -> float:
        """The share of the leading passage."""
        return max(0.0, self.end - self.start)

    def cut(self, part: Piece) -> Piece:
        """Return a part of this piece, itself told from 0 to 1, as a part of the leading passage."""
        return Piece(self.start + part.start * self.length, self.start + part.end * self.length)


@dataclass(frozen=True, slots=True)
class Member:
    """A passage, by its number, and the part of the leading one that it covers."""

    number: int
    piece: Piece


@dataclass(slots=True)
class _Text:
    """Passages laid over a leading one, and where that stands in each article.

    ``waiting`` holds passages (their rank, number, and an article that is laid) to be tried, the longest first.
    """

    members: list[Member] = field(default_factory=list)
    laid: dict[str, tuple[Span, Piece]] = field(default_factory=dict)
    waiting: list[tuple[int, int, str]] = field(default_factory=list)

    def fit(self, place: ArticleSpan) -> tuple[Span, Piece] | None:
        """Return what of a place is this text, and which part of it; None where it is too little."""
        span, piece = self.laid[place.article]
        if span.shared(place.span) < max(1, _MOST * len(place.span)):
            return None
        here = Span(max(span.start, place.span.start), min(span.end, place.span.end))
        covered = piece.cut(_part_of(here, span))
        return (here, covered) if covered.length > 0 else None


@dataclass(slots=True)
class _Shelf:
    """All passages, the numbers of those of each article with their ranks by length, and those that are free."""

    passages: Sequence[SharedText]
    by_article: dict[str, list[tuple[int, int]]]
    free: set[int]

    def open(self, text: _Text, article: str, laid: tuple[Span, Piece]) -> None:
        """Say where a text stands in an article, so that the passages there are tried."""
        text.laid[article] = laid
        for rank, number in self.by_article[article]:
            if number in self.free:
                heappush(text.waiting, (rank, number, article))

    def take(self, text: _Text, number: int, covered: Piece) -> None:
        """Give a free passage to a text."""
        text.members.append(Member(number, covered))
        self.free.discard(number)


def group_texts(passages: Sequence[SharedText]) -> list[list[Member]]:
    """Return the passages grouped by text, the longest first; every number stands in one group."""
    order = sorted(range(len(passages)), key=lambda number: (-_measure(passages[number]), passages[number].spans))
    shelf = _Shelf(passages, {}, set(order))
    for rank, number in enumerate(order):
        for place in passages[number].spans:
            shelf.by_article.setdefault(place.article, []).append((rank, number))
    return [_gather(number, shelf) for number in order if number in shelf.free]


def _gather(leader: int, shelf: _Shelf) -> list[Member]:
    """Lay passages over the leading one, the longest first."""
    text = _Text()
    shelf.take(text, leader, Piece())
    for place in shelf.passages[leader].spans:
        shelf.open(text, place.article, (place.span, Piece()))
    while text.waiting:
        _, number, article = heappop(text.waiting)
        if number in shelf.free:
            _lay(text, number, article, shelf)
    return text.members


def _lay(text: _Text, number: int, article: str, shelf: _Shelf) -> None:
    """Add a passage to a text if it fits where it stands in an article, and the other article with it."""
    places = sorted(shelf.passages[number].spans, key=lambda place: place.article != article)
    mine, theirs = places[0], places[-1]
    fitted = text.fit(mine)
    if fitted is None:
        return
    here, covered = fitted
    shelf.take(text, number, covered)
    if theirs.article not in text.laid:
        shelf.open(text, theirs.article, (_move(here, mine.span, theirs.span), covered))


def _move(part: Span, whole: Span, other: Span) -> Span:
    """Return the part of ``other`` that stands to it as ``part`` to ``whole``."""
    share = _part_of(part, whole)
    return Span(other.start + round(share.start * len(other)), other.start + round(share.end * len(other)))


def _part_of(part: Span, whole: Span) -> Piece:
    return Piece((part.start - whole.start) / len(whole), (part.end - whole.start) / len(whole))


def _measure(shared: SharedText) -> int:
    return sum(len(place.span) for place in shared.spans)
