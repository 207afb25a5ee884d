"""Pairs of statements, weighed: how sure each is a match, and which of them pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.evidence.ranks import rank_pairs
from twosource.findings.evidence.readings import Readings
from twosource.findings.evidence.weighing import Evidence, weigh_evidence
from twosource.findings.matching.checks import find_likely, find_passing
from twosource.findings.matching.odds import find_odds
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weighed:
    """Pairs with the evidence for each. ``certainty``: from 0 to 1. ``near``: did not pass, but nearly did."""

    evidence: Evidence
    certainty: NDArray[np.float64]
    passing: NDArray[np.bool_]
    near: NDArray[np.bool_]

    @property
    def pairs(self) -> Pairs:
        """The pairs."""
        return self.evidence.pairs


def weigh_pairs(readings: Readings, pairs: Pairs, material: Material, settings: FindingSettings) -> Weighed:
    """Weigh the evidence of pairs of a story's statements, and tell which pass."""
    evidence = weigh_evidence(readings, pairs, material, settings)
    certainty, passing = _decide(evidence, readings, settings)
    near = passing & False
    if settings.judge is not None:
        near = evidence.across & (evidence.clash == 0) & (certainty >= settings.judge.least_certainty) & ~passing
    return Weighed(evidence=evidence, certainty=certainty, passing=passing, near=near)


def _decide(
    evidence: Evidence, readings: Readings, settings: FindingSettings
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return how sure each pair is a match, from 0 to 1, and which pass."""
    if evidence.modelled is None:
        ranks = rank_pairs(evidence.pairs, evidence.weight, readings.homes)
        passing = find_passing(evidence, ranks, readings.homes, settings)
        return _certain(settings.steepness * (evidence.weight - settings.even_odds)), passing
    odds = find_odds(evidence, evidence.modelled, readings.homes, settings)
    return _certain(odds), find_likely(evidence, odds, readings.homes, settings)


def _certain(odds: NDArray[np.floating]) -> NDArray[np.float64]:
    import numpy as np

    certainty: NDArray[np.float64] = np.round(1 / (1 + np.exp(-odds.astype(np.float64))), 4)
    return certainty
