"""What can be set when statements are compared."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.findings.hearing.settings import JudgeSettings
from twosource.findings.typed_settings import TypedSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSettings:
    """How much evidence makes two statements a match. Weights have no unit.

    The weight of a pair is the sum of its evidence. The proportions of the first three weights follow
    a logistic regression on the ECB+ sentence pairs; the thresholds were set on annotated stories,
    and hold when the story that is scored is left out of the setting.
    """

    nearness_weight: float = 3.0
    """For the cosine of the sentence vectors as they are, when candidates are looked for."""
    least_likeness: float = 0.9
    """Least likeness of a candidate: what speaks for a match at first sight, the nearness with it."""
    sure_likeness: float = 2.0
    """Likeness from which the best of each article are candidates, however many articles there are."""
    candidates_an_article: int = 2
    """How many such candidates each statement may choose from any one article."""
    candidates_at_all: int = 40
    """How many it may choose wherever they stand."""
    closeness_weight: float = 1.7
    """For the cosine of the sentence vectors, the story's mean taken off."""
    surroundings: float = 0.3
    """How much of the vector of the sentence before and after is added to a statement's own (0 to 1)."""
    wording_weight: float = 4.1
    """For the cosine of the content words, weighted by their rarity in the story."""
    sharing_weight: float = 0.1
    """For each nat of rarity of the words in common."""
    most_shared: float = 15.0
    """Nats of rarity beyond which more words in common add nothing."""
    same_speech_weight: float = 0.5
    """For one source speaking, in both, of a kind of the same thing (a meal, a vehicle)."""
    same_measure_weight: float = 0.8
    """For a measurement that is the same after conversion (680 kilometers, 425 miles)."""
    stray_caution: float = 1.0
    """What is taken off when one of the two articles has nothing to do with the story."""
    threshold: float = 1.7
    """Least weight of a match."""
    near_copy: float = 4.0
    """Weight from which two statements that are each other's best are taken for one text."""
    copy_caution: float = 3.5
    """By how much the threshold rises when all of the shorter article's statements are near-copies."""
    copies_expected: float = 0.1
    """Share of near-copies that quotations alone lead to; up to it the threshold does not rise."""
    most_copies: float = 0.6
    """Share of near-copies beyond which the threshold rises no more."""
    clash_caution: float = 1.6
    """By how much the threshold rises when the times of two statements are months or years apart."""
    independence_caution: float = 0.2
    """By how much the threshold rises for statements of two known origins that share no source."""
    aside_caution: float = 1.0
    """By how much it rises beyond that when both say in passing what they have in common."""
    largest_gap: float = 1.98
    """How far below the best match of either statement a match may stay."""
    least_terms: int = 2
    """Least number of content words, names or numbers that both claims must have in common."""
    least_terms_of_one: int = 1
    """The same for two statements of one source."""
    least_plain_terms: int = 1
    """How many of these must be no names: two facts about one person are two facts."""
    rules_weight: float = 0.85
    """With the pair model: for all of the evidence above, in the log-odds of a match."""
    odds_weight: float = 0.41
    """For the pair model's own log-odds of a common fact."""
    most_odds: float = 6.0
    """Log-odds of the pair model beyond which it is no surer."""
    company_weight: float = 0.55
    """For a third statement that both are like: the lesser of the two likenesses, see `matching.company`."""
    clash_weight: float = 1.14
    """What is taken off when the times of two statements are months or years apart."""
    bias: float = -3.49
    """Log-odds of a match before anything speaks for it."""
    least_odds: float = 1.2
    """Least log-odds of a match that the rules alone would not make."""
    least_odds_by_rules: float = -1.0
    """Least log-odds of one that they would make: the model may speak against it, but not loudly."""
    steepness: float = 1.4
    """How fast certainty rises with weight (slope of a logistic curve)."""
    even_odds: float = 2.0
    """Weight at which a match is as likely right as wrong."""
    typed: TypedSettings = field(default_factory=TypedSettings)
    """How a typed sentence is searched for."""
    judge: JudgeSettings | None = None
    """Who is asked about pairs in doubt; None: nobody."""
