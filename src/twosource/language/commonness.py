"""How common an English word is, by its rank in the encoder's vocabulary, which was made by frequency."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

RAREST = 40_000  # the rank of a word that the vocabulary lacks
_FIRST = 1_996  # the rank of "the"; before it stand marks, single characters and unused places


def rank_word(folded: str) -> int:
    """Return the rank of a folded word: "the" is 1, a word that is not among the 28,500 commonest `RAREST`.

    >>> rank_word("train") < rank_word("locomotive") < rank_word("choochoo") == RAREST
    True
    """
    rank = _ranks().get(folded, 0) - _FIRST + 1
    return rank if rank > 0 else RAREST


def list_words() -> Iterator[tuple[str, int]]:
    """Yield every folded word that has a rank, with it; parts of words are left out."""
    for word, number in _ranks().items():
        if number >= _FIRST and not word.startswith("##"):
            yield word, number - _FIRST + 1


@cache
def _ranks() -> dict[str, int]:
    vocabulary = (files("twosource.language") / "weights" / "encoder-tokenizer.json").read_text(encoding="utf-8")
    ranks: dict[str, int] = json.loads(vocabulary)["model"]["vocab"]
    return ranks
