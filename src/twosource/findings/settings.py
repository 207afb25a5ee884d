"""What can be set when statements are compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSettings:
    """How much evidence makes two statements a match.

    A pair's weight is ``closeness_weight`` times the cosine of the two sentence vectors (the story's
    mean taken off), plus ``wording_weight`` times the cosine of their content words (weighted by
    rarity in the story). The ratio of the two weights was learnt on the ECB+ sentence pairs by
    logistic regression; the thresholds were set on annotated stories.
    """

    closeness_weight: float = 1.7
    """Weight of the sentence vectors, no unit."""
    wording_weight: float = 5.8
    """Weight of the content words in common, no unit."""
    mutual_threshold: float = 1.3
    """Least weight of a match when each statement is the other's best in its article."""
    threshold: float = 1.5
    """Least weight of a match when only one of them is the other's best."""
    largest_gap: float = 2.0
    """How far below the best match of either statement a match may stay."""
    least_terms: int = 2
    """Least number of content words, names or numbers that both statements must have in common."""
    steepness: float = 1.2
    """How fast certainty rises with weight (slope of a logistic curve through even odds at ``threshold``)."""
