"""Short invented articles out of one stock of sentences: which ones share sentences is known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
from hypothesis import strategies as st
from tests.bare import make_bare_article
from tests.properties.hash_encoder import HashEncoder

from twosource.language.analysed import AnalysedArticle, analyse_article
from twosource.model.article import Article

SYLLABLES = ["".join(sounds) for sounds in product("bdfgklmnprst", "aeiou", "lmnrst")]
WORDS = [first + last for first, last in product(SYLLABLES, ("", "do", "ve"))]
STOCK = 60  # sentences
LENGTHS = (7, 11, 18, 24)  # words in a sentence

NUMBERS = st.lists(st.integers(0, STOCK - 1), min_size=1, max_size=12)


def write_sentence(number: int) -> str:
    """Return the sentence with this number: no two have more than a word in common."""
    chosen = np.random.default_rng(number).integers(0, len(WORDS), LENGTHS[number % len(LENGTHS)])
    return f"{' '.join(WORDS[k] for k in chosen.tolist()).capitalize()}."


def write_text(numbers: Sequence[int]) -> str:
    """Return the text that consists of the sentences with these numbers."""
    return " ".join(map(write_sentence, numbers))


def make_article(name: str, numbers: Sequence[int]) -> Article:
    return make_bare_article(f"{name}.txt", write_text(numbers), outlet=name)


def analyse(name: str, text: str) -> AnalysedArticle:
    return analyse_article(make_bare_article(f"{name}.txt", text, outlet=name), HashEncoder())
