"""Our own invented stories as moulds: cast again with other names, numbers and words they are other news.

Words that make sentences what they are for us stay: small ones, verbs of saying, days and months. Other words become
others with the same ending, the same throughout one cast, so that what two reports of an event have in common
they keep. Names are made of syllables, numbers get other digits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from training.pairs.reading import read_stories
from training.pairs.story import OwnStory

from twosource.language.lexicon import load_terms

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]|\s+")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "er", "ies", "ed", "ly", "al", "es", "s", "y", "")
_SHORT = 3  # letters; shorter words are what sentences are made of
_KEPT = frozenset([
    "about", "above", "across", "after", "again", "against", "ahead", "along", "although", "among", "around",
    "asked", "because", "before", "began", "behind", "being", "below", "beneath", "beside", "between", "beyond",
    "called", "could", "denied", "during", "earlier", "eight", "eighteen", "eighty", "eleven", "either", "enough",
    "every", "fifteen", "fifty", "first", "forty", "found", "fourteen", "further", "given", "going", "hundred",
    "later", "least", "likely", "might", "million", "billion", "thousand", "nearly", "neither", "nineteen",
    "ninety", "other", "others", "people", "police", "quite", "rather", "reported", "reporters", "second", "seven",
    "seventeen", "seventy", "several", "shall", "should", "since", "sixteen", "sixty", "spokesman", "spokeswoman",
    "statement", "still", "their", "theirs", "there", "these", "thing", "things", "think", "third", "thirteen",
    "thirty", "those", "though", "three", "through", "today", "tomorrow", "toward", "towards", "twelve", "twenty",
    "under", "until", "warned", "wants", "where", "whether", "which", "while", "whose", "without", "would",
    "yesterday", "minister", "president", "police", "officials", "according", "accused", "added", "admitted",
    "announced", "argued", "believes", "claimed", "confirmed", "declared", "described", "estimated", "expected",
    "explained", "insisted", "promised", "recalled", "replied", "reported", "rejected", "stressed", "suggested",
    "telling", "urged", "wrote", "written", "percent", "pounds", "euros", "dollars", "metres", "kilometres",
    "miles", "hours", "minutes", "weeks", "months", "years", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
])  # fmt: skip
_MOST_FIXED = 3  # words one after the other that stay as they are
_SYLLABLES = [first + rest for first in "bdfgklmnprstvwh" for rest in ("a", "e", "o", "an", "el", "or", "is", "und")]
_ENDS = ("", "n", "ck", "ry", "ss", "ling", "ton", "ward")
_DAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
_MONTHS = frozenset([
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
])  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mould:
    """A story as pieces: the title, and for each report its sentences, each a list of tokens."""

    title: tuple[str, ...]
    reports: tuple[tuple[tuple[str, ...], ...], ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of all moulds by their ending, and the place of each among those of its ending."""

    lists: Mapping[str, Sequence[str]]
    places: Mapping[str, tuple[str, int]]


@cache
def load_moulds() -> tuple[tuple[Mould, ...], Words]:
    """Return the moulds and their words; they are the same on every machine."""
    stories = list(read_stories())
    counts: Counter[str] = Counter()
    for story in stories:
        for report in story.articles:
            for sentence in report.sentences:
                counts.update(token for token in _TOKEN.findall(sentence.text) if token.islower())
    words = _sort_out(counts)
    return tuple(_make_mould(story, counts, words) for story in stories), words


def _make_mould(story: OwnStory, counts: Counter[str], words: Words) -> Mould:
    texts = [[tuple(_TOKEN.findall(sentence.text)) for sentence in report.sentences] for report in story.articles]
    names = _find_names({token for some in texts for tokens in some for token in tokens}, counts)
    return Mould(
        title=tuple(_TOKEN.findall(story.title)),
        reports=tuple(tuple(tuple(_break_runs(tokens, names, words)) for tokens in some) for some in texts),
        names=names,
    )


def _break_runs(tokens: Sequence[str], names: frozenset[str], words: Words) -> Iterator[str]:
    """Yield the tokens, with an adverb in every long run of words that are the same in all casts.

    Casts of one mould would look like copies of one another otherwise. The adverb is another one in each.
    """
    adverbs = words.lists["ly"]
    run = 0
    for token in tokens:
        if token[0].isalpha():
            run = 0 if token in names or token.lower() in words.places else run + 1
            if run > _MOST_FIXED:
                yield from (adverbs[hash_word(token) % len(adverbs)], " ")
                run = 1
        yield token


def hash_word(word: str) -> int:
    """Return a number for a word, the same on every machine."""
    number = 0
    for char in word:
        number = (number * 1_000_003 + ord(char)) % (1 << 31)
    return number


def _find_names(tokens: set[str], counts: Counter[str]) -> frozenset[str]:
    """Return the words that are written with a capital letter and are no words of the language otherwise."""
    return frozenset(
        token
        for token in tokens
        if token[0].isupper() and len(token) > 1 and not counts[token.lower()] and token not in _DAYS | _MONTHS
    )


def _sort_out(counts: Counter[str]) -> Words:
    kept = _KEPT | load_terms("stop-words")
    lists: dict[str, list[str]] = {}
    places: dict[str, tuple[str, int]] = {}
    for word in sorted(counts):
        if len(word) > _SHORT and word not in kept and word.isalpha():
            ending = next(each for each in _ENDINGS if word.endswith(each))
            some = lists.setdefault(ending, [])
            places[word] = (ending, len(some))
            some.append(word)
    return Words(lists=lists, places=places)


def make_name(number: int) -> str:
    """Return the name with a number: another one for each of a few millions."""
    first, rest = number % len(_SYLLABLES), number // len(_SYLLABLES)
    second, rest = rest % len(_SYLLABLES), rest // len(_SYLLABLES)
    third = _SYLLABLES[rest // len(_ENDS) % len(_SYLLABLES)] if rest >= len(_ENDS) else ""
    return (_SYLLABLES[first] + _SYLLABLES[second] + third + _ENDS[rest % len(_ENDS)]).capitalize()
