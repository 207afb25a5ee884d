"""What people have said of stories, obeyed in groups that were made without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.model.ties import Apart, Ties

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Group = frozenset[str]  # ids of the articles of a story


def obey_ties(
    groups: Sequence[Sequence[int]], ids: Sequence[str], likeness: NDArray[np.float64], ties: Ties
) -> list[list[int]]:
    """Return the groups, of rows of ``likeness``, as people want them: put together first, then split.

    ``ids`` are those of the articles, by row. Where a story was split, an article of it that nobody has decided on
    goes with the side that it is more like, on average; without a likeness to either, it stays.
    """
    row = {article: number for number, article in enumerate(ids)}
    stories = [frozenset(ids[number] for number in group) for group in groups]
    for together in ties.together:
        stories = _put_together(stories, together)
    for apart in ties.apart:
        stories = _split(stories, _widen(apart, ties), row, likeness)
    return sorted(sorted(row[article] for article in story) for story in stories)


def _put_together(stories: Sequence[Group], together: Group) -> list[Group]:
    """Return the stories, those that have one of these articles as one."""
    one = frozenset().union(*(story for story in stories if story & together))
    return [*(story for story in stories if not story & together), *([one] if one else [])]


def _widen(apart: Apart, ties: Ties) -> Apart:
    """Return what is to be apart with whatever people have put together with it."""
    off, staying = apart.split_off, apart.staying
    for together in ties.together:
        off = off | together if together & off else off
        staying = staying | together if staying is not None and together & staying else staying
    return Apart(split_off=off, staying=staying)


def _split(stories: Sequence[Group], apart: Apart, row: dict[str, int], likeness: NDArray[np.float64]) -> list[Group]:
    kept, off = [], frozenset[str]()
    for story in stories:
        if story & apart.split_off:
            taken = _take_off(story, apart, row, likeness)
            off |= taken
            kept.append(story - taken)
        else:
            kept.append(story)
    return [story for story in (*kept, off) if story]


def _take_off(story: Group, apart: Apart, row: dict[str, int], likeness: NDArray[np.float64]) -> Group:
    """Return what of a story goes off: what was split off, and what is more like that than what stays."""
    off = story & apart.split_off
    if apart.staying is None:
        return off
    staying = story & apart.staying
    if not staying:
        return story
    ours, theirs = (sorted(row[article] for article in side) for side in (off, staying))
    free = story - off - staying
    return off | {
        article
        for article in free
        if float(likeness[row[article], ours].mean()) > float(likeness[row[article], theirs].mean())
    }
