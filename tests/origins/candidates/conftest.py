"""Invented news that share passages, quotations, or what stands under every article of an outlet."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

_SYLLABLES = ("ba", "den", "fir", "gol", "hum", "jas", "kel", "lor", "mip", "nat", "ost", "pra", "quin", "ros", "tev")
_VOCABULARY = [first + second + third for first in _SYLLABLES for second in _SYLLABLES for third in _SYLLABLES]

Invent = Callable[..., str]


@cache
def invent_text(seed: int, words: int = 120) -> str:
    """Return sentences of ten words of an invented language, always the same for a seed."""
    chosen = np.random.default_rng([seed, words]).integers(0, len(_VOCABULARY), words).tolist()
    spelled = (_VOCABULARY[number] for number in chosen)
    return " ".join(word + "." if place % 10 == 9 else word for place, word in enumerate(spelled))


@pytest.fixture(scope="session")
def invent() -> Invent:
    """Return what invents a text by a seed, of so many words."""
    return invent_text
