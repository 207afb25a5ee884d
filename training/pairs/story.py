"""Our own invented stories as nouns, and how two of their sentences relate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal, NamedTuple

Kind = Literal["quantity", "time", "place", "name", "source", "quote", "scope", "outcome", "negation", "other"]
Shared = Literal["contradicts", "differs", "same"]

_WEIGHTIEST_FIRST: tuple[Shared, ...] = ("contradicts", "differs", "same")
_DENIES = "-"  # how a value begins that cannot be true together with the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What several sentences may state. ``kind``: in what respect they may differ."""

    number: int
    kind: Kind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSentence:
    """A sentence as printed. ``values``: the facts it states, by number, each with the value it gives, or ""."""

    text: str
    values: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnArticle:
    """One report. ``style`` says in free words what kind of outlet printed it."""

    letter: str
    outlet: str
    style: str
    sentences: tuple[OwnSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStory:
    """An invented event and the reports of it. ``name`` is that of its file, ``day`` the day of the event."""

    name: str
    title: str
    day: date
    facts: Mapping[int, Fact]
    articles: tuple[OwnArticle, ...]


class Likeness(NamedTuple):
    """How two sentences relate in one fact that both state."""

    shared: Shared
    fact: Fact


class OwnPair(NamedTuple):
    """Two sentences of different articles, called "A0" and "B7", and how they relate in each fact that both state."""

    a: str
    b: str
    likenesses: tuple[Likeness, ...]

    @property
    def main(self) -> Likeness:
        """What tells how they relate as a whole: a difference weighs more than an agreement beside it."""
        return min(self.likenesses, key=lambda each: _WEIGHTIEST_FIRST.index(each.shared))


def list_pairs(story: OwnStory) -> Iterator[OwnPair]:
    """Yield the pairs of sentences of different articles that state a common fact, in the order of the articles."""
    for ours, theirs in combinations(story.articles, 2):
        for row, a in enumerate(ours.sentences):
            for column, b in enumerate(theirs.sentences):
                if likenesses := compare_sentences(a, b, story.facts):
                    yield OwnPair(f"{ours.letter}{row}", f"{theirs.letter}{column}", likenesses)


def compare_sentences(a: OwnSentence, b: OwnSentence, facts: Mapping[int, Fact]) -> tuple[Likeness, ...]:
    """Return how two sentences relate in each fact that both state; nothing where they share none."""
    shared = sorted(a.values.keys() & b.values.keys())
    return tuple(Likeness(_compare_values(a.values[number], b.values[number]), facts[number]) for number in shared)


def _compare_values(ours: str, theirs: str) -> Shared:
    """Values that are equal, or that one of them leaves out, agree."""
    if not ours or not theirs or ours == theirs:
        return "same"
    return "differs" if ours.startswith(_DENIES) == theirs.startswith(_DENIES) else "contradicts"
