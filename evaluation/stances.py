"""How sources stand to what they say, against the annotated stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluation.attributions import list_annotated, list_found, meet
from evaluation.figure import Figure, Tally
from evaluation.gold import GoldStory

_STANCES = {"hedged": "hedges", "denies": "denies"}  # the annotation's word to ours; it tells no questions and demands


def score_stances(stories: Sequence[GoldStory]) -> Iterator[Figure]:
    """Yield precision and recall of what sources hedge and deny.

    An annotated attribution that is not found counts as missed. Precision is that of the attributions found that
    are annotated too: the others have no stance to compare.
    """
    wanted = [row for story in stories for row in list_annotated(story)]
    given = [row for story in stories for row in list_found(story, unnamed=True)]
    for theirs, ours in _STANCES.items():
        mine = [row for row in given if row.stance == ours]
        named = [row for row in wanted if row.stance == theirs]
        recalled = sum(any(meet(row, other) for other in mine) for row in named)
        known = [row for row in mine if any(meet(row, other) for other in wanted)]
        right = sum(any(meet(row, other) for other in named) for row in known)
        yield _figure(f"{theirs}, recall", recalled, len(named))
        yield _figure(f"{theirs}, precision", right, len(known))


def _figure(name: str, right: int, total: int) -> Figure:
    value = Tally(right, total, total).recall
    return Figure(set="gold stances", name=name, value=value, note=f"{right}/{total}")
