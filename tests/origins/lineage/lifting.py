"""Articles that hold parts of one master text, and the passages that they share."""

from __future__ import annotations

from itertools import combinations

from tests.origins.lineage.dated import share

from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.passages import SharedText


def _lift(first: tuple[int, int], other: tuple[int, int], names: tuple[str, str]) -> SharedText | None:
    """The passage of two articles that each hold a part of one master text, None where the parts do not meet."""
    start, end = max(first[0], other[0]), min(first[1], other[1])
    if start >= end:
        return None
    places = (ArticleSpan(name, Span(start - p[0], end - p[0])) for name, p in zip(names, (first, other), strict=True))
    return share(*places)


def lift_all(parts: list[tuple[int, int]]) -> tuple[list[SharedText], list[tuple[int, int]]]:
    """The passages of articles that hold these parts of a master text, and where in it they come from."""
    passages, places = [], []
    for (i, one), (j, other) in combinations(enumerate(parts), 2):
        shared = _lift(one, other, (f"{i:02}", f"{j:02}"))
        if shared:
            passages.append(shared)
            places.append((max(one[0], other[0]), min(one[1], other[1])))
    return passages, places
