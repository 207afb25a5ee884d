"""What all mentions of one form of a name make it together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.language.names.forms import Mention
from twosource.model.mention import NameKind

_ENOUGH = 0.5  # mean evidence of a mention for what came second


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What the mentions of one form make it, the mean evidence of a mention for that, and what it is if not that."""

    kind: NameKind
    evidence: float
    second: NameKind


def count_votes(mentions: Sequence[Mention]) -> Mapping[tuple[str, ...], Vote]:
    """Let all mentions of one form decide together what it is."""
    weights: dict[tuple[str, ...], dict[NameKind, float]] = {}
    counts = Counter([mention.words for mention in mentions])
    for mention in mentions:
        votes = weights.setdefault(mention.words, {})
        for kind, weight in (mention.verdict, mention.seconded) if mention.seconded else (mention.verdict,):
            votes[kind] = votes.get(kind, 0.0) + weight
    return {words: _make_vote(votes, counts[words]) for words, votes in weights.items()}


def _make_vote(votes: Mapping[NameKind, float], mentions: int) -> Vote:
    first, *rest = sorted(votes, key=lambda kind: (-votes[kind], kind))
    second: NameKind = next((kind for kind in rest if votes[kind] >= _ENOUGH * mentions), "other")
    return Vote(kind=first, evidence=votes[first] / mentions, second=second)
