"""The origins with their names, their articles and why each article is counted to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from twosource.language.analysed import AnalysedArticle
from twosource.model.article import Article
from twosource.model.origin import Origin, Reason, Stretch
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.lineage.kinship import Kin, named_origin


def build_origins(
    analysed: Sequence[AnalysedArticle], claims: Mapping[str, Claims], kin: Sequence[Kin], stretches: Sequence[Stretch]
) -> tuple[Origin, ...]:
    """Build every origin that some text comes from, with a reason for each of its articles."""
    articles = {each.article.id: each.article for each in analysed}
    said = _group_claims(claims.values())
    shared = _group_passages(kin)
    return tuple(
        Origin(
            id=origin,
            name=_choose_name(said.get(origin, [])),
            articles=tuple(_carriers(origin, stretches, shared.get(origin, []))),
            reasons=(
                *dict.fromkeys(map(_reason_of, said.get(origin, []))),
                *_explain(shared.get(origin, []), articles),
            ),
        )
        for origin in sorted({stretch.origin for stretch in stretches} | shared.keys())
    )


def _group_claims(claims: Iterable[Claims]) -> dict[str, list[Claim]]:
    grouped: dict[str, list[Claim]] = {}
    for each in claims:
        for claim in (*each.agencies, *each.helpers, *each.own, *each.sentences):
            grouped.setdefault(named_origin(claim.key), []).append(claim)
    return grouped


def _group_passages(kin: Iterable[Kin]) -> dict[str, list[SharedText]]:
    grouped: dict[str, list[SharedText]] = {}
    for each in kin:
        grouped.setdefault(each.origin, []).extend(each.passages)
    return {origin: sorted(passages, key=lambda shared: shared.spans) for origin, passages in grouped.items()}


def _choose_name(claims: Sequence[Claim]) -> str | None:
    """Return the name most claims use; of several the longest, then the first in the alphabet."""
    counts = Counter(claim.name for claim in claims)
    return min(counts, key=lambda name: (-counts[name], -len(name), name), default=None)


def _carriers(origin: str, stretches: Iterable[Stretch], shared: Iterable[SharedText]) -> list[str]:
    laid = {stretch.article for stretch in stretches if stretch.origin == origin}
    return sorted(laid | {span.article for passage in shared for span in passage.spans})


def _reason_of(claim: Claim) -> Reason:
    return Reason(kind=claim.kind, article=claim.article, span=claim.span, detail=claim.detail)


def _explain(shared: Iterable[SharedText], articles: Mapping[str, Article]) -> list[Reason]:
    reasons = []
    for passage in shared:
        for mine, theirs in (passage.spans, passage.spans[::-1]):
            other = articles[theirs.article]
            detail = (
                f"{len(mine.span)} characters stand {passage.kind} in {other.outlet or other.given} "
                f"(similarity {passage.similarity:.2f})"
            )
            reasons.append(Reason(kind="passage", article=mine.article, span=mine.span, detail=detail))
    return reasons
