"""Which passages come from one origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.identity import content_id
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.naming import Named, find_same_text, name_passages


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
    return tuple(
        Kin(
            origin=origin,
            key=named[members[0]].key,
            passages=tuple(passages[number] for number in members),
            beside=_find_beside(origin, members, (named, origins, same_text)),
        )
        for origin, members in sorted(families.items())
    )


def _group_unnamed(
    passages: Sequence[SharedText], named: Sequence[Named], same_text: Sequence[Sequence[int]]
) -> list[list[int]]:
    """Join passages without a name that have the same text or link the same two articles."""
    groups: dict[int, set[int]] = {}
    by_pair: dict[tuple[str, ...], int] = {}
    for number in (number for number, each in enumerate(named) if each.key is None):
        carriers = tuple(place.article for place in passages[number].spans)
        linked = [other for other in (*same_text[number], by_pair.setdefault(carriers, number)) if other in groups]
        merged = {number}.union(*(groups[other] for other in linked))
        groups.update(dict.fromkeys(merged, merged))
    return sorted({min(group): sorted(group) for group in groups.values()}.values())


def _find_beside(
    origin: str, members: Iterable[int], known: tuple[Sequence[Named], Sequence[str], Sequence[Sequence[int]]]
) -> tuple[str, ...]:
    named, origins, same_text = known
    found: set[str] = set()
    for number in members:
        found.update(named_origin(key) for key in named[number].rivals)
        found.update(origins[other] for other in same_text[number])
    return tuple(sorted(found - {origin}))
