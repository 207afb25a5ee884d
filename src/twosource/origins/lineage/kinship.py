"""Which passages come from one origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.model.identity import content_id
from twosource.model.passage import Direction
from twosource.model.span import Span
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.direction import Places
from twosource.origins.lineage.passage_names import Named, name_passages
from twosource.origins.lineage.same_text import Member, group_texts
from twosource.origins.lineage.unnamed import group_unnamed


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


def group_passages(
    passages: Sequence[SharedText], claims: Mapping[str, Claims], directions: Mapping[Places, Direction] | None = None
) -> tuple[Kin, ...]:
    """Group passages by origin: by the agency credited, else by their text and the articles that carry it."""
    texts = group_texts(passages)
    named = name_passages(passages, texts, claims, directions or {})
    origins = _list_origins(passages, texts, named)
    families: dict[str, list[int]] = {}
    for number, origin in enumerate(origins):
        families.setdefault(origin, []).append(number)
    beside = _find_beside(passages, origins, named, texts)
    return tuple(
        Kin(
            origin=origin,
            key=named[members[0]].key,
            passages=tuple(passages[number] for number in members),
            beside=tuple(sorted(beside[origin])),
        )
        for origin, members in sorted(families.items())
    )


def _list_origins(
    passages: Sequence[SharedText], texts: Iterable[Iterable[Member]], named: Sequence[Named]
) -> list[str]:
    """Return the id of the origin of each passage: made of its name, or of the places where it stands."""
    origins = [named_origin(each.key) if each.key else "" for each in named]
    unnamed = [[member for member in text if named[member.number].key is None] for text in texts]
    for group in group_unnamed(unnamed, passages):
        places = sorted({place for number in group for place in passages[number].spans})
        origin = content_id("origin", *((place.article, place.span.start, place.span.end) for place in places))
        for number in group:
            origins[number] = origin
    return origins


def _find_beside(
    passages: Sequence[SharedText], origins: Sequence[str], named: Sequence[Named], texts: Iterable[Iterable[Member]]
) -> dict[str, set[str]]:
    """Return the origins that may be the same as each: rivals, those of the same text, those that lie over it."""
    beside: dict[str, set[str]] = {origin: set() for origin in origins}
    for origin, each in zip(origins, named, strict=True):
        beside[origin].update(named_origin(key) for key in each.rivals)
    together = [{origins[member.number] for member in text} for text in texts]
    pairs = [pair for each in together for pair in combinations(sorted(each), 2)]
    for one, other in (*pairs, *_list_overlaps(passages, origins)):
        beside[one].add(other)
        beside[other].add(one)
    return {origin: each - {origin} for origin, each in beside.items()}


def _list_overlaps(passages: Sequence[SharedText], origins: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of origins of which one lies over the other in an article, by half of the shorter place or more."""
    places: dict[str, set[tuple[Span, str]]] = {}
    for shared, origin in zip(passages, origins, strict=True):
        for place in shared.spans:
            places.setdefault(place.article, set()).add((place.span, origin))
    for found in places.values():
        lasting: list[tuple[Span, str]] = []
        for span, origin in sorted(found):
            lasting = [each for each in lasting if each[0].end > span.start]
            for before, other in lasting:
                if other != origin and 2 * before.shared(span) >= min(len(before), len(span)):
                    yield origin, other
            lasting.append((span, origin))
