"""Words of our own stories as numbers of a vocabulary: what each is, and which others may stand for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora.naming import list_given_names, list_lands, list_names
from benchmarks.corpora.sorting import Sorted
from benchmarks.corpora.vocabulary import FIXED, Collector
from benchmarks.corpora.wordlists import load_words

TOKEN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_ROOMS = 500  # classes of places that are filled in some events
_FILLED = 0.35  # share of the events
_LONGEST_RUN = 5  # words in a row that stay, in a sentence that is used
_FEW = 9  # members of a class too small to tell events apart
_YEAR = range(1900, 2030)
_YEARS = range(1950, 2024)  # that stand for another

Sentence = NDArray[np.int64]


@dataclass(slots=True, kw_only=True)
class Numbering:
    """Turns words into numbers."""

    sorted_: Sorted
    lower: Counter[str]
    persons: set[str]
    collector: Collector = field(default_factory=Collector)
    chance: Random = field(default_factory=lambda: Random("ranks"))
    ranks: dict[tuple[str, str], int] = field(default_factory=dict)
    capitals: dict[str, Sequence[str]] = field(default_factory=dict)

    def read(self, text: str) -> Sentence:
        """Return a sentence as the numbers of its words, of what stands between them, and of room for other words."""
        tokens = TOKEN.findall(text)
        numbers: list[int] = []
        for place, token in enumerate(tokens):
            numbers.append(self._number(token, tokens, place))
            numbers += self._leave_room(tokens, place)
        return np.array(numbers, dtype=np.int64)

    def turns(self, text: str) -> bool:
        """Tell whether a sentence becomes another one: whether nowhere in it many words in a row stay."""
        run = longest = 0
        for token in TOKEN.findall(text):
            if token[0].isalnum():
                run = run + 1 if self._stays(token) else 0
                longest = max(longest, run)
        return longest <= _LONGEST_RUN

    def _stays(self, token: str) -> bool:
        place = self.sorted_.places.get(token.lower())
        if place is None:
            return token.islower() or self.lower[token.lower()] > 0
        return len(self.sorted_.members[place[0]]) < _FEW

    def _leave_room(self, tokens: Sequence[str], place: int) -> Iterator[int]:
        """Yield a place where in some events there is one word more."""
        before, space = tokens[place - 1] if place else "", tokens[place]
        after = tokens[place + 1] if place + 1 < len(tokens) else ""
        if space != " " or not after.islower() or after not in self.sorted_.places:
            return
        if before in load_words("articles"):
            yield self._draw_room(_list_room(nouns=True))
        elif before in load_words("auxiliaries"):
            yield self._draw_room(_list_room(nouns=False))

    def _draw_room(self, members: Sequence[str]) -> int:
        name = f"room {self.chance.randrange(_ROOMS)}"
        return self.collector.add(name, members, self.chance.randrange(len(members)))

    def _number(self, token: str, tokens: Sequence[str], place: int) -> int:
        if token.isdigit():
            return self._number_figure(token, tokens, place)
        if not token[0].isalpha() or token in load_words("names"):
            return self._fix(token)
        before = tokens[place - 1] if place else ""
        if len(token) == 1 or before[-1:] in {"'", "’"}:
            return self._fix(token)
        if token.islower() or self._is_word(token):
            return self._number_word(token)
        return self._number_name(token)

    def _is_word(self, token: str) -> bool:
        low = token.lower()
        return token.istitle() and (self.lower[low] > 0 or low in self.sorted_.places)

    def _number_word(self, token: str) -> int:
        place = self.sorted_.places.get(token.lower())
        if place is None or token in load_words("months"):  # “may” and “march” are no months
            return self._fix(token)
        name, rank = place
        members = self.sorted_.members[name]
        if token.islower():
            return self.collector.add(name, members, rank)
        return self.collector.add(name, self._capitalise(name), rank)

    def _capitalise(self, name: str) -> Sequence[str]:
        if name not in self.capitals:
            self.capitals[name] = [each.capitalize() for each in self.sorted_.members[name]]
        return self.capitals[name]

    def _number_name(self, token: str) -> int:
        for row in list_lands():
            if token in row:
                return self.collector.add("lands", row, row.index(token))
        for gender in ("f", "m"):
            if token in (names := list_given_names(gender)):
                return self.collector.add(f"given {gender}", names, names.index(token))
        if token.isupper():
            return self._draw(f"letters {len(token)}", token, _list_letters(len(token)))
        vowel = token[0] in "AEIOU"
        kind = "person" if token in self.persons else "place"
        return self._draw(f"{kind} {vowel}", token, list_names(kind, vowel=vowel))

    def _number_figure(self, token: str, tokens: Sequence[str], place: int) -> int:
        around = {each.lower() for each in tokens[max(0, place - 2) : place + 3]}
        if len(token) == 4 and int(token) in _YEAR:
            return self._draw("years", token, [str(year) for year in _YEARS])
        if around & set(load_words("months")) and int(token) < 32:
            return self._draw("days", token, [str(day) for day in range(1, 29)])
        if not token.strip("0") or token[0] == "0" or len(token) > 4:
            return self._fix(token)
        zeros = len(token) - len(token.rstrip("0"))
        return self._draw(f"figures {len(token)} {zeros}", token, _list_figures(len(token), zeros))

    def _draw(self, name: str, token: str, members: Sequence[str]) -> int:
        """Give a word any rank in its class: so two that stand side by side here do not elsewhere."""
        key = (name, token)
        if key not in self.ranks:
            self.ranks[key] = self.chance.randrange(len(members))
        return self.collector.add(name, members, self.ranks[key])

    def _fix(self, token: str) -> int:
        return self.collector.add(FIXED, [token], 0)


@cache
def _list_room(*, nouns: bool) -> tuple[str, ...]:
    words = [f"{word} " for word in load_words("before-nouns" if nouns else "behind-auxiliaries")]
    return (*words, *[""] * int(len(words) * (1 / _FILLED - 1)))


@cache
def _list_letters(size: int) -> tuple[str, ...]:
    chance = Random(f"letters {size}")
    return tuple(sorted({"".join(chance.choices("ABCDEFGHILMNOPRSTUV", k=size)) for _ in range(3_000)}))


@cache
def _list_figures(size: int, zeros: int) -> tuple[str, ...]:
    step = 10**zeros
    numbers = [each for each in range(10 ** (size - 1), 10**size) if each % step == 0 and each % (step * 10)]
    Random(f"figures {size} {zeros}").shuffle(numbers)
    return tuple(map(str, numbers)) if size > 1 else tuple("23456789")
