"""Which of several statements says it most clearly."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.matching.matches import Matches
from twosource.findings.relations.sides import Side

_LEANING = frozenset(
    ["he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "his", "her", "their", "its", "we", "i"]
)  # a statement that starts so leans on the sentence before it
_FITTING = 30  # words; beyond it a statement says more than one fact
_SHORT = 6


def choose_wording(sides: Sequence[Side], matches: Matches) -> str:
    """Return the id of the statement with the clearest words.

    It agrees most surely with the others, is whole, short enough for one fact, and can be understood
    without the sentence before it.
    """
    return max(sides, key=lambda side: (_rate(side, sides, matches), side.statement.id)).statement.id


def _rate(side: Side, others: Sequence[Side], matches: Matches) -> float:
    score = _find_centrality(side, others, matches) + 0.01 * len(side.terms)
    score -= 0.5 * bool(side.words and side.words[0].folded in _LEANING)
    score -= 0.3 * (side.statement.form == "direct")
    score -= 0.02 * max(0, len(side.words) - _FITTING) + 0.1 * max(0, _SHORT - len(side.words))
    return round(score, 6)


def _find_centrality(side: Side, others: Sequence[Side], matches: Matches) -> float:
    scores = [matches.score(side.statement.id, other.statement.id) or 0.0 for other in others if other is not side]
    return sum(sorted(scores)) / len(scores) if scores else 0.0
