"""Pairs of origins whose independence cannot be taken for granted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from twosource.model.span import Span
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.kinship import Kin, named_origin


def relate_origins(claims: Sequence[Claims], kin: Iterable[Kin], known: set[str]) -> frozenset[tuple[str, str]]:
    """Return the sorted pairs of known origins that a credit names together, that one cites, or that tie."""
    pairs: set[tuple[str, str]] = set()
    for each in claims:
        credited = {named_origin(claim.key) for claim in (*each.agencies, *each.helpers, *each.own)}
        cited = {named_origin(claim.key) for claim in each.cited}
        pairs.update(combinations(sorted(credited), 2))
        pairs.update(product(credited, cited))
    for group in kin:
        pairs.update((group.origin, other) for other in group.beside)
        pairs.update((group.origin, origin) for origin in _quoted_inside(group, claims))
    return frozenset((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1] and known.issuperset(pair))


def _quoted_inside(kin: Kin, claims: Iterable[Claims]) -> set[str]:
    """Return the origins of single sentences that lie inside passages nobody else is credited with."""
    if kin.key is not None:
        return set()
    places: dict[str, set[Span]] = {}
    for passage in kin.passages:
        for place in passage.spans:
            places.setdefault(place.article, set()).add(place.span)
    return {
        named_origin(claim.key)
        for each in claims
        for claim in each.sentences
        if claim.covers is not None and any(span.overlaps(claim.covers) for span in places.get(each.article, ()))
    }
