"""Which passages come from one origin."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.identity import content_id
from twosource.model.span import ArticleSpan
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.naming import Named, name_passages
from twosource.origins.lineage.same_text import SameText, find_same_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Passages of one origin. ``key`` is None when nobody, or no one agency, is credited with them.

    ``beside`` are the ids of origins that may be the same: agencies credited where no single one could be
    chosen, and origins of passages with the same text that others are credited with.
    """

    origin: str
    key: str | None
    passages: tuple[SharedText, ...]
    beside: tuple[str, ...] = ()


def named_origin(key: str) -> str:
    """Return the id of the origin with this folded name."""
    return content_id("origin", key)


def group_passages(passages: Sequence[SharedText], claims: Mapping[str, Claims]) -> tuple[Kin, ...]:
    """Group passages by origin: by the agency credited, else by their text and the articles they link directly."""
    same_text = find_same_text(passages)
    named = name_passages(passages, same_text, claims)
    origins = [named_origin(each.key) if each.key else "" for each in named]
    for group in _group_unnamed(passages, named, same_text):
        places = sorted({place for number in group for place in passages[number].spans})
        origin = content_id("origin", *((place.article, place.span.start, place.span.end) for place in places))
        for number in group:
            origins[number] = origin
    families: dict[str, list[int]] = {}
    for number, origin in enumerate(origins):
        families.setdefault(origin, []).append(number)
    at = _list_origins(origins, same_text)
    return tuple(
        _build_kin(origin, [passages[number] for number in members], [named[number] for number in members], at)
        for origin, members in sorted(families.items())
    )


def _build_kin(
    origin: str, passages: Sequence[SharedText], named: Sequence[Named], at: Mapping[ArticleSpan, set[str]]
) -> Kin:
    rivals = {key for each in named for key in each.rivals}
    beside = _find_beside(origin, passages, rivals, at)
    return Kin(origin=origin, key=named[0].key, passages=tuple(passages), beside=beside)


def _group_unnamed(passages: Sequence[SharedText], named: Sequence[Named], same_text: SameText) -> list[list[int]]:
    """Join passages without a name that have the same text or link the same two articles."""
    unnamed = [number for number, each in enumerate(named) if each.key is None]
    joined: dict[Hashable, Hashable] = {}
    for number in unnamed:
        one, other = passages[number].spans
        _join(joined, one, other)
        _join(joined, one, (one.article, other.article))
    for place in [place for place in same_text.near if place in joined]:
        for other in same_text.near[place]:
            if other in joined:
                _join(joined, place, other)
    groups: dict[Hashable, list[int]] = {}
    for number in unnamed:
        groups.setdefault(_find_head(joined, passages[number].spans[0]), []).append(number)
    return list(groups.values())


def _join(joined: dict[Hashable, Hashable], one: Hashable, other: Hashable) -> None:
    """Make one group of two (disjoint sets, Galler and Fischer 1964)."""
    joined[_find_head(joined, one)] = _find_head(joined, other)


def _find_head(joined: dict[Hashable, Hashable], member: Hashable) -> Hashable:
    joined.setdefault(member, member)
    while joined[member] != member:
        joined[member] = joined[joined[member]]
        member = joined[member]
    return member


def _find_beside(
    origin: str, members: Sequence[SharedText], rivals: Iterable[str], at: Mapping[ArticleSpan, set[str]]
) -> tuple[str, ...]:
    """Return the rivals' origins and those of passages with the same text: ``at`` has the latter by place."""
    places = {place for shared in members for place in shared.spans}
    found = {named_origin(key) for key in rivals}.union(*(at[place] for place in places))
    return tuple(sorted(found - {origin}))


def _list_origins(origins: Sequence[str], same_text: SameText) -> dict[ArticleSpan, set[str]]:
    """Return for each place the origins of the passages with its text."""
    here = {place: {origins[number] for number in numbers} for place, numbers in same_text.passages.items()}
    return {place: set().union(*(here[other] for other in near)) for place, near in same_text.near.items()}
