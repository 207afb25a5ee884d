"""Invented articles of sixty days as profiles, without ever being written: a million take minutes.

Words are as frequent as in a language (Zipf), topics return, some names are in the news every day. Three in five
articles copy an earlier one of their event. Events run for some days, at the same time as hundreds of others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from twosource.stories import Profile

DAYS = 60
_FIRST_DAY = 737_000
_COPIES, _TEXTS = 0.6, 4.0  # share of articles that are copies; texts of an event that are none, on average
_LASTS = 1.5  # days of an event, on average
_WORDS, _TOPICS, _OF_A_TOPIC, _KNOWN = 60_000, 300, 400, 20_000
_OF_AN_EVENT, _TELLING, _TOPICAL, _PLAIN = 40, 32, 25, 45  # words of an event; of its, of its topic and plain ones


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arrival:
    """An article, its event, and what it is a copy of."""

    key: int
    event: int
    profile: Profile
    copies: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Event:
    number: int
    telling: NDArray[np.uint32]
    topic: NDArray[np.uint32]
    ends: float
    texts: list[tuple[int, Profile]] = field(default_factory=list)


class _World:
    """All words there are, and the events that are being reported."""

    def __init__(self, seed: int) -> None:
        self.chance = np.random.default_rng(seed)
        words = self.chance.permutation(1 << 24).astype(np.uint32) * np.uint32(251)
        self.language, rare = words[:_WORDS], words[_WORDS:]
        self.topics = rare[: _TOPICS * _OF_A_TOPIC].reshape(_TOPICS, _OF_A_TOPIC)
        self.names = rare[_TOPICS * _OF_A_TOPIC :]
        self.often = np.cumsum(1 / (np.arange(_WORDS) + 20.0))
        self.running: list[_Event] = []
        self._events = 0

    def choose_event(self, day: float) -> _Event:
        """Return what the next article is about: something new, or one of the events that are still going on."""
        begins = self.chance.random() < (1 - _COPIES) / _TEXTS
        while self.running and not begins:
            place = int(self.chance.integers(len(self.running)))
            if self.running[place].ends >= day:
                return self.running[place]
            self.running.pop(place)
        return self._begin(day)

    def write(self, event: _Event, day: float) -> Profile:
        """Return the profile of a new text about an event."""
        topical = event.topic[(self.chance.random(_TOPICAL) ** 1.5 * _OF_A_TOPIC).astype(int)]
        plain = self.language[np.searchsorted(self.often, self.chance.random(_PLAIN) * self.often[-1])]
        terms = np.unique(np.concatenate([self.chance.permutation(event.telling)[:_TELLING], topical, plain]))
        counts = np.minimum(self.chance.geometric(0.6, len(terms)), 255).astype(np.uint8)
        none = np.empty(0, dtype=np.uint32)
        return Profile(terms=terms, counts=counts, names=none, numbers=none, day=_FIRST_DAY + int(day))

    def _begin(self, day: float) -> _Event:
        self._events += 1
        telling = self.names[self.chance.integers(0, len(self.names), _OF_AN_EVENT)]
        telling[:6] = self.names[(self.chance.random(6) ** 3 * _KNOWN).astype(int)]
        topic = self.topics[int(_TOPICS * self.chance.random() ** 2)]
        ends = day + self.chance.exponential(_LASTS)
        self.running.append(_Event(number=self._events, telling=telling, topic=topic, ends=ends))
        return self.running[-1]


def invent_arrivals(count: int, seed: int = 1) -> Iterator[Arrival]:
    """Yield so many articles in order of publication: the same for the same two numbers."""
    world = _World(seed)
    for key in range(1, count + 1):
        day = key * DAYS / count
        event = world.choose_event(day)
        if event.texts and world.chance.random() < _COPIES:
            original, profile = event.texts[int(len(event.texts) * world.chance.random() ** 2)]
            yield Arrival(key=key, event=event.number, profile=profile, copies=(original,))
        else:
            event.texts.append((key, world.write(event, day)))
            yield Arrival(key=key, event=event.number, profile=event.texts[-1][1])
