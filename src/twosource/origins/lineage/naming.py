"""Who is credited with each passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.span import Span
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The key of the agency that a passage is from; None, and the rivals, where no single one could be chosen."""

    key: str | None
    rivals: tuple[str, ...] = ()


def name_passages(
    passages: Sequence[SharedText], same_text: Sequence[Sequence[int]], claims: Mapping[str, Claims]
) -> list[Named]:
    """Name every passage: by the credits of its own two carriers, else by passages with the same text.

    The text that A and B share is the agency's if A credits it; what B and C share of that text is so too.
    """
    named = [_choose(_vote([claims[span.article] for span in shared.spans])) for shared in passages]
    while True:
        passed_on = [
            each if each.key or each.rivals else _choose(Counter(k for n in near if (k := named[n].key)))
            for each, near in zip(named, same_text, strict=True)
        ]
        if passed_on == named:
            return named
        named = passed_on


def _choose(votes: Counter[str]) -> Named:
    most = max(votes.values(), default=0)
    best = tuple(sorted(key for key, count in votes.items() if count == most))
    return Named(key=best[0]) if len(best) == 1 else Named(key=None, rivals=best)


def _vote(carriers: Sequence[Claims]) -> Counter[str]:
    """Let the carriers name agencies; where none does, outlets that say that their own staff wrote the text."""
    votes = Counter(key for mine in carriers for key in _credited(mine, carriers))
    return votes or Counter(claim.key for mine in carriers for claim in mine.own if claim.kind == "credit")


def _credited(mine: Claims, carriers: Iterable[Claims]) -> list[str]:
    """Return whom an article credits with text that it shares with other carriers, the first of several twice.

    First whoever is credited with all of it, else a helper. Without either, an outlet that is among
    the carriers, gathered news itself and is named by this article, is where this article has it from.
    """
    if mine.agencies or mine.helpers:
        credited = [claim.key for claim in (mine.agencies or mine.helpers)]
        return [credited[0], *dict.fromkeys(credited)]
    homes = {claim.key for other in carriers if other is not mine for claim in other.own}
    return sorted({claim.key for claim in (*mine.sentences, *mine.cited)} & homes)


def find_same_text(passages: Sequence[SharedText]) -> list[list[int]]:
    """Return for each passage the others that lie over it in an article, by half of the shorter or more."""
    places: dict[str, list[tuple[int, Span]]] = {}
    for number, shared in enumerate(passages):
        for place in shared.spans:
            places.setdefault(place.article, []).append((number, place.span))
    over: list[set[int]] = [set() for _ in passages]
    for found in places.values():
        for (one, a), (other, b) in _list_overlaps(found):
            if 2 * a.shared(b) >= min(len(a), len(b)):
                over[one].add(other)
                over[other].add(one)
    return [sorted(each) for each in over]


def _list_overlaps(places: Sequence[tuple[int, Span]]) -> Iterator[tuple[tuple[int, Span], tuple[int, Span]]]:
    """Yield the pairs of places that share text."""
    lasting: list[tuple[int, Span]] = []
    for place in sorted(places, key=lambda each: each[1]):
        lasting = [each for each in lasting if each[1].end > place[1].start]
        yield from ((each, place) for each in lasting)
        lasting.append(place)
