"""Which statements are about the same fact: evidence to pairs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.evidence.readings import Readings, read_statements
from twosource.findings.evidence.weighing import Evidence
from twosource.findings.matching.beside import pick_beside
from twosource.findings.matching.candidates import find_candidates
from twosource.findings.matching.weighed import Weighed, weigh_pairs
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
    the same as they are. The order of ``statements`` does not matter. Two statements of one article are compared
    where one of another article matches both, and where people have joined statements: elsewhere nothing comes of it.
    """
    everything = bool(material.bonds.joined)
    if not statements or (len({item.article for item in statements}) == 1 and not everything):
        return Matches(across={}, within={})
    readings = read_statements(statements, material, settings)
    pairs = find_candidates(readings, material, settings)
    if of is not None:
        pairs = pairs.around([number for number, item in enumerate(readings.statements) if item.id in of])
    is_across = readings.homes[pairs.rows] != readings.homes[pairs.columns]
    weighed = weigh_pairs(readings, pairs if everything else pairs.keep(is_across), material, settings)
    beside = weighed if everything else _weigh_beside(readings, pairs.keep(~is_across), weighed, material, settings)
    across = weighed.passing & weighed.evidence.across
    return Matches(
        across=_score(readings, weighed, across),
        within={} if beside is None else _score(readings, beside, beside.passing & ~beside.evidence.across),
        near=_score(readings, weighed, weighed.near),
        judged=_judge(readings, weighed.evidence, across),
    )


def _weigh_beside(
    readings: Readings, within: Pairs, weighed: Weighed, material: Material, settings: FindingSettings
) -> Weighed | None:
    """Weigh those pairs of one article from which something may come, given those of several; None without any."""
    chosen = pick_beside(within, weighed.pairs, weighed.pairs.keep(weighed.passing | weighed.near))
    return weigh_pairs(readings, chosen, material, settings) if len(chosen) else None


def _judge(readings: Readings, evidence: Evidence, chosen: NDArray[np.bool_]) -> dict[tuple[str, str], Judged]:
    """Return what the pair model says of the chosen pairs; nothing where there is none."""
    if evidence.modelled is None:
        return {}
    ids = [item.id for item in readings.statements]
    columns = (evidence.pairs.rows[chosen].tolist(), evidence.pairs.columns[chosen].tolist())
    judged = judge_scores(evidence.modelled[chosen])
    return {sort_pair(ids[row], ids[column]): said for row, column, said in zip(*columns, judged, strict=True)}


def _score(readings: Readings, weighed: Weighed, chosen: NDArray[np.bool_]) -> dict[tuple[str, str], float]:
    """Return the chosen pairs by the ids of their statements, each with its certainty."""
    ids = [item.id for item in readings.statements]
    pairs = weighed.pairs.keep(chosen)
    columns = (pairs.rows.tolist(), pairs.columns.tolist(), weighed.certainty[chosen].tolist())
    return {sort_pair(ids[row], ids[column]): sure for row, column, sure in zip(*columns, strict=True)}
