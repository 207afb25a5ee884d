"""Which persons of several articles are one: other spellings, middle initials, bare surnames."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from twosource.language.grammar.lexicon import load_words
from twosource.model.source import Source
from twosource.statements.grammar.descriptions import normalise
from twosource.statements.sources.index import split_name
from twosource.statements.sources.offices import Office, fold_head, is_called, read_offices

_DOUBLED = re.compile(r"(.)\1+")
_SHORT = 2  # words of a name
_LEADING = 3  # times as often mentioned as the next: then a bare surname means this bearer of it


def find_same_people(people: Sequence[Source]) -> dict[str, str]:
    """Return for each person's source id the id of the source it is.

    Full names are one when they differ in a middle initial or in how a given name is spelt in
    Latin letters ("Dmitry", "Dmitri"). A bare surname is who bears it, where one person does, or
    where one is mentioned far more than the others. ``people`` are in a fixed order.
    """
    same = _join_spellings(people)
    by_surname: dict[str, list[Source]] = {}
    for source in people:
        if len(words := _split(source.name)) > 1:
            by_surname.setdefault(_find_surname(words), []).append(source)
    for short in people:
        words = _split(short.name)
        bearer = _find_leading(by_surname.get(words[0], []), same) if len(words) == 1 else None
        if bearer is not None:
            same[short.id] = bearer
    return same


def name_described(described: Sequence[Source], people: Sequence[Source], same: Mapping[str, str]) -> dict[str, str]:
    """Return for each description the id of the only person whose office it names ("the Veyran leader").

    It must say whose office, or which: "the minister" of one article need not be that of another.
    ``same`` is what `find_same_people` found.
    """
    offices = [(office, source) for source in people for role in source.roles for office in read_offices(role)]
    by_head: dict[str, list[tuple[Office, Source]]] = {}
    for office, source in offices:
        by_head.setdefault(office.head, []).append((office, source))
    found = {}
    for source in described:
        words = _split(source.name)
        if len(words) < 2 or not source.name.lower().startswith("the "):  # noqa: PLR2004 - an office and whose it is
            continue
        near = by_head.get(fold_head(words[-1]), [])
        holders = {same[holder.id] for office, holder in near if is_called(office, source.name, words[-1])}
        if len(holders) == 1:
            found[source.id] = holders.pop()
    return found


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
    words = _split(name)
    if len(words) < 2:  # noqa: PLR2004 - a given name and a surname
        return " ".join(words)
    given = _DOUBLED.sub(r"\1", words[0].replace("y", "i").replace("j", "i"))
    return " ".join([given, *(word for word in words[1:-1] if len(word) > 1), words[-1]])


def _middle(name: str) -> str:
    return " ".join(word for word in _split(name)[1:-1] if len(word) == 1)


def _find_surname(words: Sequence[str]) -> str:
    """Return the surname of a full name: the first word of "Kim Tae-jun" and "Xi Lan"."""
    first = words[0] in load_words("surnames_first") and len(words) > _SHORT
    return words[0] if first or words[0] in load_words("surnames_always_first") else words[-1]


def _split(name: str) -> list[str]:
    return split_name(normalise(name))


def _find_leading(fuller: Sequence[Source], same: dict[str, str]) -> str | None:
    counts: dict[str, int] = {}
    for source in fuller:
        counts[same[source.id]] = counts.get(same[source.id], 0) + len(source.mentions)
    ordered = sorted(counts, key=lambda key: (-counts[key], key))
    if len(ordered) > 1 and counts[ordered[0]] < _LEADING * max(1, counts[ordered[1]]):
        return None
    return ordered[0] if ordered else None
