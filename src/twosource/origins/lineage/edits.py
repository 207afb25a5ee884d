"""The words in which two carriers of a passage differ, side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
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


def find_edits(one: Article, other: Article, shared: SharedText, read: WordsRead) -> Iterator[Edit]:
    """Yield where the words of two articles differ in a passage; ``one`` is the carrier that its spans name first.

    Words are aligned by the fewest insertions, deletions and replacements (Levenshtein 1966).
    """
    from rapidfuzz.distance import Levenshtein

    places = [place.span for place in shared.spans]
    if places[0].of(one.text) == places[1].of(other.text):
        return
    ours, theirs = (read.at(article, span) for article, span in zip((one, other), places, strict=True))
    for step in Levenshtein.opcodes([word.folded for word in ours], [word.folded for word in theirs]):
        if step.tag != "equal":
            yield Edit(ours=ours[step.src_start : step.src_end], theirs=theirs[step.dest_start : step.dest_end])
