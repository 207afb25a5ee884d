"""The words in which two carriers of a passage differ, side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from twosource.language.words import Word, find_words
from twosource.model.article import Article
from twosource.model.span import Span
from twosource.origins.alignment.passages import SharedText

_MOST = 4_000  # words of a passage that are compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Words of two articles that stand in the same place of their common text; either may be none."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collated:
    """How two articles word their passages: the ``edits``, the ``words`` of the longer, and how many are ``alike``.

    ``recased`` are words that are alike but for their capitals.
    """

    edits: tuple[Edit, ...]
    recased: tuple[Edit, ...]
    words: int
    alike: int


@dataclass(slots=True)
class WordsRead:
    """The words of articles, each read once, by the article's id."""

    by_article: dict[str, tuple[Word, ...]] = field(default_factory=dict)

    def at(self, article: Article, place: Span) -> tuple[Word, ...]:
        """Return the first words of a place, with their spans in the article."""
        words = self.by_article.get(article.id)
        if words is None:
            words = self.by_article[article.id] = find_words(article.text)
        first = bisect_left(words, place.start, key=lambda word: word.span.start)
        behind = bisect_left(words, place.end, key=lambda word: word.span.start)
        return words[first : min(behind, first + _MOST)]


def collate(one: Article, other: Article, texts: Iterable[SharedText], read: WordsRead) -> Collated:
    """Lay the words of two articles' passages side by side; ``one`` is the carrier that their spans name first.

    Words are aligned by the fewest insertions, deletions and replacements (Levenshtein 1966).
    """
    from rapidfuzz.distance import Levenshtein

    edits: list[Edit] = []
    recased: list[Edit] = []
    words = alike = 0
    for shared in texts:
        here, there = (place.span for place in shared.spans)
        ours, theirs = read.at(one, here), read.at(other, there)
        words += max(len(ours), len(theirs))
        for step in Levenshtein.opcodes([word.folded for word in ours], [word.folded for word in theirs]):
            found = Edit(ours=ours[step.src_start : step.src_end], theirs=theirs[step.dest_start : step.dest_end])
            if step.tag == "equal":
                alike += len(found.ours)
                recased.extend(_find_recased(found, one.text, other.text))
            else:
                edits.append(found)
    return Collated(edits=tuple(edits), recased=tuple(recased), words=words, alike=alike)


def _find_recased(equal: Edit, text: str, other: str) -> Iterator[Edit]:
    """Yield the words of equal runs that differ in their capitals; most runs are the same to the letter."""
    here = Span(equal.ours[0].span.start, equal.ours[-1].span.end)
    there = Span(equal.theirs[0].span.start, equal.theirs[-1].span.end)
    if here.of(text) == there.of(other):
        return
    for ours, theirs in zip(equal.ours, equal.theirs, strict=True):
        if text[ours.span.start] != other[theirs.span.start]:
            yield Edit(ours=(ours,), theirs=(theirs,))
