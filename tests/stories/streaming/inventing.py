"""Profiles of articles that nobody wrote: words that stand for events, and how alike they are is plain to see."""

import numpy as np

from twosource.stories.profile import Profile, hash_term


def invent(words: str, day: int | None = None) -> Profile:
    """Return the profile of an article with these words, which are all rare: its likeness is that of the sets."""
    terms = sorted({hash_term(word) for word in words.split()})
    none = np.empty(0, dtype=np.uint32)
    return Profile(
        terms=np.array(terms, dtype=np.uint32),
        counts=np.ones(len(terms), dtype=np.uint8),
        names=none,
        numbers=none,
        day=day,
    )


def report(event: str, number: int, day: int | None = None) -> Profile:
    """Return a report of an event: 12 of its 14 words and 2 of its own, so that two share most."""
    telling = sorted((f"{event}{place}" for place in range(14)), key=lambda word: hash_term(f"{word} {number}"))[:12]
    return invent(" ".join([*telling, *(f"{event}-{number}-{place}" for place in range(2))]), day)
