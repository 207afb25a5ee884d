"""Descriptions of sources, made comparable."""

from __future__ import annotations

from twosource.statements.grammar.lexicon import load_words

_TYPOGRAPHY = str.maketrans({"’": "'", ".": None, "-": " ", "‐": " ", "‑": " "})


def normalise(name: str) -> str:
    """Return a description or name without determiners, case and typography: the key by which equals are joined."""
    return drop_determiner(" ".join(name.casefold().translate(_TYPOGRAPHY).split()))


def drop_determiner(words: str) -> str:
    """Return the words without the determiners they begin with, in their own case."""
    kept = words.split()
    while len(kept) > 1 and kept[0].lower() in load_words("determiners"):
        kept = kept[1:]
    return " ".join(kept)
