"""Which of several articles had a text first, as far as the directions of their passages tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from twosource.model.article import Article, short_name
from twosource.model.passage import Direction, Passage
from twosource.model.span import ArticleSpan

Led: TypeAlias = dict[tuple[str, str], Direction]  # (who had it, who had it later), and what shows it

_MOST_SIGNS = 3  # that are told
_MOST_NAMED = 3  # articles of which nothing is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """Who had a text first. ``first`` is None when that cannot be told.

    ``lead`` is the article that nobody had it before as far as is told: ``first``, or the article asked about or one
    that had it before that, while nothing tells about those that are ``unplaced``. ``shown`` are the directions that
    lead from it to the article asked about, step by step; where it is this one, those to others.
    """

    first: str | None
    lead: str | None = None
    shown: tuple[Direction, ...] = ()
    unplaced: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether all that leads to ``lead`` is."""
        return bool(self.shown) and all(each.certain for each in self.shown)


NOT_TOLD = Precedence(first=None)


def find_first(part: ArticleSpan, places: Sequence[ArticleSpan], passages: Iterable[Passage]) -> Precedence:
    """Combine the directions of all passages that cover one text into one answer.

    ``part`` is the text in the article that is asked about, ``places`` are those where it stands elsewhere. The first
    is the article that had it before all the others, in one step or several. Where signs contradict each other only
    those that are certain count; where these run in a circle, or two articles lead, nothing is said.
    """
    led = _list_led([part, *places], passages)
    carriers = sorted({part.article, *(place.article for place in places)})
    if _runs_in_circle(carriers, led):
        led = {step: direction for step, direction in led.items() if direction.certain}
    return NOT_TOLD if _runs_in_circle(carriers, led) else _lead(part.article, carriers, led)


def _runs_in_circle(carriers: Iterable[str], led: Led) -> bool:
    return any(one in _follow(one, led) for one in carriers)


def _lead(asked: str, carriers: Sequence[str], led: Led) -> Precedence:
    behind = {one: _follow(one, led) for one in carriers}
    later = set().union(*behind.values())
    leading = [one for one in carriers if behind[one] and one not in later]
    if len(leading) != 1 or asked not in {leading[0], *behind[leading[0]]}:
        return NOT_TOLD
    [lead] = leading
    unplaced = tuple(one for one in carriers if one != lead and one not in behind[lead])
    steps = [(lead, one) for one in carriers] if lead == asked else _find_way(lead, asked, led)
    return Precedence(
        first=None if unplaced else lead,
        lead=lead,
        shown=tuple(led[step] for step in steps if step in led),
        unplaced=unplaced,
    )


def _find_way(first: str, last: str, led: Led) -> list[tuple[str, str]]:
    """Return the fewest steps from one article to a later one, the first in the alphabet of as few."""
    ways: dict[str, list[tuple[str, str]]] = {first: []}
    while last not in ways:
        fresh = {
            after: [*ways[before], (before, after)]
            for before, after in sorted(led, reverse=True)
            if before in ways and after not in ways
        }
        ways |= fresh
    return ways[last]


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
    sure = "" if precedence.certain else "probably "
    lead = _call(articles[precedence.lead], articles[asked])
    earlier = "first" if precedence.first else "earlier"
    told = f"it was {sure}{earlier} here" if precedence.lead == asked else f"{lead} {sure}had it {earlier}"
    signs = list(dict.fromkeys(each.signs[0].detail for each in precedence.shown if each.signs))
    unplaced = _name_unplaced([short_name(articles[one]) for one in precedence.unplaced])
    return [": ".join([told, "; ".join(signs[:_MOST_SIGNS])]) if signs else told, *unplaced]


def _call(article: Article, asked: Article) -> str:
    name = short_name(article)
    return f"another article of {name}" if name == short_name(asked) else name


def _name_unplaced(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    more = [f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
    *most, last = [*dict.fromkeys(names[:_MOST_NAMED]), *more]
    return [f"nothing tells when {' and '.join([', '.join(most), last] if most else [last])} had it"]
