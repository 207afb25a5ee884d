"""Which statements are about the same fact: evidence to pairs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.findings.evidence.weighing import weigh_evidence
from twosource.findings.matching.checks import find_passing
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings
from twosource.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """The pairs of statement ids (sorted) that passed, each with its certainty from 0 to 1.

    ``across`` holds the pairs from different articles, ``within`` those from one article.
    """

    across: Mapping[tuple[str, str], float]
    within: Mapping[tuple[str, str], float]

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
    if len(ordered) > 1:
        evidence = weigh_evidence(ordered, material, settings)
        passing = find_passing(evidence, [item.article for item in ordered], settings)
        for row, column in np.argwhere(np.triu(passing, k=1)).tolist():
            first, second = ordered[row], ordered[column]
            chosen = within if first.article == second.article else across
            chosen[sort_pair(first.id, second.id)] = _certainty(float(evidence.weight[row, column]), settings)
    return Matches(across=across, within=within)


def _certainty(weight: float, settings: FindingSettings) -> float:
    return round(1 / (1 + math.exp(-settings.steepness * (weight - settings.even_odds))), 4)
