"""Part-of-speech tags for tokens: a greedy averaged perceptron.

Method: Collins 2002, as simplified by Honnibal 2013. Frequent words that always carry one tag are
looked up. The weights are a data file; ``training/word_tags.py`` makes them.

A feature's weights for all tags are one whole number, 16 bits for each tag: adding up a word's features takes a
dozen additions instead of hundreds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from struct import Struct

from twosource.statements.grammar.tokens import Token

_START = "-"
_BEFORE_TO = frozenset(["according", "According"])  # no infinitive follows
_BITS = 16  # for a tag's sum over a dozen features; each weight is below 1,000
_MIDDLE = 1 << (_BITS - 1)  # what a sum of 0 is stored as, so that every field is positive


@dataclass(frozen=True, slots=True)
class WordTagger:
    """What the perceptron learnt: tags of unambiguous words, and the weights of the ``tags`` for each feature.

    ``zero`` is a sum of nothing, ``layout`` how the sums of the tags lie in a whole number's bytes: the first has the
    lowest.
    """

    known: Mapping[str, str]
    weights: Mapping[str, int]
    tags: Sequence[str]
    zero: int
    layout: Struct


@cache
def load_word_tagger() -> WordTagger:
    """Load the weights that ship with the package."""
    path = files("twosource.language") / "weights" / "word-tags.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return pack_weights(data["known"], data["weights"])


def pack_weights(known: Mapping[str, str], weights: Mapping[str, Mapping[str, int]]) -> WordTagger:
    """Return the tagger with these tags of unambiguous words and weights of each tag for each feature."""
    tags = sorted({tag for by_tag in weights.values() for tag in by_tag}, reverse=True)  # of equals the last one wins
    places = {tag: _BITS * number for number, tag in enumerate(tags)}
    packed = {
        feature: sum(weight << places[tag] for tag, weight in by_tag.items()) for feature, by_tag in weights.items()
    }
    zero = sum(_MIDDLE << place for place in places.values())
    return WordTagger(known=known, weights=packed, tags=tags, zero=zero, layout=Struct(f"<{len(tags)}H"))


def tag_tokens(tokens: Sequence[Token], tagger: WordTagger) -> None:
    """Give the tokens of one sentence their tags."""
    words = [_START, *[token.text for token in tokens], _START]
    before, last = _START, _START
    for i, token in enumerate(tokens, start=1):
        tag = find_fixed_tag(token.text, tagger.known)
        if tag == "TO" and words[i - 1] in _BEFORE_TO:
            tag = "IN"
        if tag is None:
            tag = _best_tag(find_features(words, i, last, before), tagger)
        token.tag = tag
        before, last = last, tag


def knows(tagger: WordTagger, token: Token) -> bool:
    """Tell whether the tagger has met the word."""
    return token.text in tagger.known or f"w {token.lower}" in tagger.weights


def find_fixed_tag(word: str, known: Mapping[str, str]) -> str | None:
    """Return the tag that needs no context: of marks, numbers and words that only have one."""
    if word in known:
        return known[word]
    first = word[0]
    if not (first.isalnum() or (first in "'’" and len(word) > 1)):
        return "."
    return "CD" if first.isdigit() else None


def find_features(words: Sequence[str], i: int, last: str, before: str) -> tuple[str, ...]:
    """Return the features of the word at ``i``: itself, its shape, its neighbours, the two tags before it."""
    lower, following, shape = words[i].lower(), words[i + 1].lower(), _shape(words[i])
    tail = lower[-2:]
    return (
        f"w {lower}",
        f"e {lower[-3:]}",
        f"f {tail}",
        f"s {shape} {'^' if i == 1 else ''}",
        f"s {shape} {_shape(words[i + 1])}",
        f"t {last}",
        f"u {last} {before}",
        f"v {last} {lower}",
        f"p {words[i - 1].lower()}",
        f"n {following}",
        f"m {following[-3:]}",
        f"x {last} {tail}",
    )


def _best_tag(features: Sequence[str], tagger: WordTagger) -> str:
    weights = tagger.weights
    total = tagger.zero
    for feature in features:
        if feature in weights:
            total += weights[feature]
    scores = tagger.layout.unpack(total.to_bytes(tagger.layout.size, "little"))
    return tagger.tags[scores.index(max(scores))]


def _shape(word: str) -> str:
    if word[0].isupper():
        return "A" if word.isupper() and len(word) > 1 else "Aa"
    return "a" if word[0].isalpha() else "."
