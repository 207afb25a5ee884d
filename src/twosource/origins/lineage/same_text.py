"""Which passages carry the same text, told by the places where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.span import ArticleSpan
from twosource.origins.alignment.passages import SharedText


@dataclass(frozen=True, slots=True, kw_only=True)
class SameText:
    """The places of passages: many passages stand at one place where many articles carry one text.

    ``passages`` has the numbers of those that stand at a place; ``near`` the places of the same article that lie over
    it by half of the shorter or more, itself among them.
    """

    passages: Mapping[ArticleSpan, Sequence[int]]
    near: Mapping[ArticleSpan, Sequence[ArticleSpan]]


def find_same_text(passages: Sequence[SharedText]) -> SameText:
    """Find which passages stand at which places, and which places lie over one another."""
    found: dict[ArticleSpan, list[int]] = {}
    for number, shared in enumerate(passages):
        for place in shared.spans:
            found.setdefault(place, []).append(number)
    near = {place: [place] for place in found}
    for one, other in _list_overlaps(sorted(found)):
        if 2 * one.span.shared(other.span) >= min(len(one.span), len(other.span)):
            near[one].append(other)
            near[other].append(one)
    return SameText(passages=found, near=near)


def _list_overlaps(places: Sequence[ArticleSpan]) -> Iterator[tuple[ArticleSpan, ArticleSpan]]:
    """Yield the pairs of places that share text. They come sorted."""
    lasting: list[ArticleSpan] = []
    for place in places:
        lasting = [each for each in lasting if each.article == place.article and each.span.end > place.span.start]
        yield from ((each, place) for each in lasting)
        lasting.append(place)
