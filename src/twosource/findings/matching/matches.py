"""Which statements are about the same fact: evidence to pairs."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from twosource.findings.evidence.ranks import rank_pairs
from twosource.findings.evidence.readings import Readings, read_statements
from twosource.findings.evidence.weighing import Evidence, weigh_evidence
from twosource.findings.matching.candidates import find_candidates
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

    def of(self, statements: Collection[str]) -> Matches:
        """Return the matches between one of these statements and another."""
        wanted = set(statements)
        across, within, near = (
            {pair: certainty for pair, certainty in scored.items() if not wanted.isdisjoint(pair)}
            for scored in (self.across, self.within, self.near)
        )
        return replace(self, across=across, within=within, near=near)


def sort_pair(first: str, second: str) -> tuple[str, str]:
    """Return the two ids in alphabetical order."""
    return (first, second) if first <= second else (second, first)


def match_statements(statements: Sequence[Statement], material: Material, settings: FindingSettings) -> Matches:
    """Compare the statements of a story that may be about one fact, and keep the pairs whose evidence suffices.

    The order of ``statements`` does not matter.
    """
    if not statements:
        return Matches(across={}, within={})
    readings = read_statements(statements, material, settings)
    pairs = find_candidates(readings, material, settings)
    evidence = weigh_evidence(readings, pairs, material, settings)
    passing = find_passing(evidence, rank_pairs(pairs, evidence.weight, readings.homes), readings.homes, settings)
    near = passing & False
    if settings.judge is not None:
        near = _find_near(evidence, passing, settings.judge.least_certainty, settings)
    across, within, doubtful = (
        _score(readings, evidence, chosen, settings)
        for chosen in (passing & evidence.across, passing & ~evidence.across, near)
    )
    return Matches(across=across, within=within, near=doubtful)


def _find_near(
    evidence: Evidence, passing: NDArray[np.bool_], least: float, settings: FindingSettings
) -> NDArray[np.bool_]:
    """Tell which pairs of different articles nearly passed. Statements whose times cannot be of one fact never do."""
    likely = evidence.across & (evidence.clash == 0) & (evidence.weight >= _weight(least, settings))
    near: NDArray[np.bool_] = likely & ~passing
    return near


def _score(
    readings: Readings, evidence: Evidence, chosen: NDArray[np.bool_], settings: FindingSettings
) -> dict[tuple[str, str], float]:
    """Return the chosen pairs by the ids of their statements, each with its certainty."""
    ids = [item.id for item in readings.statements]
    pairs = evidence.pairs
    columns = (pairs.rows[chosen].tolist(), pairs.columns[chosen].tolist(), evidence.weight[chosen].tolist())
    return {
        sort_pair(ids[row], ids[column]): _certainty(weight, settings)
        for row, column, weight in zip(*columns, strict=True)
    }


def _weight(certainty: float, settings: FindingSettings) -> float:
    """Return the weight that has this certainty: `_certainty` turned round."""
    if certainty in (0.0, 1.0):
        return math.inf if certainty else -math.inf
    return settings.even_odds + math.log(certainty / (1 - certainty)) / settings.steepness


def _certainty(weight: float, settings: FindingSettings) -> float:
    return round(1 / (1 + math.exp(-settings.steepness * (weight - settings.even_odds))), 4)
