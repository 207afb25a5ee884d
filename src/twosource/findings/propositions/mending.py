"""Tags set right where a wrong one would cut a sentence at the wrong place.

These rest on the whole sentence being read for its verbs; attributions are read with the tags as they come.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from twosource.findings.propositions.words import VERBS, load_turns
from twosource.language.grammar.tokens import Token

_NOUNS = frozenset(["NN", "NNS", "NNP"])
_OBJECTS = frozenset(["DT", "PRP$", "PRP", "NNP", "CD"])


def mend_tags(tokens: Sequence[Token]) -> None:
    """Correct the tags of words taken for verbs, and of past forms taken for participles or the reverse."""
    for number, (token, following) in enumerate(pairwise(tokens)):
        if token.tag in VERBS and "-" in token.text and following.tag in _NOUNS:
            token.tag = "JJ"  # "mid-sized carriers"
        elif token.tag == "VBZ" and following.tag in {"VBD", "VBP", "MD"}:
            token.tag = "NNS"  # "but bids are"
        elif token.lower == "per" and following.lower == "cent":
            following.tag = "NN"
        elif token.tag == "VBN" and following.tag in _OBJECTS and _is_bare(tokens, number):
            token.tag = "VBD"  # "the jury convicted Brix"
        elif token.tag == "VBD" and following.lower == "by" and number and tokens[number - 1].tag in _NOUNS | {"RB"}:
            token.tag = "VBN"  # "the house owned by Brix"


def _is_bare(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a participle stands behind a noun or pronoun, with no auxiliary before it."""
    before = place - 1
    while before >= 0 and tokens[before].tag == "RB":
        before -= 1
    return (
        before >= 0 and tokens[before].tag in _NOUNS | {"PRP"} and tokens[before].lower not in load_turns("auxiliaries")
    )
