"""Who is credited with each passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.passage import Direction
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.lineage.direction import Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The key of the agency that a passage is from; None, and the rivals, where no single one could be chosen."""

    key: str | None
    rivals: tuple[str, ...] = ()


def name_passages(
    passages: Sequence[SharedText],
    texts: Sequence[Sequence[int]],
    claims: Mapping[str, Claims],
    directions: Mapping[Places, Direction],
) -> list[Named]:
    """Name every passage: by the credits of its own two carriers, else by passages of the same text.

    The text that A and B share is the agency's if A credits it; what B and C share of that text is so too.
    """
    named = [
        _choose(_vote([claims[place.article] for place in shared.spans], directions.get(shared.spans)))
        for shared in passages
    ]
    for text in texts:
        common = _choose(Counter(key for number in text if (key := named[number].key)))
        for number in text:
            if not (named[number].key or named[number].rivals):
                named[number] = common
    return named


def _choose(votes: Counter[str]) -> Named:
    most = max(votes.values(), default=0)
    best = tuple(sorted(key for key, count in votes.items() if count == most))
    return Named(key=best[0]) if len(best) == 1 else Named(key=None, rivals=best)


def _vote(carriers: Sequence[Claims], direction: Direction | None) -> Counter[str]:
    """Let the carriers name agencies; where none does, outlets whose own work the text is."""
    votes = Counter(key for mine in carriers for key in _credited(mine, carriers))
    return votes or Counter(claim.key for mine in carriers for claim in _list_own(mine, direction))


def _list_own(mine: Claims, direction: Direction | None) -> Iterable[Claim]:
    """Return the claims by which the text is an outlet's own work.

    Where it is certain who had it first, that is whoever shows any newsgathering of its own and was first; else
    outlets that say that their own staff wrote it.
    """
    if direction and direction.certain:
        return mine.own[:1] if direction.first == mine.article else ()
    return [claim for claim in mine.own if claim.kind == "credit"]


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
