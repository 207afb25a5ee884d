"""One article cut into parts that are alike in where they come from and where else they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from twosource.language.analysed import AnalysedArticle
from twosource.model.article import Article, short_name
from twosource.model.origin import Lineage, Origin
from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span
from twosource.model.trace import Elsewhere, Part, PartKind
from twosource.origins.alignment.counterparts import Counterparts
from twosource.origins.claims.outlets_alike import is_same_outlet
from twosource.origins.lineage.around import Vicinity
from twosource.origins.precedence import explain_first, find_first


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What the parts of an article are told from: its vicinity, and by id the articles and origins in it.

    ``passages`` are those of the article, by id, each with the sentences of the article that stand in it.
    """

    article: Article
    articles: Mapping[str, Article]
    origins: Mapping[str, Origin]
    passages: Mapping[str, tuple[Passage, Counterparts]]
    lineage: Lineage


@dataclass(frozen=True, slots=True, order=True)
class _Mark:
    """What is alike for all sentences of a part."""

    kind: PartKind
    origin: str
    passages: tuple[str, ...]


def cut_parts(analysed: AnalysedArticle, around: Vicinity, articles: Iterable[Article]) -> tuple[Part, ...]:
    """Cut the article into parts, in order, that hold every sentence of it once.

    ``articles`` are those of the lineage. A part ends where its kind, its origin or the passages that it stands in
    change; a sentence that was put into a passage stands in it no more than one outside.
    """
    article = analysed.article
    lineage = around.lineage
    ground = _Ground(
        article=article,
        articles={each.id: each for each in articles},
        origins={origin.id: origin for origin in lineage.origins},
        passages={
            passage.id: (passage, around.counterparts[passage.spans])
            for passage in lineage.passages
            if passage.spans in around.counterparts
        },
        lineage=lineage,
    )
    marked = [(each.span, _mark(each.span, ground)) for each in analysed.sentences]
    return tuple(
        _build_part([span for span, _ in run], mark, ground) for mark, run in groupby(marked, key=lambda pair: pair[1])
    )


def _mark(sentence: Span, ground: _Ground) -> _Mark:
    covering = [passage for passage, pairs in ground.passages.values() if sentence in pairs]
    origin = ground.lineage.origin_at(ground.article.id, sentence)
    if covering:
        kind: PartKind = "copied" if any(passage.kind == "copied" for passage in covering) else "rewritten"
        return _Mark(kind, origin or "", tuple(sorted(passage.id for passage in covering)))
    kind = _judge_alone(origin, ground)
    return _Mark(kind, "" if kind == "unknown" else origin or "", ())


def _judge_alone(origin: str | None, ground: _Ground) -> PartKind:
    """Tell whose text is that stands nowhere else: that of the outlet itself, or of whom the article credits.

    What only lies inside a passage that others are credited with by others is nobody's as far as is known.
    """
    if origin is None:
        return "unknown"
    known = ground.origins[origin]
    if not any(reason.article == ground.article.id and reason.kind != "passage" for reason in known.reasons):
        return "unknown"
    outlet = ground.article.outlet
    return "own" if known.name and outlet and is_same_outlet(known.name, outlet) else "credited"


def _build_part(sentences: Sequence[Span], mark: _Mark, ground: _Ground) -> Part:
    span = Span(sentences[0].start, sentences[-1].end)
    elsewhere = sorted(
        (_place_elsewhere(sentences, *ground.passages[each], ground.article.id) for each in mark.passages),
        key=lambda one: (-one.similarity, one.place, one.passage),
    )
    places = [one.place for one in elsewhere]
    precedence = find_first(ArticleSpan(ground.article.id, span), places, ground.lineage.passages)
    return Part(
        span=span,
        kind=mark.kind,
        origin=mark.origin or None,
        elsewhere=tuple(elsewhere),
        first=precedence.first,
        certain=precedence.first is not None and precedence.certain,
        why=(*_explain_origin(span, mark, ground), *explain_first(precedence, ground.article.id, ground.articles)),
    )


def _place_elsewhere(sentences: Sequence[Span], passage: Passage, pairs: Counterparts, article: str) -> Elsewhere:
    other = next(place.article for place in passage.spans if place.article != article)
    theirs = [pairs[sentence] for sentence in sentences]
    place = Span(min(span.start for span in theirs), max(span.end for span in theirs))
    return Elsewhere(
        passage=passage.id, place=ArticleSpan(other, place), kind=passage.kind, similarity=passage.similarity
    )


def _explain_origin(span: Span, mark: _Mark, ground: _Ground) -> list[str]:
    """Return the words that name the origin: of this article, else of the others that have the part."""
    if not mark.origin:
        return []
    reasons = [reason for reason in ground.origins[mark.origin].reasons if reason.kind != "passage"]
    near = [each for each in reasons if each.article == ground.article.id]
    if not near:
        return [_place_detail(each.detail, ground.articles[each.article]) for each in reasons[:1]]
    inside = [each for each in near if len(each.span) and each.span.overlaps(span)]
    return [each.detail for each in (inside or near)[:1]]


def _place_detail(detail: str, article: Article) -> str:
    """Return words about another article with its name, once."""
    name = short_name(article)
    return detail if detail.startswith(f"{name} ") else f"{name}: {detail}"
