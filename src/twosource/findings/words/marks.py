"""What a statement can be known by, and how rare that is in the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.findings.words.bags import Bags, fill_bags, number_words
from twosource.findings.words.terms import Term, find_terms
from twosource.findings.words.word_groups import load_alike, load_kinds
from twosource.language.numerals import find_numerals
from twosource.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A mark's first letter says what it is; stems have none.
_GROUP, _KIND, _NUMBER = "~", "=", "#"
_GROUP_WEIGHT = 0.5  # two words of one group say less than one word twice
_NAME_WEIGHT = 0.7  # who takes part says less than what is done


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Marked:
    """The marks of statements: ``bags`` has a row for each statement, its codes are the marks of the story.

    ``rarity``: natural logarithm of how few statements have a mark, weighted, one value for each code.
    The rest choose codes: all but groups of words, words for kinds of a thing, and what is plain: all
    of these but names.
    """

    bags: Bags
    rarity: NDArray[np.float64]
    is_word: NDArray[np.bool_]
    is_kind: NDArray[np.bool_]
    is_plain: NDArray[np.bool_]


def mark_texts(texts: Sequence[str], belonging: NDArray[np.float64]) -> Marked:
    """Return the marks of the texts of statements; ``belonging`` says how much each counts for what is rare."""
    import numpy as np

    terms = [find_terms(text, Span(0, len(text))) for text in texts]
    named = _find_names(terms)
    rows = [list_marks(text) for text in texts]
    marks = number_words(rows)
    bags = fill_bags(rows, marks)
    carriers = np.maximum(np.bincount(bags.codes, weights=belonging[bags.rows], minlength=bags.width), 1)
    scale = np.array([_GROUP_WEIGHT if mark.startswith(_GROUP) else 1.0 for mark in marks])
    is_name = np.array([mark in named for mark in marks], dtype=bool)
    is_word = np.array([not mark.startswith(_GROUP) for mark in marks], dtype=bool)
    is_kind = np.array([mark.startswith(_KIND) for mark in marks], dtype=bool)
    return Marked(
        bags=bags,
        rarity=np.log((belonging.sum() + 1) / carriers) * scale * np.where(is_name, _NAME_WEIGHT, 1.0),
        is_word=is_word,
        is_kind=is_kind,
        is_plain=is_word & ~is_name,
    )


def _find_names(terms: Sequence[Sequence[Term]]) -> frozenset[str]:
    """Return the stems that stand with a capital letter more often than without."""
    lead = Counter[str]()
    for term in (term for found in terms for term in found):
        lead[term.stem] += 1 if term.kind == "name" else -1
    return frozenset(stem for stem, count in lead.items() if count > 0)


@lru_cache(maxsize=2_048)  # asked for each statement as a whole, for its claim, and for its propositions
def list_marks(text: str) -> tuple[str, ...]:
    """Return stems, the groups of words they belong to, and the values of numbers, however written."""
    terms = find_terms(text, Span(0, len(text)))
    marks = [mark for term in terms if term.kind != "number" for mark in _mark_term(term)]
    return (*marks, *(f"{_NUMBER}{numeral.value:g}" for numeral in find_numerals(text)))


def _mark_term(term: Term) -> list[str]:
    if term.stem in load_kinds():
        return [term.stem, f"{_KIND}{load_kinds()[term.stem]}"]
    if term.stem in load_alike():
        return [term.stem, f"{_GROUP}{load_alike()[term.stem]}"]
    return [term.stem]
