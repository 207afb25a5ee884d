"""Which sentences of two articles are one text, and the runs that they form in both."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.origins.likeness import Likeness
from twosource.origins.match import Match
from twosource.origins.retelling import find_chain
from twosource.origins.settings import OriginSettings


def align(likeness: Likeness, settings: OriginSettings) -> list[list[Match]]:
    """Return the runs of matching sentences that carry enough evidence to be one text.

    A run proves itself by its wording, or as part of a retelling, where the order of the facts is the proof.
    """
    if not likeness.words.size:
        return []
    alike = _match(likeness, settings)
    chain = find_chain(likeness, settings)
    whole = len(chain) >= settings.retold * min(likeness.words.shape)
    retold = _keep_free(chain if whole else _pick_better(chain, likeness, settings), alike)
    # Between copied sentences, what is not copied was put in; between retold ones it may be retold beyond recognition.
    gap = settings.retold_gap if whole and len(retold) > len(alike) else settings.gap
    runs = _join_runs(sorted([*alike, *retold]), gap + 1)
    return _keep_proven(runs, set(retold), likeness, settings)


def _keep_proven(
    runs: Sequence[list[Match]], retold: set[Match], likeness: Likeness, settings: OriginSettings
) -> list[list[Match]]:
    """Keep the runs of a retelling and those whose wording proves it, by less where so much else is shared."""
    evidence = [_weigh(run, likeness, settings) for run in runs]
    proven = [
        sum(found) >= (settings.evidence if len(found) > 1 else _ask_of_lone(run, likeness, settings))
        for run, found in zip(runs, evidence, strict=True)
    ]
    shared = sum(sum(found) for found, kept in zip(evidence, proven, strict=True) if kept)
    enough = settings.linked_evidence if shared >= settings.linked else float("inf")
    return [
        run
        for run, found, kept in zip(runs, evidence, proven, strict=True)
        if kept or sum(found) >= enough or not retold.isdisjoint(run)
    ]


def _ask_of_lone(run: Sequence[Match], likeness: Likeness, settings: OriginSettings) -> float:
    """Return the evidence asked of a run that rests on one sentence: more if it is not word for word the same."""
    wording = max(float(likeness.wording[match.a, match.b]) for match in run)
    return settings.lone_evidence if wording >= settings.lone_wording else settings.lone_rewritten


def _match(likeness: Likeness, settings: OriginSettings) -> list[Match]:
    """Pair off the sentences that are worded alike, the most alike first, each at most once."""
    import numpy as np

    quoted = likeness.words < settings.narrative_words
    able = (likeness.whole >= settings.member) & (quoted | (likeness.narrative >= settings.member))
    score = np.where(quoted, likeness.whole, np.maximum(likeness.whole, likeness.narrative))
    found, beside = np.nonzero(able)
    order = np.lexsort((beside, found, -np.round(score[found, beside], 6)))
    rows: set[int] = set()
    columns: set[int] = set()
    matches = []
    for row, column in zip(found[order].tolist(), beside[order].tolist(), strict=True):
        if row not in rows and column not in columns:
            matches.append(Match(row, column))
            rows.add(row)
            columns.add(column)
    return sorted(matches)


def _pick_better(chain: Sequence[Match], likeness: Likeness, settings: OriginSettings) -> list[Match]:
    return [match for match in chain if likeness.narrative[match.a, match.b] >= settings.retold_member]


def _keep_free(matches: Sequence[Match], taken: Sequence[Match]) -> list[Match]:
    rows, columns = {match.a for match in taken}, {match.b for match in taken}
    return [match for match in matches if match.a not in rows and match.b not in columns]


def _join_runs(matches: Sequence[Match], reach: int) -> list[list[Match]]:
    """Join matches that lie within ``reach`` sentences of one another in both articles."""
    runs: list[list[Match]] = []
    for match in matches:
        near = [run for run in runs if any(_is_near(match, other, reach) for other in reversed(run))]
        runs = [run for run in runs if run not in near]
        runs.append(sorted([match, *(other for run in near for other in run)]))
    return sorted(runs)


def _is_near(one: Match, other: Match, reach: int) -> bool:
    return abs(one.a - other.a) <= reach and abs(one.b - other.b) <= reach


def _weigh(run: Sequence[Match], likeness: Likeness, settings: OriginSettings) -> list[float]:
    """Return the evidence of each match of a run that has some: likeness above the least, times narrative words."""
    surplus = [float(likeness.narrative[match.a, match.b]) - settings.member for match in run]
    return [over * int(likeness.words[match.a, match.b]) for over, match in zip(surplus, run, strict=True) if over > 0]
