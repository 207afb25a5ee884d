"""Descriptions of sources, made comparable."""

from __future__ import annotations

from functools import lru_cache

from twosource.language.grammar.lexicon import load_words

_TYPOGRAPHY = str.maketrans({"’": "'", ".": None, "-": " ", "‐": " ", "‑": " "})
_AMERICAN = {"defence": "defense", "centre": "center", "labour": "labor", "programme": "program", "harbour": "harbor"}


@lru_cache(maxsize=65_536)
def normalise(name: str) -> str:
    """Return a description or name without determiners, case, typography and British spelling, to join equals by."""
    return drop_determiner(" ".join(_spell(word) for word in name.casefold().translate(_TYPOGRAPHY).split()))


def _spell(word: str) -> str:
    return word.replace("isation", "ization") if "isation" in word else _AMERICAN.get(word, word)


def drop_determiner(words: str) -> str:
    """Return the words without the determiners they begin with, in their own case."""
    kept = words.split()
    while len(kept) > 1 and kept[0].lower() in load_words("determiners"):
        kept = kept[1:]
    return " ".join(kept)
