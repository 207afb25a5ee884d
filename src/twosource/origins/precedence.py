"""Which of several articles had a text first, as far as the directions of their passages tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from twosource.model.article import Article, short_name
from twosource.model.passage import Direction, Passage
from twosource.model.span import ArticleSpan

Led: TypeAlias = dict[tuple[str, str], Direction]  # (who had it, who had it later), and what shows it

_MOST_SIGNS = 2  # of one direction that are told
_MOST_NAMED = 3  # articles of which nothing is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """Who had a text first. ``first`` is None when that cannot be told.

    ``lead`` is the article that nobody had it before as far as is told: ``first``, or the article asked about or one
    that had it before that, while nothing tells about those that are ``unplaced``. ``shown`` are the directions
    between it and others, by the id of the other.
    """

    first: str | None
    lead: str | None = None
    shown: tuple[tuple[str, Direction], ...] = ()
    unplaced: tuple[str, ...] = ()


def find_first(part: ArticleSpan, places: Sequence[ArticleSpan], passages: Iterable[Passage]) -> Precedence:
    """Combine the directions of all passages that cover one text into one answer.

    ``part`` is the text in the article that is asked about, ``places`` are those where it stands elsewhere. The first
    is the article that had it before all the others, in one step or several. Where the signs run in a circle, or two
    articles lead, nothing is said.
    """
    led = _list_led([part, *places], passages)
    carriers = sorted({part.article, *(place.article for place in places)})
    behind = {one: _follow(one, led) for one in carriers}
    later = set().union(*behind.values())
    leading = [one for one in carriers if behind[one] and one not in later]
    if len(leading) != 1 or any(one in behind[one] for one in carriers):
        return Precedence(first=None)
    [lead] = leading
    if part.article != lead and part.article not in behind[lead]:
        return Precedence(first=None)
    unplaced = tuple(one for one in carriers if one != lead and one not in behind[lead])
    return Precedence(
        first=None if unplaced else lead,
        lead=lead,
        shown=tuple(sorted((after, led[before, after]) for before, after in led if before == lead)),
        unplaced=unplaced,
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
    if precedence.lead is None:
        return []
    directions = dict(precedence.shown)
    # What speaks of the article asked about matters most; it has no direction with itself.
    nearest = directions.get(asked) or next(iter(directions.values()))
    sure = "" if all(each.certain for each in directions.values()) else "probably "
    before = "first" if precedence.first else f"{short_name(articles[precedence.lead])} before others"
    signs = [f"{sure}{before}: {sign.detail}" for sign in nearest.signs[:_MOST_SIGNS]]
    return [*signs, *_name_unplaced([short_name(articles[one]) for one in precedence.unplaced])]


def _name_unplaced(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return [f"nothing tells when these had it: {', '.join(names[:_MOST_NAMED])}{more}"]
