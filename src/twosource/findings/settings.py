"""What can be set when statements are compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSettings:
    """How much evidence makes two statements a match.

    A pair's weight is ``closeness_weight`` times the cosine of the two sentence vectors (the story's
    mean taken off), plus ``wording_weight`` times the cosine of their content words (weighted by
    rarity in the story). The ratio of the two weights was learnt on the ECB+ sentence pairs by
    logistic regression, the threshold set on annotated stories.
    """

    closeness_weight: float = 1.7
    """Weight of the sentence vectors, no unit."""
    wording_weight: float = 5.8
    """Weight of the content words in common, no unit."""
    threshold: float = 1.45
    """Least weight at which two statements count as being about the same fact."""
    steepness: float = 2.0
    """How fast certainty rises with weight beyond the threshold (slope of a logistic curve)."""
    least_terms: int = 2
    """Least number of content words, names or numbers that both statements must have in common."""
