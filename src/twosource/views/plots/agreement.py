"""Which articles of a story carry the same findings, where they do not agree, and whether they share an origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.model.article import Article
from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue
from twosource.views.pages import Page
from twosource.views.plots.grid import Cell, Grid, Tick, make_grid
from twosource.views.wording import count

MOST_ARTICLES = 60  # more would have no room to be told apart
STRONGEST = 20  # pairs that the table begins with
_DIFFERING = ("differs", "supersedes")
_Pair = tuple[str, str]  # ids of articles, in the order of their letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Two articles by the letters of both, and by their ids: in how many findings they meet.

    ``shared`` findings are carried by both. In ``differing`` ones a statement of one gives another value than that of
    the other, in ``opposed`` ones it contradicts it. ``related``: they share an origin.
    """

    one: str
    other: str
    articles: _Pair
    shared: int
    differing: int
    opposed: int
    related: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The picture, and the same as a list: all pairs that have anything to tell, the strongest first.

    ``pairs`` counts all pairs there are. ``summary`` is a sentence for who does not see the picture. ``grid`` is None
    where there are fewer than two articles. It holds so many ``articles``; of those ``left_out``
    for want of room nothing is counted.
    """

    grid: Grid | None
    met: tuple[Met, ...]
    pairs: int
    summary: str
    articles: int
    left_out: int

    @property
    def strongest(self) -> tuple[Met, ...]:
        """The pairs that the table begins with."""
        return self.met[:STRONGEST]

    @property
    def rest(self) -> int:
        """How many pairs with anything to tell are not among the strongest."""
        return len(self.met) - len(self.strongest)


def make_agreement(page: Page, catalogue: Catalogue) -> Agreement:
    """Return the picture of a story: every pair of its articles, counted over the findings that several carry.

    Of more than `MOST_ARTICLES` those are the first ones by their letters.
    """
    articles = page.articles[:MOST_ARTICLES]
    pairs = _list_pairs(articles, page, catalogue)
    told = tuple(sorted((one for one in pairs if _tells(one)), key=_rank))
    return Agreement(
        grid=_draw(articles, pairs, catalogue) if pairs else None,
        met=told,
        pairs=len(pairs),
        summary=_tell(told, len(articles), len(pairs)),
        articles=len(articles),
        left_out=len(page.articles) - len(articles),
    )


def _list_pairs(articles: Sequence[Article], page: Page, catalogue: Catalogue) -> list[Met]:
    carried = _mark_carried(page.digest.common, articles, catalogue)
    opposed = _count_apart(page.digest.common, ("contradicts",), catalogue)
    differing = _count_apart(page.digest.common, _DIFFERING, catalogue)
    origins = {one.id: {origin.id for origin in page.origins if one.id in origin.articles} for one in articles}
    return [
        Met(
            one=catalogue.letters[one],
            other=catalogue.letters[other],
            articles=(one, other),
            shared=(carried[one] & carried[other]).bit_count(),
            differing=differing[one, other],
            opposed=opposed[one, other],
            related=not origins[one].isdisjoint(origins[other]),
        )
        for one, other in combinations([article.id for article in articles], 2)
    ]


def _mark_carried(findings: Sequence[Finding], articles: Sequence[Article], catalogue: Catalogue) -> dict[str, int]:
    """Return for each article a bit for each finding, set where it carries it: pairs are then counted at once."""
    carried = {article.id: 0 for article in articles}
    for place, finding in enumerate(findings):
        for article in {one.article for one in catalogue.supporters(finding)} & carried.keys():
            carried[article] |= 1 << place
    return carried


def _count_apart(findings: Sequence[Finding], kinds: Sequence[str], catalogue: Catalogue) -> Counter[_Pair]:
    """Return for pairs of articles how many findings have a relation of these kinds between them."""
    order = {article: place for place, article in enumerate(catalogue.articles)}
    counted: Counter[_Pair] = Counter()
    for finding in findings:
        apart = [one for one in finding.relations if one.kind in kinds]
        sides = ({catalogue.statements[one.a].article, catalogue.statements[one.b].article} for one in apart)
        counted.update({(min(pair, key=order.__getitem__), max(pair, key=order.__getitem__)) for pair in sides})
    return counted


def _tells(pair: Met) -> bool:
    return bool(pair.shared or pair.differing or pair.opposed or pair.related)


def _rank(pair: Met) -> tuple[int, int, int]:
    return -pair.shared, -pair.opposed, -pair.differing


def _draw(articles: Sequence[Article], pairs: Sequence[Met], catalogue: Catalogue) -> Grid:
    places = {catalogue.letters[article.id]: place for place, article in enumerate(articles)}
    ticks = [Tick(letter=catalogue.letters[one.id], name=catalogue.called(one.id)) for one in articles]
    cells = [
        Cell(
            low=places[one.one],
            high=places[one.other],
            number=one.shared,
            crossed=one.opposed > 0,
            ringed=one.differing > 0,
            tiled=one.related,
        )
        for one in pairs
    ]
    return make_grid(ticks, cells)


def _tell(met: Sequence[Met], articles: int, pairs: int) -> str:
    if not pairs:
        return "There is one article only: nothing to compare it with."
    sharing = sum(one.shared > 0 for one in met)
    if not sharing:
        return f"{count(articles, 'article')}, and no two of them share a finding."
    most = met[0]
    opposed, differing = sum(one.opposed > 0 for one in met), sum(one.differing > 0 for one in met)
    return (
        f"{sharing:,} of {count(pairs, 'pair')} of articles share findings, {most.one} and {most.other} the most:"
        f" {most.shared:,}. Pairs that contradict each other somewhere: {opposed:,}; that differ: {differing:,};"
        f" that have an origin in common: {sum(one.related for one in met):,}."
    )
