"""Sentences and headlines about an event. What comes first tells what happened; the rest is much as everywhere."""

from __future__ import annotations

import numpy as np

from benchmarks.newsroom.event import Event
from benchmarks.newsroom.language import Language, run_chances

_PHRASES = (6, 16)  # in a sentence, fewest and most
_LEAD = 30  # phrases at the beginning
_IN_LEAD, _LATER = 0.4, 0.12  # shares of phrases that tell this event from others
_STEEPNESS = 0.8
_CHANCES = run_chances(200, _STEEPNESS, 1.0)


def write_sentences(language: Language, event: Event, chance: np.random.Generator, amount: int) -> list[str]:
    """Return so many sentences about an event, worded anew each time."""
    sizes = chance.integers(*_PHRASES, amount)
    total = int(sizes.sum())
    phrases = language.book.phrases
    chosen = [phrases[number] for number in language.book.draw(chance, total).tolist()]
    telling = event.telling
    shares = chance.random(total)
    shares[:_LEAD] *= _LATER / _IN_LEAD
    places = np.flatnonzero(shares < _LATER)
    within = np.searchsorted(_CHANCES[: len(telling)], chance.random(len(places)) * _CHANCES[len(telling) - 1])
    for place, term in zip(places.tolist(), within.tolist(), strict=True):
        chosen[place] = telling[term]
    ends = np.cumsum(sizes).tolist()
    return [close(" ".join(chosen[end - size : end])) for end, size in zip(ends, sizes.tolist(), strict=True)]


def write_title(event: Event, chance: np.random.Generator) -> str:
    """Return a headline: some of what is told most of the event."""
    who = (event.people[0].rpartition(" ")[2], event.bodies[0], event.figures[0])[int(chance.integers(3))]
    terms = [event.terms[number] for number in chance.permutation(6)[:3].tolist()]
    where = event.places[0] if chance.random() < 0.8 else event.places[1]
    return f"{who} {' '.join(terms)} in {where}"


def write_quotation(language: Language, event: Event, chance: np.random.Generator) -> str:
    """Return a quotation of someone who is in the event."""
    said = write_sentences(language, event, chance, 1)[0]
    return f"“{said[:-1]},” {event.people[int(chance.integers(len(event.people)))]} said."


def close(sentence: str) -> str:
    """Return words as a sentence."""
    return f"{sentence[0].upper()}{sentence[1:]}."
