"""Pairs of sentences that state one fact, against the annotated stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.gold import GoldStory, Pair

# Two versions of one report, or two reports of one agency: easy pairs, which are scored with and without.
VERSIONS = {"dev05": "BD", "dev06": "BC", "dev08": "BC"}


def score_pairs(stories: Sequence[GoldStory]) -> Iterator[Figure]:
    """Yield micro F1 over sentence pairs, with and without the close calls and the version pairs."""
    everything = [(story, set(story.relations), set(story.pairs)) for story in stories]
    sure = [(story, given - story.close_calls, wanted - story.close_calls) for story, given, wanted in everything]
    yield _figure("F1, all pairs", everything)
    yield _figure("F1, close calls left out", sure)
    yield _figure("F1, without version pairs", [_drop_versions(*row) for row in everything])
    yield _figure("F1, without version pairs and close calls", [_drop_versions(*row) for row in sure])
    near = [Tally.of(story.relations, map(tuple, story.key["near_misses"])) for story in stories]
    wrong, total = sum(tally.right for tally in near), sum(tally.wanted for tally in near)
    yield Figure(set="gold pairs", name="near misses joined", value=wrong, note=f"of {total}", is_mistakes=True)
    apart = [story.name for story in stories if len(story.comparison.stories) > 1]
    note = f"of {len(stories)}: {', '.join(apart)}" if apart else f"of {len(stories)}"
    yield Figure(set="gold pairs", name="stories that fell apart", value=len(apart), note=note, is_mistakes=True)
    for story, given, wanted in everything:
        tally = Tally.of(given, wanted)
        yield Figure(set="gold pairs", name=f"F1, {story.name}", value=tally.f1, note=tally.note, pinned=False)


def _figure(name: str, rows: Sequence[tuple[GoldStory, set[Pair], set[Pair]]]) -> Figure:
    tally = sum((Tally.of(given, wanted) for _, given, wanted in rows), NOTHING)
    return Figure(set="gold pairs", name=name, value=tally.f1, note=tally.note)


def _drop_versions(story: GoldStory, given: set[Pair], wanted: set[Pair]) -> tuple[GoldStory, set[Pair], set[Pair]]:
    letters = set(VERSIONS.get(story.name, ""))
    kept = [{pair for pair in pairs if {pair[0][0], pair[1][0]} != letters} for pairs in (given, wanted)]
    return story, kept[0], kept[1]
