"""The log-odds of a match, where there is a pair model: what it says, what the rules say, and what others bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.findings.evidence.weighing import Evidence
from twosource.findings.matching.company import find_company
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def find_odds(
    evidence: Evidence, modelled: NDArray[np.float32], homes: NDArray[np.int64], settings: FindingSettings
) -> NDArray[np.float32]:
    """Return the log-odds of a match for each pair, a logistic regression of few weights; see the settings.

    The model alone never makes a match: log-odds are clipped, so that pairs of which the rules see nothing do not pass.
    """
    import numpy as np

    said = np.clip(modelled[:, 0], -settings.most_odds, settings.most_odds)
    likeness = settings.rules_weight * evidence.weight + settings.odds_weight * said
    company = find_company(evidence.pairs, likeness, homes, evidence.identical)
    total = settings.bias + likeness + settings.company_weight * company - settings.clash_weight * evidence.clash
    return np.asarray(total, dtype=np.float32)
