"""Which pairs pass: by their evidence, and beside what else each statement could be matched with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.findings.evidence.weighing import Evidence
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_EQUAL = 1e-6  # weights that differ by less are level


def find_passing(evidence: Evidence, articles: Sequence[str], settings: FindingSettings) -> NDArray[np.bool_]:
    """Return a square matrix that tells which pairs of statements pass; ``articles`` names each one's article.

    A pair of different articles passes when enough speaks for it, when it is the best that the
    other's article has for at least one of the two (otherwise they are alike in topic only), and
    when neither has a far better match there. Times that cannot be of one fact ask for more, and
    so does a pair that would corroborate. One text is always one fact.
    """
    import numpy as np

    weight = evidence.weight
    homes = _number_articles(articles)
    best = _find_best(weight, homes)
    leading = (weight >= best - _EQUAL) | (weight >= best.T - _EQUAL)
    near = weight >= np.maximum(best, best.T) - settings.largest_gap
    caution = np.where(evidence.same_speaker, 0.0, _find_caution(weight, best, homes, settings))
    caution = caution + settings.clash_caution * evidence.clash + _find_strictness(evidence, settings)
    across = leading & near & (weight >= settings.threshold + caution)
    same_article = homes[:, None] == homes[None, :]
    passing: NDArray[np.bool_] = np.where(same_article, weight >= settings.threshold, across)
    least = np.where(evidence.same_speaker, settings.least_terms_of_one, settings.least_terms)
    passing &= (evidence.common >= least) & (evidence.plain >= settings.least_plain_terms)
    return passing | evidence.identical


def _find_strictness(evidence: Evidence, settings: FindingSettings) -> NDArray[np.float64]:
    """Return how much more must speak for a pair because a false match would invent corroboration."""
    asked = settings.independence_caution + settings.aside_caution * evidence.aside
    strictness: NDArray[np.float64] = evidence.independent * asked
    return strictness


def _number_articles(articles: Sequence[str]) -> NDArray[np.int64]:
    import numpy as np

    names = sorted(set(articles))
    return np.array([names.index(article) for article in articles], dtype=np.int64)


def _find_best(weight: NDArray[np.float64], homes: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return, for each statement (row), the weight of the best match in the article of each column."""
    import numpy as np

    by_article = np.column_stack([weight[:, homes == home].max(axis=1) for home in range(homes.max() + 1)])
    best: NDArray[np.float64] = by_article[:, homes]
    return best


def _find_caution(
    weight: NDArray[np.float64], best: NDArray[np.float64], homes: NDArray[np.int64], settings: FindingSettings
) -> NDArray[np.float64]:
    """Return how much more must speak for a pair because its two articles share text.

    What two articles carry of one text is alike almost word for word. Where much of the shorter one
    is, a pair that is much less alike than that is more often alike by topic alone. One source's
    words are excepted (by the caller): speech is reworded even where the rest is copied.
    """
    import numpy as np

    mutual = (weight >= best - _EQUAL) & (weight >= best.T - _EQUAL) & (weight >= settings.near_copy)
    member = np.eye(homes.max() + 1)[homes]  # a row for each statement, a column for each article
    sizes = member.sum(axis=0)
    copies = (member.T @ mutual @ member) / np.minimum(sizes[:, None], sizes[None, :])
    share = np.clip(copies - settings.copies_expected, 0.0, settings.most_copies - settings.copies_expected)
    caution: NDArray[np.float64] = settings.copy_caution * share[homes][:, homes]
    return caution
