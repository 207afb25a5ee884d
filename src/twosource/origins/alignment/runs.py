"""Which sentences of two articles are one text, and the runs that they form in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource.origins.alignment.likeness import Likeness
from twosource.origins.alignment.match import Match
from twosource.origins.alignment.matching import match_sentences
from twosource.origins.alignment.retelling import find_chain
from twosource.origins.settings import OriginSettings


def align(likeness: Likeness, settings: OriginSettings) -> list[list[Match]]:
    """Return the runs of matching sentences that carry enough evidence to be one text.

    A run proves itself by its wording, or as part of a retelling, where the order of the facts is the proof.
    """
    if not likeness.words.size:
        return []
    alike = match_sentences(likeness, settings)
    chain = find_chain(likeness, settings)
    whole = len(chain) >= settings.retold * min(likeness.words.shape)
    retold = _keep_free(chain if whole else _pick_better(chain, likeness, settings), alike)
    # Between copied sentences, what is not copied was put in; between retold ones it may be retold beyond recognition.
    gap = settings.retold_gap if whole and len(retold) > len(alike) else settings.gap
    runs = join_runs(sorted([*alike, *retold]), gap + 1)
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


def _pick_better(chain: Sequence[Match], likeness: Likeness, settings: OriginSettings) -> list[Match]:
    return [match for match in chain if likeness.narrative[match.a, match.b] >= settings.retold_member]


def _keep_free(matches: Sequence[Match], taken: Sequence[Match]) -> list[Match]:
    rows, columns = {match.a for match in taken}, {match.b for match in taken}
    return [match for match in matches if match.a not in rows and match.b not in columns]


def join_runs(matches: Sequence[Match], reach: int, together: Iterable[Sequence[Match]] = ()) -> list[list[Match]]:
    """Join matches that lie within ``reach`` sentences of one another in both articles, or are ``together`` already.

    They come sorted.
    """
    run_of = {match: run for run in map(list, together) for match in run}
    for place, match in enumerate(matches):
        run = run_of.setdefault(match, [match])
        for other in _list_near(matches, place, reach):
            joined = run_of[other]
            if joined is not run:
                small, run = sorted((run, joined), key=len)
                run.extend(small)
                run_of.update(dict.fromkeys(small, run))
    return sorted(sorted(run) for run in {id(run): run for run in run_of.values()}.values())


def _list_near(matches: Sequence[Match], place: int, reach: int) -> Iterator[Match]:
    """Yield the matches before this place that lie within ``reach`` of its match."""
    one = matches[place]
    for before in range(place - 1, -1, -1):
        other = matches[before]
        if one.a - other.a > reach:
            return
        if abs(one.b - other.b) <= reach:
            yield other


def _weigh(run: Sequence[Match], likeness: Likeness, settings: OriginSettings) -> list[float]:
    """Return the evidence of each match of a run that has some: likeness above the least, times narrative words."""
    surplus = [float(likeness.narrative[match.a, match.b]) - settings.member for match in run]
    return [over * int(likeness.words[match.a, match.b]) for over, match in zip(surplus, run, strict=True) if over > 0]
