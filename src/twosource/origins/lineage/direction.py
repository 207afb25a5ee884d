"""Which of two carriers had their common text first, as far as times, credits and the text itself tell.

The signs are added plainly: those that agree make a direction, certain when one of them is strong. A strong one
against weak ones still decides, but not for certain; two that are equally strong against each other tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.passage import Direction
from twosource.model.span import ArticleSpan
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.crediting import find_cited, find_credited
from twosource.origins.lineage.hint import Hint
from twosource.origins.lineage.moments import compare_moments

Places = tuple[ArticleSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article that carries a passage, with what it says about where its text is from."""

    article: Article
    claims: Claims


def find_directions(passages: Iterable[SharedText], carriers: Mapping[str, Carrier]) -> dict[Places, Direction]:
    """Return the directions of the passages for which one can be told, by their spans."""
    by_pair: dict[tuple[str, ...], list[SharedText]] = {}
    for shared in passages:
        by_pair.setdefault(tuple(place.article for place in shared.spans), []).append(shared)
    found: dict[Places, Direction] = {}
    for (one, other), texts in by_pair.items():
        for shared, hints in _hint(carriers[one], carriers[other], texts):
            direction = weigh_hints(hints)
            if direction:
                found[shared.spans] = direction
    return found


def weigh_hints(hints: Iterable[Hint]) -> Direction | None:
    """Decide for whom the hints speak; None when there are none, or the best ones disagree."""
    ordered = sorted(hints, key=lambda hint: (not hint.strong, hint.first, hint.sign.kind, hint.sign.span))
    strongest = {hint.first for hint in ordered if hint.strong} or {hint.first for hint in ordered}
    if len(strongest) != 1:
        return None
    (first,) = strongest
    agreed = all(hint.first == first for hint in ordered)
    signs = tuple(dict.fromkeys(hint.sign for hint in ordered))
    return Direction(first=first, certain=agreed and ordered[0].strong, signs=signs)


def _hint(one: Carrier, other: Carrier, texts: Sequence[SharedText]) -> Iterator[tuple[SharedText, list[Hint]]]:
    """Yield the common texts of two articles with what speaks for each of them."""
    general = [*compare_moments(one.article, other.article)]
    for first, later in ((one, other), (other, one)):
        general.extend(find_credited(first.article, later.article, later.claims))
    for shared in texts:
        place, beside = (each.span for each in shared.spans)
        ours = find_cited(other.article, one.article, one.claims, place)
        theirs = find_cited(one.article, other.article, other.claims, beside)
        yield shared, [*general, *ours, *theirs]
