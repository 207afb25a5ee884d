"""A trace as its page shows it: everything a template needs, looked up before it runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.origin import Lineage, Origin
from twosource.model.trace import Trace
from twosource.views.catalogue import Catalogue, letter_articles
from twosource.views.headline import Headline
from twosource.views.origins_graph import OriginsGraph, make_origins_graph
from twosource.views.tracing.amounts import Amounts, Carrier, measure_trace
from twosource.views.tracing.cards import Card, make_cards
from twosource.views.tracing.headline import write_trace_headline
from twosource.views.tracing.text import Piece, cut_text


@dataclass(frozen=True, slots=True, kw_only=True)
class TracePage:
    """The whole page. ``carriers`` are the articles that share text with the traced one, ``strangers`` the others."""

    trace: Trace
    catalogue: Catalogue
    headline: Headline
    amounts: Amounts
    paragraphs: tuple[tuple[Piece, ...], ...]
    cards: tuple[Card, ...]
    carriers: tuple[Carrier, ...]
    strangers: tuple[Article, ...]
    origins: tuple[Origin, ...]
    graph: OriginsGraph


def make_trace_page(trace: Trace) -> TracePage:
    """Return the trace with everything that its page shows."""
    catalogue = _make_catalogue(trace)
    amounts = measure_trace(trace)
    carriers = tuple(carrier for carrier in amounts.carriers if carrier.words)
    near = {carrier.article.id for carrier in carriers}
    return TracePage(
        trace=trace,
        catalogue=catalogue,
        headline=write_trace_headline(trace, amounts),
        amounts=amounts,
        paragraphs=cut_text(trace.article, trace.parts),
        cards=tuple(make_cards(trace, catalogue, amounts.sizes)),
        carriers=carriers,
        strangers=tuple(article for article in trace.among if article.id not in near),
        origins=_list_origins(trace, amounts),
        graph=_make_graph(trace, carriers, catalogue.letters),
    )


def _make_catalogue(trace: Trace) -> Catalogue:
    """Return the articles and origins by their ids: the traced article is A, the others follow as given."""
    articles = (trace.article, *(article for article in trace.among if article.id != trace.article.id))
    return Catalogue(
        articles={article.id: article for article in articles},
        letters=letter_articles(articles),
        origins={origin.id: origin for origin in trace.lineage.origins},
        sources={},
        statements={},
        findings={},
        standing={},
    )


def _list_origins(trace: Trace, amounts: Amounts) -> tuple[Origin, ...]:
    known = [origin for origin in trace.lineage.origins if origin.id in amounts.origins]
    return tuple(sorted(known, key=lambda origin: (-amounts.origins[origin.id], origin.name or "", origin.id)))


def _make_graph(trace: Trace, carriers: Sequence[Carrier], letters: Mapping[str, str]) -> OriginsGraph:
    """Draw the traced article and those that share text with it, with all that they have from anywhere."""
    articles = (trace.article, *(carrier.article for carrier in carriers))
    inside = {article.id for article in articles}
    lineage = Lineage(
        passages=trace.lineage.passages,
        origins=trace.lineage.origins,
        stretches=tuple(stretch for stretch in trace.lineage.stretches if stretch.article in inside),
    )
    return make_origins_graph(articles, lineage, letters=letters, focus=trace.article.id)
