"""Which statements are about the same fact: evidence to pairs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence import weigh_evidence
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_EQUAL = 1e-6  # weights that differ by less are level


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
        evidence = weigh_evidence(ordered, material)
        weight = settings.closeness_weight * evidence.closeness + settings.wording_weight * evidence.wording
        passing = _pass(weight, [item.article for item in ordered], settings)
        passing &= evidence.common >= settings.least_terms
        for row, column in np.argwhere(np.triu(passing, k=1)).tolist():
            first, second = ordered[row], ordered[column]
            chosen = within if first.article == second.article else across
            chosen[sort_pair(first.id, second.id)] = _certainty(float(weight[row, column]), settings)
    return Matches(across=across, within=within)


def _pass(weight: NDArray[np.float64], articles: Sequence[str], settings: FindingSettings) -> NDArray[np.bool_]:
    """Tell which pairs weigh enough: absolutely, and beside what else each could be matched with.

    A statement is compared with the best that the other's article has for it. A pair that is the
    best for neither side is a likeness of topic; and where both articles carry one text, what is
    far less alike than that text is chance.
    """
    import numpy as np

    names = sorted(set(articles))
    homes = np.array([names.index(article) for article in articles])
    best_by_article = np.column_stack([weight[:, homes == home].max(axis=1) for home in range(len(names))])
    best = best_by_article[:, homes]  # the best that the article of each column has for the row
    mine, theirs = weight >= best - _EQUAL, weight >= best.T - _EQUAL
    enough = np.where(mine & theirs, weight >= settings.mutual_threshold, weight >= settings.threshold)
    near = weight >= np.maximum(best, best.T) - settings.largest_gap
    passing: NDArray[np.bool_] = enough & near & (mine | theirs)
    same_article = homes[:, None] == homes[None, :]
    return np.where(same_article, weight >= settings.threshold, passing)


def _certainty(weight: float, settings: FindingSettings) -> float:
    return round(1 / (1 + math.exp(-settings.steepness * (weight - settings.threshold))), 4)
