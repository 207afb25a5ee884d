"""Which of several statements says it most clearly."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.matches import Matches
from twosource.findings.terms import find_terms
from twosource.language.words import find_words
from twosource.model.statement import Statement

_LEANING = frozenset(
    ["he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "his", "her", "their", "its", "we", "i"]
)  # a statement that starts so leans on the sentence before it
_FITTING = 30  # words; beyond it a statement says more than one fact
_SHORT = 6


def choose_wording(statements: Sequence[Statement], texts: Sequence[str], matches: Matches) -> str:
    """Return the id of the statement with the clearest words; ``texts`` are their articles' texts."""
    ranked = zip(statements, texts, strict=True)
    return max(ranked, key=lambda item: (_clarity(item[0], item[1], statements, matches), item[0].id))[0].id


def _clarity(statement: Statement, text: str, others: Sequence[Statement], matches: Matches) -> float:
    words = find_words(statement.span.of(text))
    central = [matches.score(statement.id, other.id) or 0.0 for other in others if other.id != statement.id]
    score = sum(central) / len(central) if central else 0.0
    score -= 0.5 * bool(words and words[0].folded in _LEANING)
    score -= 0.3 * (statement.form == "direct")
    score -= 0.02 * max(0, len(words) - _FITTING) + 0.1 * max(0, _SHORT - len(words))
    return round(score + 0.01 * len(find_terms(text, statement.span)), 6)
