"""Which persons of several articles are one: other spellings, middle initials, bare surnames."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.source import Source
from twosource.statements.grammar.descriptions import normalise

_DOUBLED = re.compile(r"(.)\1+")
_LEADING = 3  # times as often mentioned as the next: then a bare surname means this bearer of it


def find_same_people(people: Sequence[Source]) -> dict[str, str]:
    """Return for each person's source id the id of the source it is.

    Full names are one when they differ in a middle initial or in how a given name is spelt in
    Latin letters ("Dmitry", "Dmitri"). A bare surname is who bears it, where one person does, or
    where one is mentioned far more than the others. ``people`` are in a fixed order.
    """
    same = _join_spellings(people)
    for short in people:
        fuller = [other for other in people if _is_surname_of(short.name, other.name)]
        bearer = _find_leading(fuller, same)
        if bearer is not None:
            same[short.id] = bearer
    return same


def _join_spellings(people: Sequence[Source]) -> dict[str, str]:
    groups: dict[str, list[Source]] = {}
    for source in people:
        groups.setdefault(_fold(source.name), []).append(source)
    same: dict[str, str] = {}
    for members in groups.values():
        initials = {found for source in members if (found := _middle(source.name))}
        fullest = max(members, key=lambda source: len(source.name))
        same.update((source.id, fullest.id if len(initials) <= 1 else source.id) for source in members)
    return same


def _fold(name: str) -> str:
    """Return the name without middle initials, the given name spelt one way."""
    words = normalise(name).split()
    if len(words) < 2:  # noqa: PLR2004 - a given name and a surname
        return " ".join(words)
    given = _DOUBLED.sub(r"\1", words[0].replace("y", "i").replace("j", "i"))
    return " ".join([given, *(word for word in words[1:-1] if len(word) > 1), words[-1]])


def _middle(name: str) -> str:
    return " ".join(word for word in normalise(name).split()[1:-1] if len(word) == 1)


def _is_surname_of(short: str, full: str) -> bool:
    words, fuller = normalise(short).split(), normalise(full).split()
    return len(words) == 1 and len(fuller) > 1 and words[0] == fuller[-1]


def _find_leading(fuller: Sequence[Source], same: dict[str, str]) -> str | None:
    counts: dict[str, int] = {}
    for source in fuller:
        counts[same[source.id]] = counts.get(same[source.id], 0) + len(source.mentions)
    ordered = sorted(counts, key=lambda key: (-counts[key], key))
    if len(ordered) > 1 and counts[ordered[0]] < _LEADING * max(1, counts[ordered[1]]):
        return None
    return ordered[0] if ordered else None
