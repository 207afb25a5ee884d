"""The words that tell how a source stands to what it says, from the lexicon."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from twosource.language.grammar.inflection import inflect_verb
from twosource.language.grammar.lexicon import load_verbs
from twosource.language.lexicon import load_tables

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|[,;:.!?–—#]|\d+")
_LETTERS = re.compile(r"[a-z]+")
_TABLE = "statements_stances"
MARKS = frozenset(",;:.!?–—")


@cache
def load_group(table: str, key: str) -> frozenset[str]:
    """Return the words that ``lexicons/statements_stances.toml`` lists under ``key`` of ``table``."""
    return frozenset(load_tables(_TABLE)[table][key].split())


@cache
def load_either(key: str) -> str:
    """Return a regular expression for one of the terms of the denials under ``key``, the longest first."""
    terms = {" ".join(term.split()) for term in load_tables(_TABLE)["denials"][key].split("|")} - {""}
    return "|".join(sorted(terms, key=lambda term: (-len(term), term)))


@cache
def load_cue_kinds() -> dict[str, tuple[str, str]]:
    """Return the class and base form of each cue verb by its forms; with its particle as "ruled out"."""
    kinds: dict[str, tuple[str, str]] = {}
    for form, verbs in load_verbs().items():
        for verb in verbs:
            kinds.setdefault(f"{form} {verb.particle}".rstrip(), (verb.kind, verb.base))
    for kind, words in load_tables(_TABLE)["cues"]["verbs"].items():
        for word in words.split():
            base, _, particle = word.partition("+")
            for form in sorted(inflect_verb(base)):
                kinds.setdefault(f"{form} {particle}".rstrip(), (kind, base))
    return kinds


def lacks(text: str, words: AbstractSet[str]) -> bool:
    """Tell whether a text has none of the words: quickly, to spare a closer look. "n't" counts as the word "t"."""
    return words.isdisjoint(_list_letters(text))


@lru_cache(maxsize=8)  # the same words are asked about several times in a row
def _list_letters(text: str) -> frozenset[str]:
    return frozenset(_LETTERS.findall(text.lower()))


def split_words(text: str) -> list[str]:
    """Return the words of a text in lower case and the marks that part its clauses, apostrophes straight."""
    return _WORD.findall(text.lower().replace("’", "'"))
