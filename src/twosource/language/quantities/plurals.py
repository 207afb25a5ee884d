"""Plurals of English nouns, folded."""

from __future__ import annotations

from functools import cache

from twosource.language.lexicon import load_tables

_SHORTEST = 4
_SINGULAR_ENDS = ("ss", "us", "sis", "xis", "this", "tennis", "debris")


def is_plural(word: str) -> bool:
    """Tell whether a folded word has the form of a plural."""
    return word in irregular() or (len(word) >= _SHORTEST and word[-1] == "s" and not word.endswith(_SINGULAR_ENDS))


def make_singular(word: str) -> str:
    """Return the singular of a folded English noun; a singular stays as it is."""
    known = irregular().get(word)
    if known:
        return known
    if not is_plural(word):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


@cache
def irregular() -> dict[str, str]:
    """Return the plurals that no rule makes, with their singulars."""
    return dict(load_tables("nouns")["plurals"])
