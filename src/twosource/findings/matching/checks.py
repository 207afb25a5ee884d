"""Which pairs pass: by their evidence, and beside what else each statement could be matched with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.findings.evidence.ranks import Ranks, rank_pairs
from twosource.findings.evidence.weighing import Evidence
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_EQUAL = 1e-5  # weights that differ by less are level


def find_passing(
    evidence: Evidence, ranks: Ranks, homes: NDArray[np.int64], settings: FindingSettings
) -> NDArray[np.bool_]:
    """Tell which pairs pass; ``homes`` numbers the article of each statement.

    A pair of different articles passes when enough speaks for it, when it is the best that the
    other's article has for at least one of the two (otherwise they are alike in topic only), and
    when neither has a far better match there. Times that cannot be of one fact ask for more, and
    so does a pair that would corroborate. One text is always one fact.
    """
    import numpy as np

    leads = (ranks.lead_of_row, ranks.lead_of_column)
    leading = np.maximum(*leads) >= -_EQUAL
    near = np.minimum(*leads) >= -settings.largest_gap
    caution = np.where(evidence.same_speaker, 0.0, _find_caution(evidence, ranks, homes, settings))
    caution = caution + settings.clash_caution * evidence.clash + _find_strictness(evidence, settings)
    asked = settings.threshold + np.where(evidence.across, caution, 0.0)
    passing = (evidence.weight >= asked) & (~evidence.across | (leading & near))
    least = np.where(evidence.same_speaker, settings.least_terms_of_one, settings.least_terms)
    passing &= (evidence.common >= least) & (evidence.plain >= settings.least_plain_terms)
    return passing | evidence.identical


def find_likely(
    evidence: Evidence, odds: NDArray[np.float32], homes: NDArray[np.int64], settings: FindingSettings
) -> NDArray[np.bool_]:
    """Tell which pairs pass where there are log-odds of a match, see `find_odds`.

    What would corroborate asks for more, and so does a pair that is not the best of either statement where much of
    one article stands in the other. What the rules would pass asks for less. Names alone in common never do: two
    facts about one person are two facts, whatever the model says.
    """
    import numpy as np

    ranks = rank_pairs(evidence.pairs, odds, homes)
    leading = np.maximum(ranks.lead_of_row, ranks.lead_of_column) >= -_EQUAL
    by_rules = rank_pairs(evidence.pairs, evidence.weight, homes)
    caution = np.where(leading, 0.0, _find_caution(evidence, by_rules, homes, settings))
    asked = settings.least_odds + np.where(evidence.across, caution + _find_strictness(evidence, settings), 0.0)
    passing = (odds >= settings.least_odds_by_rules) & find_passing(evidence, by_rules, homes, settings)
    told = evidence.plain >= settings.least_plain_terms
    likely: NDArray[np.bool_] = (told & (odds >= asked)) | passing | evidence.identical
    return likely


def _find_strictness(evidence: Evidence, settings: FindingSettings) -> NDArray[np.float64]:
    """Return how much more must speak for a pair because a false match would invent corroboration."""
    asked = settings.independence_caution + settings.aside_caution * evidence.aside
    strictness: NDArray[np.float64] = evidence.independent * asked
    return strictness


def _find_caution(
    evidence: Evidence, ranks: Ranks, homes: NDArray[np.int64], settings: FindingSettings
) -> NDArray[np.float64]:
    """Return how much more must speak for a pair because its two articles share text.

    What two articles carry of one text is alike almost word for word. Where much of the shorter one
    is, a pair that is much less alike than that is more often alike by topic alone. One source's
    words are excepted (by the caller): speech is reworded even where the rest is copied.
    """
    import numpy as np

    pairs = evidence.pairs
    mutual = np.minimum(ranks.lead_of_row, ranks.lead_of_column) >= -_EQUAL
    copied = mutual & evidence.across & (evidence.weight >= settings.near_copy)
    ours, theirs = homes[pairs.rows], homes[pairs.columns]
    met, place = np.unique(ours * (homes[-1] + 1) + theirs, return_inverse=True)
    sizes = np.bincount(homes)
    shorter = np.minimum(sizes[met // (homes[-1] + 1)], sizes[met % (homes[-1] + 1)])
    copies = np.bincount(place, weights=copied, minlength=len(met)) / shorter
    share = np.clip(copies - settings.copies_expected, 0.0, settings.most_copies - settings.copies_expected)
    caution: NDArray[np.float64] = settings.copy_caution * share[place]
    return caution
