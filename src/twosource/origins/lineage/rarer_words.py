"""Whether one carrier of a text has rare words where the other has common ones: what rewriting machines leave.

Reporters and machines that write from scratch take the word that comes first to mind. A machine that rewords a text to
hide where it is from puts a synonym in place of single words, and most synonyms are rarer than what they replace. So of
two texts that differ in single words, the one whose words are rarer throughout is the reworded one. Editors who change
some words make them rarer and commoner alike. The ranks of words are those of English.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log, sqrt

from twosource.language.commonness import rank_word
from twosource.language.lexicon import load_terms
from twosource.language.words import Word
from twosource.model.article import Article, short_name
from twosource.model.span import ArticleSpan
from twosource.origins.lineage.edits import Collated, Edit
from twosource.origins.lineage.hint import Hint, make_hint

_LONGEST = 2  # words that are replaced together; more is writing, not synonyms
_SPELLED_ALIKE = 0.7  # share of letters in common from which two words may be one
_LEAST_SPREAD = 0.5
_WEAK, _STRONG = (10, 2.5), (15, 3.5)  # replaced words, and how far their mean rarity must lie from none (deviations)
_DENSE = 0.03  # of the words are replaced: a machine spares few sentences
_ALIKE = 0.5  # of the words stand as they were: who writes anew chooses words as they come


@dataclass(frozen=True, slots=True, kw_only=True)
class _Swap:
    """A word of the one article in the place of a word of the other; ``rarer`` is by how much ours is (log ranks)."""

    ours: Word
    theirs: Word
    rarer: float


def find_rarer_words(one: Article, other: Article, collated: Collated) -> Iterator[Hint]:
    """Yield that one of two articles rewords the other, if so; ``collated`` are the words of all their passages."""
    swaps = [swap for edit in collated.edits for swap in _list_swaps(edit, one, other)]
    if len(swaps) < _DENSE * collated.words or collated.alike < _ALIKE * collated.words:
        return
    for first, later, found in ((other, one, swaps), (one, other, [_turn(swap) for swap in swaps])):
        count, shift = len(found), _shift(found)
        if count >= _WEAK[0] and shift >= _WEAK[1]:
            strong = count >= _STRONG[0] and shift >= _STRONG[1]
            likeliest = max(found, key=lambda swap: (swap.rarer, -swap.ours.span.start))
            place = ArticleSpan(later.id, likeliest.ours.span)
            yield make_hint("error", first, place, _say(first, later, found, likeliest), strong=strong)


def _list_swaps(edit: Edit, one: Article, other: Article) -> Iterator[_Swap]:
    if len(edit.ours) == len(edit.theirs) <= _LONGEST:
        for ours, theirs in zip(edit.ours, edit.theirs, strict=True):
            if _is_plain(ours, one) and _is_plain(theirs, other) and not _is_one_word(ours, theirs):
                yield _Swap(ours=ours, theirs=theirs, rarer=log(rank_word(ours.folded)) - log(rank_word(theirs.folded)))


def _is_plain(word: Word, article: Article) -> bool:
    """Tell whether a word is no number, no part of the grammar and not perhaps a name."""
    grammar = load_terms("function-words")
    return word.folded.isalpha() and word.folded not in grammar and article.text[word.span.start].islower()


def _is_one_word(one: Word, other: Word) -> bool:
    """Tell whether two words are forms or spellings of one ("defence", "defense")."""
    from rapidfuzz.distance import Levenshtein

    return one.stem == other.stem or Levenshtein.normalized_similarity(one.folded, other.folded) >= _SPELLED_ALIKE


def _turn(swap: _Swap) -> _Swap:
    return _Swap(ours=swap.theirs, theirs=swap.ours, rarer=-swap.rarer)


def _shift(swaps: list[_Swap]) -> float:
    """Return the mean of how much rarer our words are, in deviations of such a mean (Student 1908)."""
    if not swaps:
        return 0.0
    mean = sum(swap.rarer for swap in swaps) / len(swaps)
    spread = sqrt(sum((swap.rarer - mean) ** 2 for swap in swaps) / len(swaps))
    return mean / max(spread, _LEAST_SPREAD) * sqrt(len(swaps))


def _say(first: Article, later: Article, swaps: list[_Swap], likeliest: _Swap) -> str:
    rarer = sum(swap.rarer > 0 for swap in swaps)
    example = f"“{likeliest.ours.span.of(later.text)}” for “{likeliest.theirs.span.of(first.text)}”"
    return (
        f"{short_name(later)} has rarer words than {short_name(first)} in {rarer} of the {len(swaps)} places where "
        f"single words differ ({example}), as rewriting machines leave them"
    )
