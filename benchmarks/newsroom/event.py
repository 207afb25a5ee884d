"""What happened: the events that are reported, some of which look like another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from benchmarks.newsroom.language import Language, draw_figure

_ALIKE = 0.15  # chance that an event looks like one before it: a second quake, the next day in court
_BACK = 400  # events before it among which that one is
_PEOPLE, _PLACES, _BODIES, _FIGURES, _RARE = 5, 3, 2, 8, 10
_TERMS = 30  # words of its matter
_KINDS = ("Council", "Ministry", "Union", "Group", "University", "Court")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Event:
    """Something that happened. ``like`` is the number of the event that it looks like.

    ``terms`` are words of its matter, ``rare`` words that hardly another event has.
    """

    number: int
    like: int | None
    terms: Sequence[str]
    people: Sequence[str]
    places: Sequence[str]
    bodies: Sequence[str]
    figures: Sequence[str]
    rare: Sequence[str]

    @property
    def telling(self) -> list[str]:
        """All that tells it from others, what is told most first."""
        lasts = [name.rpartition(" ")[2] for name in self.people]
        rest = [*self.terms[4:], *self.rare, *self.people[1:], *lasts[1:], *self.figures[2:], *self.places[1:]]
        return [self.places[0], *self.terms[:4], lasts[0], *self.figures[:2], self.people[0], *self.bodies, *rest]


def make_event(language: Language, seed: int, number: int) -> Event:
    """Return an event by its number: the same whenever it is asked for."""
    chance = np.random.default_rng([seed, 22, number])
    event = _invent(language, chance, number)
    if chance.random() >= _ALIKE or number == 0:
        return event
    like = number - 1 - int(chance.integers(min(_BACK, number)))
    model = _invent(language, np.random.default_rng([seed, 22, like]), like)
    return replace(
        event,
        like=like,
        terms=[*model.terms[:20], *event.terms[:10]],
        people=[*model.people[:1], *event.people[1:]] if chance.random() < 0.5 else event.people,
        places=[*model.places[:1], *event.places[1:]] if chance.random() < 0.7 else event.places,
        bodies=model.bodies,
    )


def _invent(language: Language, chance: np.random.Generator, number: int) -> Event:
    matter = language.matters[int(len(language.matters) * chance.random() ** 1.5)]
    order = np.argsort(np.arange(len(matter)) * chance.uniform(0.5, 1.5, len(matter)))[:_TERMS]
    rare = chance.integers(0, len(language.rare), _RARE).tolist()
    return Event(
        number=number,
        like=None,
        terms=[matter[place] for place in order.tolist()],
        people=[language.draw_person(chance) for _ in range(_PEOPLE)],
        places=[language.draw_name(chance) for _ in range(_PLACES)],
        bodies=[f"{language.draw_name(chance)} {_KINDS[int(chance.integers(len(_KINDS)))]}" for _ in range(_BODIES)],
        figures=[draw_figure(chance) for _ in range(_FIGURES)],
        rare=[language.rare[place] for place in rare],
    )
