"""Which bodies of several articles are one: acronyms, and names that leave out whose body it is."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.source import Source
from twosource.statements.grammar.descriptions import normalise
from twosource.statements.grammar.lexicon import load_nouns

_SHORTEST = 2  # letters of an acronym; words of a name that a fuller one can hold


def find_same_bodies(bodies: Sequence[Source]) -> dict[str, str]:
    """Return for each body's source id the id of the body it is.

    An acronym is the only body whose capitals it is made of; "the health ministry" the only one whose
    name ends with these words ("the Veyran health ministry"). ``bodies`` are in a fixed order.
    """
    same = {source.id: source.id for source in bodies}
    letters: dict[str, set[str]] = {}
    ends: dict[str, set[str]] = {}
    for source in bodies:
        letters.setdefault(_find_letters(source.name), set()).add(source.id)
        words = normalise(source.name).split()
        for place in range(1, len(words) - 1):
            ends.setdefault(" ".join(words[place:]), set()).add(source.id)
    for source in bodies:
        key = normalise(source.name)
        fuller = letters.get(_compact(source.name), set()) if _is_acronym(source.name) else _ending(key, ends)
        fuller = fuller - {source.id}
        if len(fuller) == 1:
            same[source.id] = next(iter(fuller))
    return {key: same[other] for key, other in same.items()}


def _ending(key: str, ends: dict[str, set[str]]) -> set[str]:
    words = key.split()
    told = len(words) >= _SHORTEST and words[-1] in load_nouns().bodies
    return ends.get(key, set()) if told else set()


def _compact(name: str) -> str:
    return name.replace(".", "")


def _is_acronym(name: str) -> bool:
    return len(_compact(name)) >= _SHORTEST and _compact(name).isupper()


def _find_letters(name: str) -> str:
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return letters if len(letters) >= _SHORTEST and not _is_acronym(name) else ""
