"""The words at which a sentence turns from one proposition to the next, and which words carry content."""

from __future__ import annotations

from functools import cache

from twosource.language.grammar.tokens import Token
from twosource.language.lexicon import load_tables, load_terms

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
VERBS = FINITE | {"VB", "VBN", "VBG"}
NAMED = frozenset(["NN", "NNS", "NNP", "CD", "PRP", "Q"])  # what can be spoken of


@cache
def load_turns(key: str) -> frozenset[str]:
    """Return the words that ``lexicons/propositions.toml`` lists under ``key``."""
    return frozenset(load_tables("propositions")[key].split())


def is_content(token: Token) -> bool:
    """Tell whether the token carries content: no mark, no function word."""
    if token.tag in {"NNP", "CD"}:
        return True  # May is a month
    return token.tag not in {".", "POS"} and token.lower not in load_terms("stop-words")
