"""What the package knows of two sentences, as a few numbers that a small regression can weigh.

They are the package's own parts: sentence vectors, words, names, numerals, words that deny, and the pair model where
there is one. Nothing that is fitted to them here is shipped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from evaluation.bare_pairs import judge_pairs
from twosource.findings.words.terms import Term, find_terms
from twosource.language.commonness import RAREST, rank_word
from twosource.language.encoder import Encoder
from twosource.language.lexicon import load_tables, load_terms
from twosource.language.numerals import find_numerals
from twosource.language.pairing import Judged, PairModel
from twosource.language.words import find_words
from twosource.model.span import Span

Pair = tuple[str, str]
_Thing = TypeVar("_Thing")
_LEAST = 1e-4  # surer than that the model is of nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What is read of one sentence. ``words``: folded, in order. ``weights``: how rare each content word's stem is.

    ``denials`` counts the words that turn or doubt a statement: "not", "denies", "hoax".
    """

    words: tuple[str, ...]
    weights: Mapping[str, float]
    names: frozenset[str]
    numbers: frozenset[float]
    denials: int

    @property
    def runs(self) -> Counter[tuple[str, str]]:
        """The pairs of words that follow one another."""
        return Counter(zip(self.words, self.words[1:], strict=False))


def read_sentence(text: str) -> Read:
    """Return what the features are made of."""
    words = tuple(word.folded for word in find_words(text))
    terms = find_terms(text, Span(0, len(text)))
    return Read(
        words=words,
        weights={term.stem: _weigh(term, text) for term in terms},
        names=frozenset(term.stem for term in terms if term.kind == "name"),
        numbers=frozenset(float(numeral.value) for numeral in find_numerals(text)),
        denials=sum(word in _list_denials() or word.endswith("n't") for word in words),
    )


# Each is a number that does not depend on which sentence comes first.
_WORDING: dict[str, Callable[[Read, Read], float]] = {
    "words in common": lambda a, b: _dice(Counter(a.words), Counter(b.words)),
    "runs in common": lambda a, b: _dice(a.runs, b.runs),
    "words in one order": lambda a, b: LCSseq.normalized_similarity(a.words, b.words),
    "names in common": lambda a, b: _dice(Counter(a.names), Counter(b.names)),
    "rare words in common": lambda a, b: min(_cover(a, b), _cover(b, a)),
    "rare words left over": lambda a, b: max(_leave(a, b), _leave(b, a)),
    "numbers left over": lambda a, b: float(len(a.numbers ^ b.numbers)),
    "numbers against one another": lambda a, b: float(bool(a.numbers - b.numbers) and bool(b.numbers - a.numbers)),
    "one denies": lambda a, b: float((a.denials > 0) != (b.denials > 0)),
}
_JUDGED: dict[str, Callable[[Judged], float]] = {
    "model: same": lambda judged: _find_odds(judged.same),
    "model: one fact": lambda judged: _find_odds(judged.shared),
}


def measure_pairs(pairs: Sequence[Pair], encoder: Encoder, pair_model: PairModel | None = None) -> NDArray[np.float64]:
    """Return a row for each pair and a column for each feature: those of the vectors, the words, and the model."""
    texts = sorted({text for pair in pairs for text in pair})
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    reads = {text: read_sentence(text) for text in texts}
    rows = [
        [float(vectors[a] @ vectors[b]), *(feature(reads[a], reads[b]) for feature in _WORDING.values())]
        for a, b in pairs
    ]
    if pair_model is not None:
        judged = judge_pairs(pairs, vectors, pair_model)
        rows = [[*row, *(read(one) for read in _JUDGED.values())] for row, one in zip(rows, judged, strict=True)]
    return np.array(rows, dtype=np.float64)


@cache
def _list_denials() -> frozenset[str]:
    telling = load_tables("statements_stances")["denials"]["telling"].split()
    denial = load_tables("word-groups")["alike"]["denial"]
    return load_terms("negations") | {*telling, *denial}


def _weigh(term: Term, text: str) -> float:
    """Return how rare a word is, from 0 to 1."""
    return float(np.log1p(rank_word(term.span.of(text).casefold().replace("’", "'"))) / np.log1p(RAREST))


def _find_odds(share: float) -> float:
    """Return the natural logarithm of the odds."""
    share = min(max(share, _LEAST), 1 - _LEAST)
    return float(np.log(share / (1 - share)))


def _dice(ours: Counter[_Thing], theirs: Counter[_Thing]) -> float:
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def _cover(ours: Read, theirs: Read) -> float:
    total = sum(ours.weights.values())
    return 1 - _leave(ours, theirs) / total if total else 0.0


def _leave(ours: Read, theirs: Read) -> float:
    return sum(weight for stem, weight in ours.weights.items() if stem not in theirs.weights)
