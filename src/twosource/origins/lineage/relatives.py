"""Pairs of origins whose independence cannot be taken for granted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TypeAlias

from twosource.language.words import find_words
from twosource.model.span import ArticleSpan, Span
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.claims.outlets_alike import is_same_outlet
from twosource.origins.lineage.kinship import Kin, named_origin

Pairs: TypeAlias = Iterator[tuple[str, str]]  # of ids of origins

_BESIDE = 3  # characters between two sentences at most
_ALIKE = 0.6  # of the words of the shorter of two sentences are common


def relate_origins(
    claims: Sequence[Claims], kin: Iterable[Kin], known: set[str], texts: Mapping[str, str]
) -> frozenset[tuple[str, str]]:
    """Return the sorted pairs of known origins whose independence cannot be taken for granted.

    They are named together by a credit, one is cited where the other is credited, they may be one outlet by two names,
    or they tie by what stands in or beside a passage. ``texts`` are those of the articles, by id.
    """
    said = {each.article: each for each in claims}
    pairs: set[tuple[str, str]] = set()
    for each in claims:
        credited = {named_origin(claim.key) for claim in (*each.agencies, *each.helpers, *each.own)}
        cited = {named_origin(claim.key) for claim in each.cited}
        pairs.update(combinations(sorted(credited), 2))
        pairs.update(product(credited, cited))
    for group in kin:
        pairs.update((group.origin, other) for other in group.beside)
        pairs.update((group.origin, origin) for origin in _quoted_inside(group, claims))
        pairs.update(pair for shared in group.passages for pair in _list_renamed(shared.spans, said, texts))
    pairs.update(_list_namesakes(claims))
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


def _list_renamed(spans: Sequence[ArticleSpan], said: Mapping[str, Claims], texts: Mapping[str, str]) -> Pairs:
    """Yield the origins of like sentences that both carriers have beside their common text, told to two outlets.

    Who copies a text may put the own name for that of the outlet a source spoke to.
    """
    ours, theirs = (
        [(claim, _read_words(claim, texts)) for claim in _list_told_at(place.span, said[place.article])]
        for place in spans
    )
    for (one, words), (other, others) in product(ours, theirs):
        if len(words & others) >= _ALIKE * min(len(words), len(others)):
            yield named_origin(one.key), named_origin(other.key)


def _list_told_at(place: Span, claims: Claims) -> list[Claim]:
    around = Span(max(0, place.start - _BESIDE), place.end + _BESIDE)
    return [claim for claim in claims.sentences if claim.covers and around.overlaps(claim.covers)]


def _read_words(claim: Claim, texts: Mapping[str, str]) -> set[str]:
    return {word.folded for word in find_words(claim.covers.of(texts[claim.article]))} if claim.covers else set()


def _list_namesakes(claims: Iterable[Claims]) -> Pairs:
    """Yield origins that may be one outlet: "the Gazette" is that of Varn, or another."""
    names = {
        claim.key: claim.name
        for each in claims
        for claim in (*each.agencies, *each.helpers, *each.own, *each.sentences)
    }
    for one, other in combinations(sorted(names), 2):
        if is_same_outlet(names[one], names[other]):
            yield named_origin(one), named_origin(other)
