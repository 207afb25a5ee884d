"""Which passages come from one origin, and who is credited with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.identity import content_id
from twosource.model.span import ArticleSpan
from twosource.origins.claims import Claims
from twosource.origins.passages import SharedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Passages of one origin. ``key`` is None when nobody, or no one agency, is credited with them.

    ``rivals`` are the keys of agencies that are credited where no single one could be chosen.
    """

    origin: str
    key: str | None
    passages: tuple[SharedText, ...]
    rivals: tuple[str, ...] = ()


def named_origin(key: str) -> str:
    """Return the id of the origin with this folded name."""
    return content_id("origin", key)


def group_passages(passages: Sequence[SharedText], claims: Mapping[str, Claims]) -> tuple[Kin, ...]:
    """Group passages by origin: by the agency credited, else by the text and the articles they link directly."""
    kin: list[Kin] = []
    unnamed: list[SharedText] = []
    rivals: dict[SharedText, tuple[str, ...]] = {}
    for group in join(passages, _is_same_text):
        key, others = _choose_agency(group, claims)
        if key is not None:
            kin.append(Kin(origin=named_origin(key), key=key, passages=tuple(group)))
            continue
        unnamed.extend(group)
        rivals.update(dict.fromkeys(group, others))
    for group in join(unnamed, lambda one, other: _is_same_text(one, other) or _carriers(one) == _carriers(other)):
        spans = sorted({span for passage in group for span in passage.spans})
        origin = content_id("origin", *((each.article, each.span.start, each.span.end) for each in spans))
        others = tuple(sorted({key for passage in group for key in rivals[passage]}))
        kin.append(Kin(origin=origin, key=None, passages=tuple(group), rivals=others))
    return tuple(kin)


def join(passages: Sequence[SharedText], related: Callable[[SharedText, SharedText], bool]) -> list[list[SharedText]]:
    """Join passages into groups in which each is related to at least one other."""
    groups: list[list[SharedText]] = []
    for passage in passages:
        near = [group for group in groups if any(related(passage, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), passage])
    return groups


def _is_same_text(one: SharedText, other: SharedText) -> bool:
    """Tell whether the passages lie over one another in an article, by half of the shorter or more."""
    return any(_lie_over(a, b) for a in one.spans for b in other.spans)


def _lie_over(a: ArticleSpan, b: ArticleSpan) -> bool:
    return a.article == b.article and 2 * a.span.shared(b.span) >= min(len(a.span), len(b.span))


def _carriers(passage: SharedText) -> tuple[str, ...]:
    return tuple(span.article for span in passage.spans)


def _choose_agency(group: Sequence[SharedText], claims: Mapping[str, Claims]) -> tuple[str | None, tuple[str, ...]]:
    """Return the agency that most carriers credit, or None and the agencies that tie.

    Where no carrier credits an agency, an outlet that says of itself that its staff wrote the text.
    """
    carriers = [claims[article] for article in sorted({span.article for shared in group for span in shared.spans})]
    votes = Counter(key for mine in carriers for key in _credited(mine, carriers))
    votes = votes or Counter(claim.key for mine in carriers for claim in mine.own if claim.kind == "credit")
    if not votes:
        return None, ()
    most = max(votes.values())
    best = sorted(key for key, count in votes.items() if count == most)
    return (best[0], ()) if len(best) == 1 else (None, tuple(best))


def _credited(mine: Claims, carriers: Sequence[Claims]) -> list[str]:
    """Return whom an article credits with text that it shares with other carriers, the first of several twice.

    First whoever is credited with all of it, else a helper. Without either, an outlet that is among
    the carriers, gathered news itself and is named by this article, is where this article has it from.
    """
    if mine.agencies or mine.helpers:
        credited = [claim.key for claim in (mine.agencies or mine.helpers)]
        return [credited[0], *dict.fromkeys(credited)]
    homes = {claim.key for other in carriers if other is not mine for claim in other.own}
    return sorted({claim.key for claim in (*mine.sentences, *mine.cited)} & homes)
