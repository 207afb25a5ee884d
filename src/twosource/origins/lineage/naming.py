"""Who is credited with each passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.span import ArticleSpan
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.same_text import SameText


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The key of the agency that a passage is from; None, and the rivals, where no single one could be chosen."""

    key: str | None
    rivals: tuple[str, ...] = ()


def name_passages(passages: Sequence[SharedText], same_text: SameText, claims: Mapping[str, Claims]) -> list[Named]:
    """Name every passage: by the credits of its own two carriers, else by passages with the same text.

    The text that A and B share is the agency's if A credits it; what B and C share of that text is so too.
    """
    named = [_choose(_vote([claims[span.article] for span in shared.spans])) for shared in passages]
    while True:
        votes = _count_near(named, same_text)
        passed_on = [
            each if each.key or each.rivals else _choose(sum((votes[place] for place in shared.spans), Counter()))
            for each, shared in zip(named, passages, strict=True)
        ]
        if passed_on == named:
            return named
        named = passed_on


def _count_near(named: Sequence[Named], same_text: SameText) -> dict[ArticleSpan, Counter[str]]:
    """Count for each place how often the passages with its text have each name."""
    here = {
        place: Counter(key for number in numbers if (key := named[number].key))
        for place, numbers in same_text.passages.items()
    }
    return {place: sum((here[other] for other in near), Counter()) for place, near in same_text.near.items()}


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
