"""A small picture of articles and origins: who has how much of its text from where."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from twosource.model.article import Article, short_name
from twosource.model.origin import Lineage, Origin
from twosource.views.catalogue import letter_articles
from twosource.views.graph.flows import Flow, find_flows
from twosource.views.graph.layout import ARTICLE_EDGE, ORIGIN_EDGE, THICKEST, WIDTH, lay_out
from twosource.views.templates import make_environment
from twosource.views.wording import count, describe_share, listed

if TYPE_CHECKING:
    from jinja2 import Environment

MOST_ARTICLES = 60
ROOM = 19  # characters of a name that fit beside the picture
LETTER = 9  # the width of a letter of an article
WIDE = {"W", "F"}  # characters that take the room of two (Unicode Standard Annex #11)
UNCREDITED = "uncredited text"
NAMED = 5  # origins that the sentence about the picture names
TONES = 5  # colours of links; every origin has its name beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsGraph:
    """What the picture shows, for the table beside it too: the flows by article, and what is of unknown origin.

    ``names`` is what the origins are called here. ``left_out`` counts the articles that there was no room for.
    ``focus`` is the id of the article that the page is about, None where it is about all of them.
    """

    articles: tuple[Article, ...]
    letters: Mapping[str, str]
    origins: Mapping[str, Origin]
    names: Mapping[str, str]
    flows: Mapping[str, tuple[Flow, ...]]
    unknown: Mapping[str, float]
    left_out: int
    focus: str | None

    def called(self, origin: str) -> str:
        """Return the name of an origin, or what an unnamed one is called here."""
        return self.names[origin]

    def beneath(self, origin: str) -> str:
        """Return what stands below the name of an origin: whose own reporting it is, or that nobody is credited."""
        flows = [flow for each in self.flows.values() for flow in each if flow.origin == origin]
        own = [self.letters[flow.article] for flow in flows if flow.manner == "own"]
        if own:
            return fit(f"own reporting: {', '.join(own)}")
        return "" if self.origins[origin].name else "nobody is credited"


def make_origins_graph(
    articles: Sequence[Article],
    lineage: Lineage,
    *,
    letters: Mapping[str, str] | None = None,
    focus: str | None = None,
) -> OriginsGraph:
    """Return what the picture of these articles shows: the first `MOST_ARTICLES` of them.

    ``letters`` are those that the articles have on the page, by id.
    """
    shown = tuple(articles[:MOST_ARTICLES])
    found = find_flows(shown, lineage)
    origins = {origin.id: origin for origin in lineage.origins}
    flows = {article.id: tuple(flow for flow in found if flow.article == article.id) for article in shown}
    return OriginsGraph(
        articles=shown,
        letters=letters or letter_articles(articles),
        origins=origins,
        names=_name_origins(origins, found),
        flows=flows,
        unknown={article: _left(each) for article, each in flows.items()},
        left_out=len(articles) - len(shown),
        focus=focus,
    )


def render_origins_graph(graph: OriginsGraph, name: str = "graph", *, style: str = "") -> str:
    """Return the picture as an SVG element; ``name`` makes its ids differ from those of another one on the page.

    With a ``style`` of its own it can be a file of its own.
    """
    layout = lay_out(
        [article.id for article in graph.articles], [flow for each in graph.flows.values() for flow in each]
    )
    return (
        _environment()
        .get_template("graph.svg")
        .render(
            graph=graph,
            layout=layout,
            name=name,
            summary=describe_graph(graph),
            articles={article.id: article for article in graph.articles},
            tones={knot.id: place % TONES for place, knot in enumerate(layout.origins)},
            indent=LETTER * max((len(graph.letters[article.id]) for article in graph.articles), default=1) + 9,
            left=ORIGIN_EDGE,
            right=ARTICLE_EDGE,
            width=WIDTH,
            style=style,
            box=THICKEST,
        )
    )


@cache
def _environment() -> Environment:
    verbs = (fit, short_name, describe_share, describe_day)
    return make_environment({verb.__name__: verb for verb in verbs})


def _name_origins(origins: Mapping[str, Origin], flows: Sequence[Flow]) -> dict[str, str]:
    """Return what each origin of the flows is called; several without a name are numbered."""
    ordered = list(dict.fromkeys(flow.origin for flow in flows))
    unnamed = [origin for origin in ordered if not origins[origin].name]
    numbers = {origin: f" {place + 1}" for place, origin in enumerate(unnamed)} if len(unnamed) > 1 else {}
    return {origin: origins[origin].name or UNCREDITED + numbers.get(origin, "") for origin in ordered}


def _left(flows: Sequence[Flow]) -> float:
    return max(0.0, round(1.0 - sum(flow.share for flow in flows), 6))


def describe_graph(graph: OriginsGraph) -> str:
    """Return in a sentence what the picture shows, for who does not see it; the table beside it has the rest."""
    carried = Counter(flow.origin for each in graph.flows.values() for flow in each)
    ranked = sorted(carried, key=lambda origin: (-carried[origin], graph.called(origin), origin))
    if not ranked:
        return f"{count(len(graph.articles), 'article')}, and nothing is known about where they come from."
    named = [f"{graph.called(origin)} in {count(carried[origin], 'article')}" for origin in ranked[:NAMED]]
    more = [f"{len(ranked) - NAMED} more"] if len(ranked) > NAMED else []
    origins = f"{count(len(graph.articles), 'article')} and {count(len(ranked), 'origin')}"
    return f"{origins}: {listed([*named, *more])}."


def describe_day(article: Article) -> str:
    """Return the day of an article as short as it goes; "no date" where none is known."""
    published = article.published
    if published is None or published.value is None:
        return "no date"
    return published.value[:10] + ("?" if published.trust == "doubtful" else "")


def fit(words: str, room: int = ROOM) -> str:
    """Return the words on one line, cut to ``room`` Latin letters; wide characters take the room of two."""
    line = " ".join(words.split())
    used = 0
    for place, char in enumerate(line):
        used += 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in WIDE else 1
        if used > room:
            return line[: max(1, place - 1)].rstrip() + "…"
    return line
