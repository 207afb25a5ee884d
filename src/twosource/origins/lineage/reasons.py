"""The origins with their names, their articles and why each article is counted to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from twosource.language.analysed import AnalysedArticle
from twosource.language.outlets import find_outlet
from twosource.model.origin import Origin, Reason, Stretch
from twosource.model.passage import Direction
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.lineage.direction import Places
from twosource.origins.lineage.explaining import explain_passages
from twosource.origins.lineage.kinship import Kin, named_origin


def build_origins(
    analysed: Sequence[AnalysedArticle],
    claims: Mapping[str, Claims],
    kin: Sequence[Kin],
    stretches: Sequence[Stretch],
    directions: Mapping[Places, Direction],
) -> tuple[Origin, ...]:
    """Build every origin that some text comes from, with a reason for each of its articles."""
    articles = {each.article.id: each for each in analysed}
    said = _group_claims(claims.values())
    shared = _group_passages(kin)
    carriers = _group_carriers(stretches, shared)
    return tuple(
        Origin(
            id=origin,
            name=_choose_name(said.get(origin, [])),
            articles=tuple(sorted(carriers[origin])),
            reasons=(
                *dict.fromkeys(map(_reason_of, said.get(origin, []))),
                *explain_passages(shared.get(origin, []), articles, directions),
            ),
        )
        for origin in sorted(carriers)
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
    """Return the name most claims use; of several the longest, then the first in the alphabet.

    A known outlet is called by its name, not by one of the hosts of its pages.
    """
    counts = Counter(_call(claim.name) for claim in claims)
    return min(counts, key=lambda name: (-counts[name], -len(name), name), default=None)


def _group_carriers(stretches: Iterable[Stretch], shared: Mapping[str, Iterable[SharedText]]) -> dict[str, set[str]]:
    carriers: dict[str, set[str]] = {}
    for stretch in stretches:
        carriers.setdefault(stretch.origin, set()).add(stretch.article)
    for origin, passages in shared.items():
        carriers.setdefault(origin, set()).update(place.article for each in passages for place in each.spans)
    return carriers


def _reason_of(claim: Claim) -> Reason:
    return Reason(kind=claim.kind, article=claim.article, span=claim.span, detail=claim.detail)


def _call(name: str) -> str:
    known = find_outlet(name) if "." in name and " " not in name else None
    return known.name if known else name
