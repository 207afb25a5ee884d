"""A trace as its page shows it: everything a template needs, looked up before it runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.origin import Lineage, Origin, Reason
from twosource.model.passage import Direction, Passage
from twosource.model.trace import Elsewhere, Part, Trace
from twosource.views.catalogue import Catalogue, letter_articles
from twosource.views.headline import Headline
from twosource.views.origins_graph import OriginsGraph, make_origins_graph
from twosource.views.tracing.amounts import Amounts, Carrier, measure_trace
from twosource.views.tracing.contrast import Shown, contrast_copies, contrast_retold
from twosource.views.tracing.headline import write_trace_headline
from twosource.views.tracing.text import Piece, cut_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How another article words a part: both wordings in pieces, and what is known about who had it first.

    ``same`` when the two are letter for letter the same.
    """

    elsewhere: Elsewhere
    ours: tuple[Shown, ...]
    theirs: tuple[Shown, ...]
    same: bool
    direction: Direction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One part with all that is known about it.

    ``carriers`` are the ids of the other articles it stands in. ``wordings`` are those worth a look, ``likewise`` those
    beyond the first that have it letter for letter. ``sure`` when strong signs tell who had it first; ``reasons`` are
    those of its origin that ``part.why`` does not tell yet.
    """

    number: int
    part: Part
    words: int
    text: str
    carriers: tuple[str, ...]
    wordings: tuple[Wording, ...]
    likewise: tuple[Wording, ...]
    sure: bool
    origin: Origin | None
    reasons: tuple[Reason, ...]


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
        cards=tuple(_make_cards(trace, catalogue, amounts.sizes)),
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
    )


def _make_cards(trace: Trace, catalogue: Catalogue, sizes: Sequence[int]) -> Iterator[Card]:
    passages = {passage.id: passage for passage in trace.lineage.passages}
    for place, (part, size) in enumerate(zip(trace.parts, sizes, strict=True)):
        origin = catalogue.origins.get(part.origin) if part.origin is not None else None
        wordings = tuple(_make_wordings(part, catalogue, trace, passages))
        same = [wording for wording in wordings if wording.same]
        yield Card(
            number=place + 1,
            part=part,
            words=size,
            text=part.span.of(trace.article.text),
            carriers=catalogue.in_order({each.place.article for each in part.elsewhere}),
            wordings=tuple(wording for wording in wordings if wording not in same[1:]),
            likewise=tuple(same[1:]),
            sure=any(_is_sure(wording.direction, part.first) for wording in wordings),
            origin=origin,
            reasons=_pick_reasons(origin, part, trace),
        )


def _is_sure(direction: Direction | None, first: str | None) -> bool:
    return direction is not None and direction.certain and direction.first == first


def _make_wordings(
    part: Part, catalogue: Catalogue, trace: Trace, passages: Mapping[str, Passage]
) -> Iterator[Wording]:
    """Yield the wordings of a part, those that are most alike first."""
    ours = part.span.of(trace.article.text)
    order = list(catalogue.letters)
    ranked = sorted(part.elsewhere, key=lambda one: (-one.similarity, order.index(one.place.article), one.place))
    for each in ranked:
        theirs = catalogue.text_at(each.place.article, each.place.span)
        first, second = (contrast_retold if each.kind == "rewritten" else contrast_copies)(ours, theirs)
        passage = passages.get(each.passage)
        yield Wording(
            elsewhere=each,
            ours=first,
            theirs=second,
            same=ours == theirs,
            direction=passage.direction if passage else None,
        )


def _pick_reasons(origin: Origin | None, part: Part, trace: Trace) -> tuple[Reason, ...]:
    """Return why the origin is known: what the articles that carry the part say themselves, each thing once."""
    if origin is None:
        return ()
    near = {trace.article.id, *(each.place.article for each in part.elsewhere)}
    told = "\n".join(part.why)
    return tuple(
        reason
        for reason in origin.reasons
        if reason.kind != "passage" and reason.article in near and reason.detail not in told
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
