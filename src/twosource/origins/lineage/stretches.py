"""Which stretch of which article comes from which origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from twosource.language.analysed import AnalysedArticle
from twosource.model.origin import Stretch
from twosource.model.span import Span
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.kinship import Kin, named_origin


def lay_stretches(
    articles: Sequence[AnalysedArticle], claims: Mapping[str, Claims], kin: Iterable[Kin]
) -> tuple[Stretch, ...]:
    """Cut every article into stretches of one origin each; text of unknown origin is in none."""
    shared: dict[str, list[tuple[Span, str]]] = {each.article.id: [] for each in articles}
    for each in kin:
        for place in {span for passage in each.passages for span in passage.spans}:
            shared[place.article].append((place.span, each.origin))
    return tuple(
        stretch for each in articles for stretch in _lay(each, claims[each.article.id], sorted(shared[each.article.id]))
    )


def _lay(analysed: AnalysedArticle, claims: Claims, shared: Sequence[tuple[Span, str]]) -> list[Stretch]:
    spans = [sentence.span for sentence in analysed.sentences]
    traced = [(span, _trace(span, claims, shared)) for span in spans]
    stretches = []
    for origin, run in groupby(traced, key=lambda pair: pair[1]):
        members = [span for span, _ in run]
        if origin is not None:
            whole = Span(members[0].start, members[-1].end)
            stretches.append(Stretch(article=analysed.article.id, span=whole, origin=origin))
    return stretches


def _trace(sentence: Span, claims: Claims, shared: Sequence[tuple[Span, str]]) -> str | None:
    """Find the origin of one sentence; what speaks for the fewest words is the best witness."""
    for claim in claims.sentences:
        if claim.covers is not None and claim.covers.overlaps(sentence):
            return named_origin(claim.key)
    if any(span.overlaps(sentence) for span in claims.elsewhere):
        return None
    covering = [(len(span), origin) for span, origin in shared if span.contains(sentence)]
    if covering:
        return min(covering)[1]
    for claim in (*claims.agencies[:1], *claims.own):
        return named_origin(claim.key)
    return None
