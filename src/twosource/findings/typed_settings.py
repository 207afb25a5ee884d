"""What can be set when a typed sentence is searched for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedSettings:
    """How much evidence makes a match of a typed sentence with a statement of an article.

    It has no article around it, so no third statement speaks for it, and who reads the answer sees the words
    of both. Certainty is from 0 to 1, and what is given here makes it the share of the matches that are right
    on invented stories, the model's by a logistic regression on those that it was not trained on.
    """

    sure: float = 0.75
    """Least certainty of what states, differs or contradicts, and is counted."""
    perhaps: float = 0.35
    """Least certainty of what is shown, uncounted, as what may be about the same."""
    most_perhaps: int = 6
    """How many such statements are shown, the surest first."""
    closely: int = 150
    """How many statements, those nearest to the sentence, are compared with it: as many as a story has."""
    rules_weight: float = 0.4
    """With the pair model: for all of the other evidence, in the log-odds of a match."""
    odds_weight: float = 0.75
    """For the pair model's own log-odds of a common fact."""
    bias: float = 0.4
    """Log-odds of a match before anything speaks for it."""
    steepness: float = 1.9
    """Without the pair model: how fast certainty rises with weight."""
    even_odds: float = 1.05
    """Weight at which a match is then as likely right as wrong."""
