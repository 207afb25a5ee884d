"""Which of several statements says it most clearly, and in which of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.findings.grouping.clauses import read_clause
from twosource.findings.grouping.clusters import Shared
from twosource.findings.matching.matches import Matches
from twosource.findings.relations.sides import Side
from twosource.language.words import find_words
from twosource.model.finding import Proposition
from twosource.model.span import Span

_LEANING = frozenset(
    ["he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "his", "her", "their", "its", "we", "i"]
)  # what starts so leans on the sentence before it
_OWN = frozenset(["our", "ours", "us", "my", "here", "today", "yesterday", "tomorrow"])  # whose, and when?
_FITTING = 25  # words; beyond it a statement says more than one fact
_SHORT = 6
_DENSE = 0.6  # share of a stretch that must be of the part, if the stretch is to stand for it
_MANNER = {"asserts": 0.0, "hedges": 0.2, "denies": 0.5, "asks": 0.8, "demands": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A statement of a finding with the part that the finding is about.

    ``words`` is the slice that can stand for the finding: the part, where it can be understood by
    itself and nobody is cited for it, else the whole statement. ``is_part`` tells that the part is
    less than the statement, ``standing`` in how many findings the statement stands.
    """

    side: Side
    proposition: Proposition
    words: Span
    is_part: bool
    standing: int = 1


def word_proposition(side: Side, shared: Shared, standing: int = 1) -> Worded:
    """Return a statement of a finding with the words that can stand for the finding."""
    words = _find_words(side, shared.proposition) if shared.is_part else side.statement.span
    return Worded(side=side, proposition=shared.proposition, words=words, is_part=shared.is_part, standing=standing)


def _find_words(side: Side, proposition: Proposition) -> Span:
    whole, stretch = side.statement.span, proposition.stretch
    if side.statement.sources or side.statement.stance not in {"asserts", "hedges"}:
        return whole  # what is denied, demanded or said by somebody is not to be read as if it were so
    if stretch is None or sum(map(len, proposition.spans)) < _DENSE * len(stretch):
        return whole
    return stretch if read_clause(proposition.spans, whole, side.text).is_whole else whole


def choose_wording(worded: Sequence[Worded], matches: Matches) -> Worded:
    """Return the statement with the clearest words.

    It agrees most surely with the others, says little else, is short enough for one fact, and can be
    understood without the sentence before it.
    """
    if len(worded) == 1:
        return worded[0]
    return max(worded, key=lambda each: (_rate(each, worded, matches), each.side.statement.id))


def _rate(each: Worded, others: Sequence[Worded], matches: Matches) -> float:
    side = each.side
    words = find_words(each.words.of(side.text))
    score = _find_centrality(side, others, matches) + 0.01 * min(len(words), _FITTING)
    score -= 0.5 * bool(words and words[0].folded in _LEANING)
    score -= 0.2 * any(word.folded in _OWN for word in words)
    score -= 0.3 * (side.statement.form == "direct") + _MANNER[side.statement.stance]
    score -= 0.2 * (each.is_part and each.words == side.statement.span) + 0.1 * (each.standing - 1)
    score -= 0.02 * max(0, len(words) - _FITTING) + 0.1 * max(0, _SHORT - len(words))
    return round(score, 6)


def _find_centrality(side: Side, others: Sequence[Worded], matches: Matches) -> float:
    scores = [
        matches.score(side.statement.id, other.side.statement.id) or 0.0 for other in others if other.side is not side
    ]
    return sum(sorted(scores)) / len(scores) if scores else 0.0
