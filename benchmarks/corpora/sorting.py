"""Sorts the words of our own stories into classes of words that can stand for one another in a sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from benchmarks.corpora.wordlists import load_ends, load_rows, load_words
from twosource.language.grammar.tags import load_word_tagger, tag_tokens
from twosource.language.grammar.tokens import split_tokens
from twosource.language.lexicon import load_terms
from twosource.model.span import Span

_TURNED = frozenset({"NN", "NNS", "JJ", "RB", "VB", "VBZ", "VBD", "VBN", "VBG", "VBP"})
_SAME = {"VBD": "VBN", "VBP": "VB"}  # forms that most verbs have in common
_SURE = 0.4  # share of a word's uses with its usual tag, at least
_FEWEST = 14  # members of a class; smaller ones are put together
_OFTEN = 40  # uses from which a word is one of all matters
_OWN_MATTER = 0.6  # share of its uses in one matter that make it a word of that matter


@dataclass(frozen=True, slots=True)
class Sorted:
    """Members of each class, and the class of each word with its rank in it."""

    members: Mapping[str, Sequence[str]]
    places: Mapping[str, tuple[str, int]]


def sort_words(texts: Iterable[tuple[str, str]]) -> Sorted:
    """Return the classes of the words in sentences, each given with the matter it is about."""
    tags, matters = _count(texts)
    members: dict[str, list[str]] = defaultdict(list)
    by_hand = {word: f"like {row}" for row, words in enumerate(load_rows("like")) for word in words}
    for word in sorted(tags):
        if word not in by_hand and (name := _class_of(word, tags[word], matters[word])):
            members[name].append(word)
    found = _put_together(members)
    for row, words in enumerate(load_rows("like")):
        found[f"like {row}"] = list(words)
    places = {word: (name, rank) for name, words in found.items() for rank, word in enumerate(words)}
    return Sorted(found, places)


def _count(texts: Iterable[tuple[str, str]]) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    tagger = load_word_tagger()
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    matters: dict[str, Counter[str]] = defaultdict(Counter)
    for matter, text in texts:
        tokens = split_tokens(text, Span(0, len(text)))
        tag_tokens(tokens, tagger)
        for token in tokens:
            if token.text.isalpha() and token.text.islower():
                tags[token.text][_SAME.get(token.tag, token.tag)] += 1
                matters[token.text][matter] += 1
    return tags, matters


def _class_of(word: str, tags: Counter[str], matters: Counter[str]) -> str | None:
    """Return the name of a word's class: its tag, first sound, ending and matter; None where it is to stay."""
    if word in _list_staying() or len(word) < 3:
        return None
    tag, uses = tags.most_common(1)[0]
    total = tags.total()
    if tag not in _TURNED or uses < _SURE * total:
        return None
    ending = next((row for row, ends in enumerate(load_ends().get(tag, ())) if word.endswith(ends)), "-")
    matter, own = matters.most_common(1)[0]
    matter = "all" if total >= _OFTEN else matter if own >= _OWN_MATTER * total else "some"
    return f"{tag} {word[0] in 'aeiou'} {ending} {matter}"


@cache
def _list_staying() -> frozenset[str]:
    return load_terms("function-words") | {*load_words("speech"), *load_words("small")}


def _put_together(members: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Put the words of too small classes into one for all matters, and drop what is too small even so."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, words in members.items():
        found[name if len(words) >= _FEWEST else f"{name.rpartition(' ')[0]} rest"] += words
    return {name: sorted(words) for name, words in found.items() if len(words) >= _FEWEST // 2}
