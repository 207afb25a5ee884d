"""Part-of-speech tags for tokens: a greedy averaged perceptron.

Method: Collins 2002, as simplified by Honnibal 2013. Frequent words that always carry one tag are
looked up. The weights are a data file; ``training/word_tags.py`` makes them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from twosource.statements.grammar.tokens import Token

_START = "-"
_PREPOSITIONS = [["according", "to"], ["According", "to"]]  # no infinitive follows


@dataclass(frozen=True, slots=True)
class Tagger:
    """What the perceptron learnt: tags of unambiguous words, and the weight of each tag for each feature."""

    known: Mapping[str, str]
    weights: Mapping[str, Mapping[str, int]]


@cache
def load_tagger() -> Tagger:
    """Load the weights that ship with the package."""
    path = files("twosource.language") / "weights" / "word-tags.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return Tagger(known=data["known"], weights=data["weights"])


def tag_tokens(tokens: Sequence[Token], tagger: Tagger) -> tuple[Token, ...]:
    """Return the tokens with their tags."""
    words = [_START, *(token.text for token in tokens), _START]
    before, last = _START, _START
    tagged = []
    for i, token in enumerate(tokens, start=1):
        fixed = "IN" if words[i - 1 : i + 1] in _PREPOSITIONS else find_fixed_tag(token, tagger.known)
        tag = fixed or _best_tag(find_features(words, i, last, before), tagger)
        tagged.append(replace(token, tag=tag))
        before, last = last, tag
    return tuple(tagged)


def knows(tagger: Tagger, token: Token) -> bool:
    """Tell whether the tagger has met the word."""
    return token.text in tagger.known or f"w {token.lower}" in tagger.weights


def find_fixed_tag(token: Token, known: Mapping[str, str]) -> str | None:
    """Return the tag that needs no context: of marks, numbers and words that only have one."""
    first = token.text[0]
    if not (first.isalnum() or (first in "'’" and len(token.text) > 1)):
        return "."
    if first.isdigit():
        return "CD"
    return known.get(token.text)


def find_features(words: Sequence[str], i: int, last: str, before: str) -> list[str]:
    """Return the features of the word at ``i``: itself, its shape, its neighbours, the two tags before it."""
    word, lower = words[i], words[i].lower()
    following = words[i + 1].lower()
    return [
        f"w {lower}",
        f"e {lower[-3:]}",
        f"f {lower[-2:]}",
        f"s {_shape(word)} {'^' if i == 1 else ''}",
        f"s {_shape(word)} {_shape(words[i + 1])}",
        f"t {last}",
        f"u {last} {before}",
        f"v {last} {lower}",
        f"p {words[i - 1].lower()}",
        f"n {following}",
        f"m {following[-3:]}",
        f"x {last} {lower[-2:]}",
    ]


def _best_tag(features: Sequence[str], tagger: Tagger) -> str:
    scores: dict[str, int] = {}
    for feature in features:
        for tag, weight in tagger.weights.get(feature, {}).items():
            scores[tag] = scores.get(tag, 0) + weight
    return max(scores, key=lambda tag: (scores[tag], tag), default="NN")


def _shape(word: str) -> str:
    if word[0].isupper():
        return "A" if word.isupper() and len(word) > 1 else "Aa"
    return "a" if word[0].isalpha() else "."
