"""Which of several articles had a text first, as far as the directions of their passages tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from twosource.model.article import Article
from twosource.model.passage import Direction, Passage
from twosource.model.span import ArticleSpan

Led: TypeAlias = dict[tuple[str, str], Direction]  # (who had it, who had it later), and what shows it

_MOST_SIGNS = 2  # of one direction that are told


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """Who had a text first. ``first`` is None when that cannot be told.

    ``shown`` are the directions between the first and others, by the id of the other; ``unplaced`` are the articles
    of which nothing tells whether they had the text before.
    """

    first: str | None
    shown: tuple[tuple[str, Direction], ...] = ()
    unplaced: tuple[str, ...] = ()


def find_first(part: ArticleSpan, places: Sequence[ArticleSpan], passages: Iterable[Passage]) -> Precedence:
    """Combine the directions of all passages that cover one text into one answer.

    ``part`` is the text in the article that is asked about, ``places`` are those where it stands elsewhere. The first
    is the one article that nobody had it before, and that had it before the one asked about, or is that one. Where
    two are left, or the signs run in a circle, nothing is said.
    """
    led = _list_led([part, *places], passages)
    carriers = sorted({part.article, *(place.article for place in places)})
    behind = {one: _follow(one, led) for one in carriers}
    led_by_none = [one for one in carriers if behind[one] and not any(one in behind[other] for other in carriers)]
    leading = [one for one in led_by_none if one == part.article or part.article in behind[one]]
    if len(leading) != 1:
        return Precedence(first=None)
    [first] = leading
    return Precedence(
        first=first,
        shown=tuple(sorted((later, led[one, later]) for one, later in led if one == first)),
        unplaced=tuple(one for one in carriers if one != first and one not in behind[first]),
    )


def _list_led(places: Sequence[ArticleSpan], passages: Iterable[Passage]) -> Led:
    by_article: dict[str, list[ArticleSpan]] = {}
    for place in places:
        by_article.setdefault(place.article, []).append(place)
    led: Led = {}
    for passage in passages:
        if passage.direction is None or not all(_lies_over(one, by_article) for one in passage.spans):
            continue
        first = passage.direction.first
        led.update({(first, one.article): passage.direction for one in passage.spans if one.article != first})
    return led


def _lies_over(place: ArticleSpan, places: Mapping[str, Sequence[ArticleSpan]]) -> bool:
    return any(place.span.overlaps(other.span) for other in places.get(place.article, ()))


def _follow(first: str, led: Iterable[tuple[str, str]]) -> set[str]:
    """Return all who had the text later than ``first``, in one step or several."""
    later: set[str] = set()
    fresh = {first}
    while fresh:
        fresh = {after for before, after in led if before in fresh} - later
        later |= fresh
    return later


def explain_first(precedence: Precedence, asked: str, articles: Mapping[str, Article]) -> list[str]:
    """Say in words what shows who had a text first, and of whom nothing is known; ``asked`` is asked about."""
    if precedence.first is None:
        return []
    directions = dict(precedence.shown)
    # What speaks of the article asked about matters most; it has no direction with itself.
    nearest = directions.get(asked) or next(iter(directions.values()))
    surely = "" if all(each.certain for each in directions.values()) else "probably "
    signs = [f"{surely}first: {sign.detail}" for sign in nearest.signs[:_MOST_SIGNS]]
    unsaid = [_call(articles[one]) for one in precedence.unplaced]
    return [*signs, *([f"nothing tells whether these had it before: {', '.join(unsaid)}"] if unsaid else [])]


def _call(article: Article) -> str:
    return article.outlet or article.given
