"""Who is credited with each passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.passage import Direction
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.lineage.direction import Places
from twosource.origins.lineage.same_text import Member, Piece

_PARTS = 64  # into which a text is cut, to see which of it bears a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The key of the agency that a passage is from; None, and the rivals, where no single one could be chosen."""

    key: str | None
    rivals: tuple[str, ...] = ()


def name_passages(
    passages: Sequence[SharedText],
    texts: Sequence[Sequence[Member]],
    claims: Mapping[str, Claims],
    directions: Mapping[Places, Direction],
) -> list[Named]:
    """Name every passage: by the credits of its own two carriers, else by passages of the same text.

    The text that A and B share is the agency's if A credits it; what B and C share of that text is so too, and only
    that: of a leading passage that holds the text of two agencies each keeps its own.
    """
    named = [
        _choose(_vote([claims[place.article] for place in shared.spans], directions.get(shared.spans)))
        for shared in passages
    ]
    for text in texts:
        bearing = _gather_bearing(text, named)
        for member in text:
            if not (named[member.number].key or named[member.number].rivals):
                named[member.number] = _choose(_count_over(member.piece, bearing))
    return named


def _gather_bearing(text: Sequence[Member], named: Sequence[Named]) -> dict[str, list[int]]:
    """Return how often each part of a text, cut into equal ones, stands in passages that bear a name, by the name."""
    bearing: dict[str, list[int]] = {}
    for member in text:
        key = named[member.number].key
        if key:
            counts = bearing.setdefault(key, [0] * _PARTS)
            for part in _list_parts(member.piece):
                counts[part] += 1
    return bearing


def _count_over(piece: Piece, bearing: Mapping[str, Sequence[int]]) -> Counter[str]:
    """Count how often the names are borne by a piece of a text; those that most of it doesn't bear are left out."""
    parts = _list_parts(piece)
    borne = {key: [counts[part] for part in parts] for key, counts in bearing.items()}
    return Counter({key: sum(counts) for key, counts in borne.items() if 2 * sum(map(bool, counts)) >= len(parts)})


def _list_parts(piece: Piece) -> range:
    first = min(_PARTS - 1, round(piece.start * _PARTS))
    return range(first, max(first + 1, round(piece.end * _PARTS)))


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
