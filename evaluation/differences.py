"""What differs between matched sentences, against the annotated stories."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from evaluation.figure import Figure, Tally
from evaluation.gold import GoldStory

_APART = {"differs", "contradicts"}


def score_differences(stories: Sequence[GoldStory]) -> Iterator[Figure]:
    """Yield how well differences are told from agreement, on the pairs that are both found and annotated."""
    rows = [(story, pair) for story in stories for pair in story.pairs if pair in story.relations]
    given = {(story.name, pair) for story, pair in rows if _found(story, pair) & _APART}
    wanted = {(story.name, pair) for story, pair in rows if story.pairs[pair]["relation"] in _APART}
    yield _figure("differs or contradicts, F1", given, wanted)
    given = {(story.name, pair) for story, pair in rows if "contradicts" in _found(story, pair)}
    wanted = {(story.name, pair) for story, pair in rows if story.pairs[pair]["relation"] == "contradicts"}
    yield _figure("contradicts, F1", given, wanted)
    given = {(story.name, pair) for story, pair in rows if "equal quantity" in _found(story, pair)}
    wanted = {(story.name, pair) for story, pair in rows if _is_equal_quantity(story, pair)}
    yield _figure("equal quantity, F1", given, wanted)


def _figure(name: str, given: Collection[object], wanted: Collection[object]) -> Figure:
    tally = Tally.of(given, wanted)
    return Figure(set="gold differences", name=name, value=tally.f1, note=tally.note)


def _found(story: GoldStory, pair: tuple[str, str]) -> set[str]:
    return {relation.kind for relation in story.relations[pair]}


def _is_equal_quantity(story: GoldStory, pair: tuple[str, str]) -> bool:
    row = story.pairs[pair]
    return bool(row["relation"] == "same" and row["kind"] == "quantity")
