"""Part-of-speech tags for tokens: a greedy averaged perceptron.

Method: Collins 2002, as simplified by Honnibal 2013. Frequent words that always carry one tag are
looked up. The weights are a data file; ``training/word_tags.py`` makes them.

A feature's weights for all tags are one whole number, 16 bits for each tag: adding up a word's features takes a
dozen additions instead of hundreds. Features that rest on the same words or tags are added up once and remembered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from struct import Struct

from twosource.language.grammar.tokens import Token

_START = "-"
_BEFORE_TO = frozenset(["according", "According"])  # no infinitive follows
_BITS = 16  # for a tag's sum over a dozen features; each weight is below 1,000
_MIDDLE = 1 << (_BITS - 1)  # what a sum of 0 is stored as, so that every field is positive


@dataclass(frozen=True, slots=True, eq=False)
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
    known, before, last = tagger.known, _START, _START
    for i, token in enumerate(tokens, start=1):
        tag = known.get(token.text) or _tag_by_form(token.text)
        if tag == "TO" and words[i - 1] in _BEFORE_TO:
            tag = "IN"
        if tag is None:
            tag = _best_tag(tagger, words, i, (last, before))
        token.tag = tag
        before, last = last, tag


def knows(tagger: WordTagger, token: Token) -> bool:
    """Tell whether the tagger has met the word."""
    return token.text in tagger.known or f"w {token.lower}" in tagger.weights


def find_fixed_tag(word: str, known: Mapping[str, str]) -> str | None:
    """Return the tag that needs no context: of marks, numbers and words that only have one."""
    return known[word] if word in known else _tag_by_form(word)


@lru_cache(maxsize=65_536)
def _tag_by_form(word: str) -> str | None:
    first = word[0]
    if not (first.isalnum() or (first in "'’" and len(word) > 1)):
        return "."
    return "CD" if first.isdigit() else None


def find_features(words: Sequence[str], i: int, last: str, before: str) -> tuple[str, ...]:
    """Return the features of the word at ``i``: itself, its shape, its neighbours, the two tags before it."""
    shapes = _list_of_shapes(_shape(words[i]), _shape(words[i + 1]), first=i == 1)
    beside = (*_list_of_previous(words[i - 1]), *_list_of_following(words[i + 1]))
    return (*_list_of_word(words[i]), *shapes, *beside, *_list_of_tags(last, before), *_list_of_tag(last, words[i]))


def _list_of_word(word: str) -> tuple[str, ...]:
    lower = word.lower()
    return f"w {lower}", f"e {lower[-3:]}", f"f {lower[-2:]}"


def _list_of_shapes(shape: str, following: str, *, first: bool) -> tuple[str, ...]:
    return f"s {shape} {'^' if first else ''}", f"s {shape} {following}"


def _list_of_previous(word: str) -> tuple[str, ...]:
    return (f"p {word.lower()}",)


def _list_of_following(word: str) -> tuple[str, ...]:
    lower = word.lower()
    return f"n {lower}", f"m {lower[-3:]}"


def _list_of_tags(last: str, before: str) -> tuple[str, ...]:
    return f"t {last}", f"u {last} {before}"


def _list_of_tag(last: str, word: str) -> tuple[str, ...]:
    lower = word.lower()
    return f"v {last} {lower}", f"x {last} {lower[-2:]}"


def _best_tag(tagger: WordTagger, words: Sequence[str], i: int, tags: tuple[str, str]) -> str:
    word, following = words[i], words[i + 1]
    total = (
        tagger.zero
        + _weigh_word(tagger, word)
        + _weigh_shapes(tagger, _shape(word), _shape(following), i == 1)
        + _weigh_previous(tagger, words[i - 1])
        + _weigh_following(tagger, following)
        + _weigh_tags(tagger, tags)
        + _weigh_tag(tagger, tags[0], word)
    )
    scores = tagger.layout.unpack(total.to_bytes(tagger.layout.size, "little"))
    return tagger.tags[scores.index(max(scores))]


def _weigh(tagger: WordTagger, features: Sequence[str]) -> int:
    return sum(tagger.weights[feature] for feature in features if feature in tagger.weights)


@lru_cache(maxsize=65_536)
def _weigh_word(tagger: WordTagger, word: str) -> int:
    return _weigh(tagger, _list_of_word(word))


@lru_cache
def _weigh_shapes(tagger: WordTagger, shape: str, following: str, first: bool) -> int:  # noqa: FBT001
    return _weigh(tagger, _list_of_shapes(shape, following, first=first))


@lru_cache(maxsize=65_536)
def _weigh_previous(tagger: WordTagger, word: str) -> int:
    return _weigh(tagger, _list_of_previous(word))


@lru_cache(maxsize=65_536)
def _weigh_following(tagger: WordTagger, word: str) -> int:
    return _weigh(tagger, _list_of_following(word))


@lru_cache(maxsize=4_096)
def _weigh_tags(tagger: WordTagger, tags: tuple[str, str]) -> int:
    return _weigh(tagger, _list_of_tags(*tags))


@lru_cache(maxsize=65_536)
def _weigh_tag(tagger: WordTagger, last: str, word: str) -> int:
    return _weigh(tagger, _list_of_tag(last, word))


@lru_cache(maxsize=65_536)
def _shape(word: str) -> str:
    if word[0].isupper():
        return "A" if word.isupper() and len(word) > 1 else "Aa"
    return "a" if word[0].isalpha() else "."
