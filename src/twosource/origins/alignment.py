"""Which sentences of two articles are one text, and the runs that they form in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.origins.likeness import Likeness
from twosource.origins.settings import OriginSettings


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Sentence number ``a`` of one article stands as number ``b`` in the other."""

    a: int
    b: int


def align(likeness: Likeness, settings: OriginSettings) -> list[list[Match]]:
    """Return the runs of matching sentences that carry enough evidence to be one text."""
    matches = _match(likeness, settings)
    return [
        run for run in _join_runs(matches, settings.gap + 1) if _weigh(run, likeness, settings) >= settings.evidence
    ]


def _match(likeness: Likeness, settings: OriginSettings) -> list[Match]:
    """Pair off the sentences, the most alike first, each at most once."""
    import numpy as np

    quoted = likeness.words < settings.narrative_words
    able = (likeness.whole >= settings.member) & (quoted | (likeness.narrative >= settings.member))
    score = np.where(quoted, likeness.whole, np.maximum(likeness.whole, likeness.narrative))
    cells = sorted((-round(float(score[i, j]), 6), int(i), int(j)) for i, j in np.argwhere(able))
    matches: list[Match] = []
    rows: set[int] = set()
    columns: set[int] = set()
    for _, row, column in cells:
        if row not in rows and column not in columns:
            matches.append(Match(row, column))
            rows.add(row)
            columns.add(column)
    return sorted(matches)


def _join_runs(matches: Sequence[Match], reach: int) -> list[list[Match]]:
    """Join matches that lie within ``reach`` sentences of one another in both articles."""
    runs: list[list[Match]] = []
    for match in matches:
        near = [run for run in runs if any(_is_near(match, other, reach) for other in run)]
        runs = [run for run in runs if run not in near]
        runs.append(sorted([match, *(other for run in near for other in run)]))
    return sorted(runs)


def _is_near(one: Match, other: Match, reach: int) -> bool:
    return abs(one.a - other.a) <= reach and abs(one.b - other.b) <= reach


def _weigh(run: Sequence[Match], likeness: Likeness, settings: OriginSettings) -> float:
    return sum(
        max(0.0, float(likeness.narrative[match.a, match.b]) - settings.member) * int(likeness.words[match.a, match.b])
        for match in run
    )
