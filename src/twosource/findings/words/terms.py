"""The words of a statement that carry content, reduced so that inflection does not matter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from twosource.language.lexicon import load_terms
from twosource.language.words import find_words
from twosource.model.span import Span

TermKind = Literal["number", "name", "word"]

# Longest first. A light stemmer in the manner of Porter's step 1 and Harman's S-stemmer: it may join
# two words too many, which the weighing by rarity forgives, but it has no dictionary to keep.
_ENDINGS = (
    "ations", "ation", "ments", "ment", "ings", "edly", "ing", "ies", "ied", "ers", "ed", "er", "es", "ly", "ity",
    "s", "e", "y",
)  # fmt: skip
_LEAST_STEM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A content word: where it stands in the article, its stem, and what kind of word it is."""

    span: Span
    stem: str
    kind: TermKind


def find_terms(text: str, span: Span) -> tuple[Term, ...]:
    """Return the content words of the piece of ``text`` that ``span`` marks, in order."""
    found = _find_terms(span.of(text))
    return tuple(_shift(term, span.start) for term in found) if span.start else found


@lru_cache(maxsize=2_048)  # one asks for a statement's terms in half a dozen places
def _find_terms(piece: str) -> tuple[Term, ...]:
    skipped = load_terms("function-words")
    return tuple(
        Term(span=word.span, stem=stem_word(word.folded), kind=_kind(word.span.of(piece)))
        for word in find_words(piece)
        if word.folded not in skipped
    )


def _shift(term: Term, start: int) -> Term:
    return Term(span=Span(start + term.span.start, start + term.span.end), stem=term.stem, kind=term.kind)


@cache
def stem_word(folded: str) -> str:
    """Return the stem of a folded word.

    >>> stem_word("factories") == stem_word("factory")
    True
    """
    stem = folded.removesuffix("'s")
    if len(stem) <= _LEAST_STEM + 1 or stem[0].isdigit():
        return stem
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _LEAST_STEM:
            stem = stem[: -len(ending)]
            break
    doubled = len(stem) > _LEAST_STEM + 1 and stem[-1] == stem[-2]
    return stem[:-1] if doubled else stem


def _kind(written: str) -> TermKind:
    if written[:1].isdigit():
        return "number"
    return "name" if written[:1].isupper() else "word"
