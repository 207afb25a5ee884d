"""What invented news are written in: phrases as frequent as in news, the words of a matter, names, and figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from training.pairs.reading import read_stories
from training.pairs.story import OwnStory

from benchmarks.copying.phrasebook import Phrasebook, invent_words, make_phrasebook

_PLAIN = re.compile(r"(?<![\w.’'])[a-z][a-z-]+(?![\w’'])")
_INVENTED = 250_000  # words beside those of our own stories
_LONGEST = 9  # letters of an invented word
_UNPRINTED = re.compile("uck|hit|coc|unt|dic")
_STOCK_SHARE = 0.003  # of phrases: so that an article has common runs of words with as many others as a real one has
_NAMES = 120_000  # words that only names are made of
_FIRST_NAMES = 3_000
_OF_A_MATTER = 50  # words
_RARE = 5_000  # rank of a word from which it is rare


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """Phrases of free text; the words of each matter, the most telling first; words, the frequent first; names."""

    book: Phrasebook
    matters: Sequence[Sequence[str]]
    rare: Sequence[str]
    names: Sequence[str]

    def draw_name(self, chance: np.random.Generator) -> str:
        """Return a name that few bear, or, now and then, one of those that are in the news every day."""
        share = float(chance.random())
        known = share < 0.25
        return self.names[int((share * 4) ** 6 * 4_000) if known else int(share * (len(self.names) - 1))]

    def draw_person(self, chance: np.random.Generator) -> str:
        """Return a first name and a last name."""
        return f"{self.names[int(chance.random() ** 2 * _FIRST_NAMES)]} {self.draw_name(chance)}"


@lru_cache(maxsize=2)
def make_language(seed: int) -> Language:
    """Return the language: the same for the same seed. Its first words are those of our own invented stories."""
    chance = np.random.default_rng([seed, 21])
    stories = list(read_stories())
    counts = [_count_words(story) for story in stories]
    known = [word for word, _ in sorted(sum(counts, Counter()).items(), key=lambda item: (-item[1], item[0]))]
    invented = _invent(chance, _INVENTED)
    return Language(
        book=replace(make_phrasebook(seed, [*known, *invented[: -3 * _RARE]]), stock_share=_STOCK_SHARE),
        matters=_list_matters(counts),
        rare=[*known[_RARE:], *invented[-3 * _RARE :]],
        names=[word.title() for word in _invent(chance, _NAMES)],
    )


def _invent(chance: np.random.Generator, amount: int) -> list[str]:
    """Return about so many words that can be printed."""
    words = invent_words(chance, 2 * amount)
    return [word for word in words if len(word) <= _LONGEST and not _UNPRINTED.search(word)][:amount]


def _count_words(story: OwnStory) -> Counter[str]:
    """Count the words that are no names, by how they are written."""
    texts = (sentence.text for article in story.articles for sentence in article.sentences)
    return Counter(word for text in texts for word in _PLAIN.findall(text))


def _list_matters(counts: Sequence[Counter[str]]) -> list[list[str]]:
    """Return the words that tell what each story is about, the most telling first."""
    spread = Counter(word for each in counts for word in each)
    return [sorted(each, key=lambda word: (-each[word] / spread[word], word))[:_OF_A_MATTER] for each in counts]


def draw_figure(chance: np.random.Generator) -> str:
    """Return a number as news write them, small ones more often."""
    size = int(10 ** float(chance.uniform(0.5, 4.5)))
    kinds = (
        f"{size:,}",
        f"{size:,}",
        f"${size / 10:,.1f} million",
        f"{size % 97 + 1}.{size % 9} percent",
        f"{size % 200} kilometers",
    )
    return kinds[int(chance.integers(len(kinds)))]


def run_chances(amount: int, steepness: float, flat: float) -> NDArray[np.float64]:
    """Return the running sums of chances that fall with the rank as in Zipf's law."""
    weights = (np.arange(amount) + flat) ** -steepness
    running: NDArray[np.float64] = np.cumsum(weights / weights.sum())
    running[-1] = 1.0
    return running
