"""Stories that grow as articles arrive, one by one, scored by B-cubed F1: one setting for all sets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.arrivals import Arrival, cut_days, read_arrivals, shuffle_days, shuffle_undated, spread_out
from evaluation.bcubed import Agreement, compare_groups
from evaluation.figure import Figure
from twosource.language.encoder import Encoder
from twosource.settings import Settings
from twosource.stories import StoryIndex

_SET = "streaming"
_LABELLED = {
    "ECB+": "ecbplus_docs.jsonl.gz",
    "Wikinews events": "wikinews_events.jsonl.gz",
    "rumours": "rumours.jsonl.gz",
    "trade press": "trade_press.jsonl",
}
_POOLED = ("ECB+", "Wikinews events", "rumours")
_NOISE = "noise_pool.jsonl.gz"
_SEEDS = range(3)


def score_streaming(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield the figures of each set alone, and of those that are pooled with articles that nobody has labelled."""
    sets = {name: read_arrivals(path / file) for name, file in _LABELLED.items() if (path / file).exists()}
    for name, arrivals in sets.items():
        yield from _score(name, arrivals)
    if (path / _NOISE).exists() and set(_POOLED) <= set(sets):
        noise = read_arrivals(path / _NOISE, labelled=False)
        yield from _score("pooled with noise", spread_out([each for name in _POOLED for each in sets[name]] + noise))


def _score(name: str, arrivals: Sequence[Arrival]) -> Iterator[Figure]:
    """Yield a set's F1 in the order given, how far order inside of a day moves it, and its least in other orders."""
    given = stream(cut_days(arrivals))
    yield Figure(set=_SET, name=f"B-cubed F1, {name}", value=given.f1, note=given.note)
    shuffled = [given.f1, *(stream(shuffle_days(arrivals, seed)).f1 for seed in _SEEDS)]
    moved = max(shuffled) - min(shuffled)
    note = f"{min(shuffled):.3f} to {max(shuffled):.3f} over {len(shuffled)} orders"
    yield Figure(
        set=_SET,
        name=f"F1 moved by order inside of a day, {name}",
        value=moved,
        note=note,
        is_mistakes=True,
        pinned=False,
    )
    if any(each.profile.day is None for each in arrivals):
        others = [stream(shuffle_days(shuffle_undated(arrivals, seed), seed)).f1 for seed in _SEEDS]
        note = f"to {max(others):.3f}, those without a day in {len(others)} other orders"
        yield Figure(set=_SET, name=f"least B-cubed F1, {name}", value=min(others), note=note, pinned=False)


def stream(batches: Sequence[Sequence[Arrival]]) -> Agreement:
    """Add the articles one by one, think over after each batch, and compare the stories with the labels."""
    index = StoryIndex(Settings().stories)
    arrivals = [each for batch in batches for each in batch]
    key = 0
    for batch in batches:
        for each in batch:
            index.add(key, each.profile)
            key += 1
        index.settle()
    labelled = [(index.story_of(key), each.story) for key, each in enumerate(arrivals) if each.story]
    return compare_groups([group for group, _ in labelled], [story for _, story in labelled])
