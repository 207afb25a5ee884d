"""Which statements are about the same fact: evidence to pairs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.findings.evidence.weighing import Evidence, weigh_evidence
from twosource.findings.matching.checks import find_passing
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings
from twosource.model.finding import Relation
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """The pairs of statement ids (sorted) that passed, each with its certainty from 0 to 1.

    ``across`` holds the pairs from different articles, ``within`` those from one article. ``near`` are pairs from
    different articles that did not pass, but nearly: a judge may be asked about them. ``ruled`` is what it said.
    """

    across: Mapping[tuple[str, str], float]
    within: Mapping[tuple[str, str], float]
    near: Mapping[tuple[str, str], float] = field(default_factory=dict)
    ruled: Mapping[tuple[str, str], Relation] = field(default_factory=dict)

    def score(self, first: str, second: str) -> float | None:
        """Return how sure the match of the two is, None when they did not pass."""
        pair = sort_pair(first, second)
        return self.across.get(pair, self.within.get(pair))


def sort_pair(first: str, second: str) -> tuple[str, str]:
    """Return the two ids in alphabetical order."""
    return (first, second) if first <= second else (second, first)


def match_statements(statements: Sequence[Statement], material: Material, settings: FindingSettings) -> Matches:
    """Compare all statements of a story and keep the pairs whose evidence suffices.

    The statements are put in an order of their own first: sums of floating point numbers would
    otherwise depend, in the last digit, on the order in which they were given.
    """
    import numpy as np

    ordered = sorted(statements, key=lambda item: (item.article, item.span, item.id))
    across: dict[tuple[str, str], float] = {}
    within: dict[tuple[str, str], float] = {}
    near: dict[tuple[str, str], float] = {}
    if len(ordered) > 1:
        evidence = weigh_evidence(ordered, material, settings)
        passing = find_passing(evidence, [item.article for item in ordered], settings)
        for row, column in np.argwhere(np.triu(passing, k=1)).tolist():
            first, second = ordered[row], ordered[column]
            chosen = within if first.article == second.article else across
            chosen[sort_pair(first.id, second.id)] = _certainty(float(evidence.weight[row, column]), settings)
        if settings.judge is not None:
            near = _find_near(ordered, evidence, passing, settings)
    return Matches(across=across, within=within, near=near)


def _find_near(
    statements: Sequence[Statement], evidence: Evidence, passing: NDArray[np.bool_], settings: FindingSettings
) -> dict[tuple[str, str], float]:
    """Return the pairs that nearly passed. Statements whose times cannot be of one fact never do."""
    import numpy as np

    least = settings.judge.least_certainty if settings.judge is not None else 1.0
    likely = ~passing & (evidence.clash == 0) & (evidence.weight >= _weight(least, settings))
    return {
        sort_pair(first.id, second.id): _certainty(float(evidence.weight[row, column]), settings)
        for row, column in np.argwhere(np.triu(likely, k=1)).tolist()
        for first, second in [(statements[row], statements[column])]
        if first.article != second.article
    }


def _weight(certainty: float, settings: FindingSettings) -> float:
    """Return the weight that has this certainty: `_certainty` turned round."""
    if certainty in (0.0, 1.0):
        return math.inf if certainty else -math.inf
    return settings.even_odds + math.log(certainty / (1 - certainty)) / settings.steepness


def _certainty(weight: float, settings: FindingSettings) -> float:
    return round(1 / (1 + math.exp(-settings.steepness * (weight - settings.even_odds))), 4)
