"""Which of two carriers had their common text first, as far as times, credits and the text itself tell.

The signs are added plainly: those that agree make a direction, certain when one of them is strong. A strong one
against weak ones still decides, but not for certain; two that are equally strong against each other tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from twosource.model.article import Article
from twosource.model.passage import Direction, Sign
from twosource.model.span import ArticleSpan
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claims
from twosource.origins.lineage.additions import is_added
from twosource.origins.lineage.crediting import find_cited, find_credited
from twosource.origins.lineage.cut_short import find_cut
from twosource.origins.lineage.edits import WordsRead, collate
from twosource.origins.lineage.hint import Hint
from twosource.origins.lineage.moments import Times, compare_moments, read_times
from twosource.origins.lineage.rarer_words import find_rarer_words
from twosource.origins.lineage.slips import find_slips

Places = tuple[ArticleSpan, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read of each article once: its words and times."""

    words: WordsRead = field(default_factory=WordsRead)
    times: dict[str, Times] = field(default_factory=dict)

    def times_of(self, article: Article) -> Times:
        if article.id not in self.times:
            self.times[article.id] = read_times(article)
        return self.times[article.id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article that carries a passage, with what it says about where its text is from."""

    article: Article
    claims: Claims


def find_directions(passages: Iterable[SharedText], carriers: Mapping[str, Carrier]) -> dict[Places, Direction]:
    """Return the directions of the passages for which one can be told, by their spans."""
    by_pair: dict[tuple[str, ...], list[SharedText]] = {}
    for shared in sorted(passages, key=lambda each: each.spans):
        by_pair.setdefault(tuple(place.article for place in shared.spans), []).append(shared)
    read = _Read()
    found: dict[Places, Direction] = {}
    for (one, other), texts in by_pair.items():
        general = [*_hint_generally(carriers[one], carriers[other], texts, read)]
        for shared in texts:
            holding = [hint for hint in general if _holds(hint, shared, carriers)]
            direction = weigh_hints([*holding, *_hint_at(carriers[one], carriers[other], shared)])
            if direction:
                found[shared.spans] = direction
    return found


def _holds(hint: Hint, shared: SharedText, carriers: Mapping[str, Carrier]) -> bool:
    """Tell whether a hint for two articles holds for one of their texts: not an early date of what was put in later."""
    place = next(place.span for place in shared.spans if place.article == hint.first)
    return hint.sign.kind != "time" or not is_added(carriers[hint.first].article, place)


def weigh_hints(hints: Sequence[Hint]) -> Direction | None:
    """Decide for whom the hints speak; None when there are none, or the best ones disagree."""
    strongest = {hint.first for hint in hints if hint.strong} or {hint.first for hint in hints}
    if len(strongest) != 1:
        return None
    (first,) = strongest
    ordered = sorted(
        hints, key=lambda each: (each.first != first, not each.strong, each.sign.kind, each.sign.span, each.sign.detail)
    )
    certain = ordered[0].strong and all(hint.first == first for hint in hints)
    signs = (hint.sign if hint.first == first else _turn(hint.sign) for hint in ordered)
    return Direction(first=first, certain=certain, signs=tuple(dict.fromkeys(signs)))


def _turn(sign: Sign) -> Sign:
    """Return a weaker sign that speaks for the other article, so that nobody takes it for one that agrees."""
    return replace(sign, detail=f"against this: {sign.detail}")


def _hint_at(one: Carrier, other: Carrier, shared: SharedText) -> Iterator[Hint]:
    """Yield what speaks for one common text of two articles alone."""
    place, beside = (each.span for each in shared.spans)
    yield from find_cited(other.article, one.article, one.claims, place)
    yield from find_cited(one.article, other.article, other.claims, beside)


def _hint_generally(one: Carrier, other: Carrier, texts: Sequence[SharedText], read: _Read) -> Iterator[Hint]:
    """Yield what speaks for all the common texts of two articles at once."""
    yield from compare_moments(read.times_of(one.article), read.times_of(other.article))
    for first, later in ((one, other), (other, one)):
        yield from find_credited(first.article, later.article, later.claims)
    copied = [shared for shared in texts if shared.kind == "copied"]  # who cuts a text short seldom rewords it
    ours, theirs = ([shared.spans[side].span for shared in copied] for side in (0, 1))
    yield from find_cut(one.article, other.article, ours, theirs)
    if one.article.sha256 != other.article.sha256 and one.article.language == other.article.language == "en":
        collated = collate(one.article, other.article, texts, read.words)
        yield from find_rarer_words(one.article, other.article, collated)
        yield from find_slips(one.article, other.article, collated)
