"""Which articles may share text with one, told from their words alone, before anything is encoded."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeAlias

from twosource.language.words import find_words
from twosource.model.article import Article

WordPairs: TypeAlias = frozenset[tuple[str, str]]

_COMMON = 8  # pairs of neighbouring words that two articles must have in common: every labelled copy has as many
_PART = 12  # of a short article every twelfth pair is enough
_LONGEST = 500_000  # characters that are looked at


def pick_nearby(article: Article, others: Iterable[Article]) -> tuple[Article, ...]:
    """Return those of the others that have so many pairs of neighbouring words in common that they may share text.

    The answer about one other article depends on these two alone. Texts that are rewritten by machines and by people
    keep many more pairs than this; most articles on other subjects do not have them.
    """
    mine = _list_pairs(article)
    return tuple(other for other in others if _are_near(mine, _list_pairs(other)))


def _list_pairs(article: Article) -> WordPairs:
    return frozenset(pairwise(word.folded for word in find_words(article.text[:_LONGEST])))


def _are_near(mine: WordPairs, theirs: WordPairs) -> bool:
    return len(mine & theirs) >= min(_COMMON, min(len(mine), len(theirs)) // _PART)
