"""Which articles may share text with one, told from their words alone, before anything is encoded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from twosource.language.lexicon import load_terms
from twosource.language.words import find_words
from twosource.model.article import Article

Neighbours: TypeAlias = frozenset[tuple[str, str]]

_REACH = 3  # content words from one to the farthest that counts as its neighbour
_BEGINNING = 5  # letters of a word that count: "warned" and "warning" are one
_COMMON = 6  # pairs of neighbours in common: every labelled copy has as many, however heavily it is rewritten
_PART = 12  # of a short article every twelfth pair is enough
_LONGEST = 500_000  # characters that are looked at


def pick_nearby(article: Article, others: Iterable[Article]) -> tuple[Article, ...]:
    """Return those of the others that have so many neighbouring content words in common that they may share text.

    Neighbours may change places, and little words between them do not count, so most of them outlive a rewriting. The
    answer about one other article depends on these two alone.
    """
    mine = _list_neighbours(article)
    return tuple(other for other in others if _are_near(mine, _list_neighbours(other)))


def _list_neighbours(article: Article) -> Neighbours:
    plain = load_terms("function-words")
    folded = (word.folded for word in find_words(article.text[:_LONGEST]))
    words = [word[:_BEGINNING] for word in folded if word not in plain]
    ahead = (zip(words, words[step:], strict=False) for step in range(1, _REACH + 1))
    return frozenset((min(pair), max(pair)) for pairs in ahead for pair in pairs)


def _are_near(mine: Neighbours, theirs: Neighbours) -> bool:
    return len(mine & theirs) >= min(_COMMON, min(len(mine), len(theirs)) // _PART)
