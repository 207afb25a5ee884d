"""An invented language as repetitive as news: few words and phrases are everywhere, most are rare.

Text is strung together from phrases, each of which is as frequent as its rank says (Zipf 1949). So two articles that
have nothing to do with one another share runs of words about as often as two real ones do: of the runs of 2, 3, 4, 5,
6 and 8 words of an article of a thousand words, .74, .40, .17, .07, .03 and .01 stand in another one of 3,500; in a
sample of news of 2020 (medians) it was .78, .39, .14, .05, .03 and .01.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.language.lexicon import load_terms

_ONSETS = (*"bcdfghjklmnprstvw", "br", "ch", "dr", "fl", "gr", "pl", "pr", "qu", "sh", "sl", "st", "th", "tr")
_VOWELS = (*"aeiou", "ai", "ea", "ee", "ou")
_CODAS = ("", "l", "m", "n", "nd", "nt", "r", "rt", "s", "st", "t", "ck", "rm")
_WORDS = 60_000
_COMMON = 200  # words at the head of the list that no name is made of
_PHRASES = 500_000
_STOCK = 400  # turns of phrase of newsrooms, six to fourteen words each
_NAMES = 30_000
_STOCK_SHARE = 0.006  # of the phrases of a text
_LENGTHS = (0.33, 0.28, 0.20, 0.11, 0.05, 0.02, 0.01)  # shares of free phrases of one, two, three, … words
_RANK_OF_PAIRS = 30
_GROWTH = 2.0  # words that a phrase may have more when it is ten times as rare


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Phrasebook:
    """All ``phrases``: first those of free text, then the stock ones, then the names.

    ``chances`` are running sums of the chances of the free phrases, ``stock_chances`` those of the stock ones, which
    are ``stock_share`` of all.
    """

    phrases: Sequence[str]
    chances: NDArray[np.float64]
    stock_chances: NDArray[np.float64]
    stock_share: float = _STOCK_SHARE

    def draw(self, chance: np.random.Generator, amount: int) -> NDArray[np.int64]:
        """Draw the numbers of free phrases, and here and there of a stock phrase."""
        drawn = np.searchsorted(self.chances, chance.random(amount))
        stock = np.flatnonzero(chance.random(amount) < self.stock_share)
        drawn[stock] = _PHRASES + np.searchsorted(self.stock_chances, chance.random(len(stock)))
        return drawn

    def draw_names(self, chance: np.random.Generator, amount: int) -> NDArray[np.int64]:
        """Draw the numbers of names of people and places."""
        return _PHRASES + _STOCK + chance.integers(0, _NAMES, amount)


def make_phrasebook(seed: int, words: Sequence[str] = ()) -> Phrasebook:
    """Invent the language: the same for the same seed. Its words, the most frequent first, are the given ones or new.

    Function words come before them.
    """
    chance = np.random.default_rng([seed, 1])
    common = sorted(load_terms("function-words"), key=lambda word: (len(word), word))
    words = [*common, *(words or invent_words(chance, _WORDS))]
    free = _invent_phrases(chance, words, _draw_lengths(chance))
    stock = _invent_phrases(chance, words, chance.integers(6, 15, _STOCK))
    names = [f"{first.title()} {last.title()}" for first, last in _pair_words(chance, words)]
    return Phrasebook(
        phrases=[*free, *stock, *names],
        chances=_running_chances(_PHRASES, 1.0, 8.0),
        stock_chances=_running_chances(_STOCK, 0.6, 4.0),
    )


def _draw_lengths(chance: np.random.Generator) -> NDArray[np.int64]:
    """Draw how many words each phrase has; the most frequent ones are short."""
    lengths = chance.choice(len(_LENGTHS), _PHRASES, p=_LENGTHS) + 1
    longest = 1 + np.log10(1 + np.arange(_PHRASES) / _RANK_OF_PAIRS)
    return np.minimum(lengths, np.maximum(1, longest * _GROWTH).astype(np.int64))


def _running_chances(amount: int, steepness: float, flat: float) -> NDArray[np.float64]:
    weights = (np.arange(amount) + flat) ** -steepness
    running: NDArray[np.float64] = np.cumsum(weights / weights.sum())
    running[-1] = 1.0
    return running


def invent_words(chance: np.random.Generator, amount: int) -> list[str]:
    """Return so many different words of one to three syllables."""
    words: dict[str, None] = {}
    while len(words) < amount:
        syllables = [
            [sounds[k] for k in chance.integers(0, len(sounds), 3 * amount)] for sounds in (_ONSETS, _VOWELS, _CODAS)
        ]
        each = ["".join(parts) for parts in zip(*syllables, strict=True)]
        lengths = chance.choice([1, 2, 3], amount, p=[0.25, 0.55, 0.2]).tolist()
        words.update(dict.fromkeys("".join(each[3 * n : 3 * n + length]) for n, length in enumerate(lengths)))
    return list(words)[:amount]


def _invent_phrases(chance: np.random.Generator, words: Sequence[str], lengths: NDArray[np.int64]) -> list[str]:
    running = _running_chances(len(words), 1.0, 2.7)
    drawn = iter([words[k] for k in np.searchsorted(running, chance.random(int(lengths.sum()))).tolist()])
    return [" ".join(next(drawn) for _ in range(length)) for length in lengths.tolist()]


def _pair_words(chance: np.random.Generator, words: Sequence[str]) -> list[tuple[str, str]]:
    firsts = chance.integers(_COMMON, _COMMON + 1_500, _NAMES).tolist()
    lasts = chance.integers(_COMMON, len(words), _NAMES).tolist()
    return [(words[first], words[last]) for first, last in zip(firsts, lasts, strict=True)]
