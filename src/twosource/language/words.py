"""Words with their places, and what is left of them when form does not matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from twosource.language.lexicon import load_terms
from twosource.model.span import Span

_WORD = re.compile(r"\w+(?:[.,]\d+)*(?:['’]\w+)?", re.UNICODE)
_VOWEL = re.compile(r"[aeiouy]")
_SHORTEST_STEM = 3
_SENTENCE = 500  # characters; the words of longer texts are not kept


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in the text: its span and its folded form (case and typography removed)."""

    span: Span
    folded: str

    @property
    def stem(self) -> str:
        """The word without its endings of number and tense; two forms of one word mostly share it."""
        return stem_word(self.folded)


def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in order. Numbers keep their inner points and commas."""
    return _find_again(text) if len(text) <= _SENTENCE else _find_words(text)


def _find_words(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(Span(match.start(), match.end()), match.group().casefold().replace("’", "'"))
        for match in _WORD.finditer(text)
    )


_find_again = lru_cache(maxsize=2_048)(_find_words)  # one asks for a statement's words in a dozen places


def find_starts(text: str) -> list[int]:
    """Return where the words of ``text`` begin, in order: enough to count those of a place, and quicker."""
    return [match.start() for match in _WORD.finditer(text)]


def content_words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` that carry content: all but the function words of English."""
    stops = load_terms("stop-words")
    return tuple(word for word in find_words(text) if word.folded.removesuffix("'s") not in stops)


@lru_cache(maxsize=65_536)
def stem_word(folded: str) -> str:
    """Return the stem of a folded English word: the endings -s, -ed, -ing, 's and a closing -e removed.

    The first step of Porter's stemmer (1980) and no more: "nation" and "national" stay apart. Irregular
    forms ("said") are not known. A stem is a key to compare, not a word to show.

    >>> stem_word("parties") == stem_word("party"), stem_word("stopping") == stem_word("stopped")
    (True, True)
    """
    word = folded.removesuffix("'s").removesuffix("s'")
    if not word.isalpha() or len(word) <= _SHORTEST_STEM:
        return word
    return _close(_without_tense(_without_number(word)))


def _without_number(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and word != "news":
        return word[:-1]
    return word


def _without_tense(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM and _VOWEL.search(stem) and not word.endswith("eed"):
            double = stem[-1] == stem[-2] and stem[-1] not in "lsz"
            return stem[:-1] if double else stem
    return word


def _close(word: str) -> str:
    """Make "make" and "making" one, and "try" and "tries"."""
    if len(word) > _SHORTEST_STEM and word.endswith("e"):
        return word[:-1]
    return word
