"""Which statements are about the same fact: evidence to pairs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.evidence.ranks import rank_pairs
from twosource.findings.evidence.readings import Readings, read_statements
from twosource.findings.evidence.weighing import Evidence, weigh_evidence
from twosource.findings.matching.candidates import find_candidates
from twosource.findings.matching.checks import find_likely, find_passing
from twosource.findings.matching.odds import find_odds
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings
from twosource.language.pairing import Judged, judge_scores
from twosource.model.finding import Relation
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """The pairs of statement ids (sorted) that passed, each with its certainty from 0 to 1.

    ``across`` holds the pairs from different articles, ``within`` those from one article. ``near`` are pairs from
    different articles that did not pass, but nearly: a judge may be asked about them. ``ruled`` is what it said,
    ``judged`` what the pair model says of those that passed. ``bound`` are groups of statements that people have
    joined, ``notes`` what is to be said of pairs for that.
    """

    across: Mapping[tuple[str, str], float]
    within: Mapping[tuple[str, str], float]
    near: Mapping[tuple[str, str], float] = field(default_factory=dict)
    ruled: Mapping[tuple[str, str], Relation] = field(default_factory=dict)
    judged: Mapping[tuple[str, str], Judged] = field(default_factory=dict)
    bound: tuple[frozenset[str], ...] = ()
    notes: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def score(self, first: str, second: str) -> float | None:
        """Return how sure the match of the two is, None when they did not pass."""
        pair = sort_pair(first, second)
        return self.across.get(pair, self.within.get(pair))


def sort_pair(first: str, second: str) -> tuple[str, str]:
    """Return the two ids in alphabetical order."""
    return (first, second) if first <= second else (second, first)


def match_statements(
    statements: Sequence[Statement],
    material: Material,
    settings: FindingSettings,
    of: Collection[str] | None = None,
) -> Matches:
    """Compare the statements of a story that may be about one fact, and keep the pairs whose evidence suffices.

    With ``of``, ids of some of them, only these are compared with others, and with one another what may be about
    the same as they are. The order of ``statements`` does not matter.
    """
    if not statements:
        return Matches(across={}, within={})
    readings = read_statements(statements, material, settings)
    pairs = find_candidates(readings, material, settings)
    if of is not None:
        pairs = pairs.around([number for number, item in enumerate(readings.statements) if item.id in of])
    evidence = weigh_evidence(readings, pairs, material, settings)
    certainty, passing = _decide(evidence, readings, settings)
    near = passing & False
    if settings.judge is not None:
        near = evidence.across & (evidence.clash == 0) & (certainty >= settings.judge.least_certainty) & ~passing
    across, within, doubtful = (
        _score(readings, evidence.pairs, chosen, certainty)
        for chosen in (passing & evidence.across, passing & ~evidence.across, near)
    )
    judged = _judge(readings, evidence, passing & evidence.across)
    return Matches(across=across, within=within, near=doubtful, judged=judged)


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


def _judge(readings: Readings, evidence: Evidence, chosen: NDArray[np.bool_]) -> dict[tuple[str, str], Judged]:
    """Return what the pair model says of the chosen pairs; nothing where there is none."""
    if evidence.modelled is None:
        return {}
    ids = [item.id for item in readings.statements]
    columns = (evidence.pairs.rows[chosen].tolist(), evidence.pairs.columns[chosen].tolist())
    judged = judge_scores(evidence.modelled[chosen])
    return {sort_pair(ids[row], ids[column]): said for row, column, said in zip(*columns, judged, strict=True)}


def _certain(odds: NDArray[np.floating]) -> NDArray[np.float64]:
    import numpy as np

    certainty: NDArray[np.float64] = np.round(1 / (1 + np.exp(-odds.astype(np.float64))), 4)
    return certainty


def _score(
    readings: Readings, pairs: Pairs, chosen: NDArray[np.bool_], certainty: NDArray[np.float64]
) -> dict[tuple[str, str], float]:
    """Return the chosen pairs by the ids of their statements, each with its certainty."""
    ids = [item.id for item in readings.statements]
    columns = (pairs.rows[chosen].tolist(), pairs.columns[chosen].tolist(), certainty[chosen].tolist())
    return {sort_pair(ids[row], ids[column]): sure for row, column, sure in zip(*columns, strict=True)}
