"""Which names of bodies are one body's: acronyms, and names that leave out what kind of body it is or whose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.places import load_gazetteer
from twosource.model.source import Source
from twosource.statements.grammar.descriptions import normalise

_SHORTEST = 2  # letters of an acronym; words of a name that a fuller one can hold


def find_same_bodies(bodies: Sequence[Source]) -> dict[str, str]:
    """Return for each body's source id the id of the body it is.

    A short name is the only body that it can be short for, as `shortens` says; "the health ministry"
    is the only one whose name ends with these words ("the Veyran health ministry"). ``bodies`` are in
    a fixed order.
    """
    same = {source.id: source.id for source in bodies}
    near: dict[str, list[Source]] = {}
    for source in bodies:
        words = normalise(source.name).split()
        for key in {
            find_letters(source.name),
            *words[:1],
            *(" ".join(words[place:]) for place in range(1, len(words))),
        }:
            near.setdefault(key, []).append(source)
    for source in bodies:
        key = normalise(source.name)
        around = [*near.get(key, ()), *near.get(key.split()[0], ()), *near.get(compact(source.name), ())]
        fuller = {other.id for other in around if other.id != source.id and _is_fuller(other.name, source.name)}
        if len(fuller) == 1:
            same[source.id] = fuller.pop()
    return {key: same[other] for key, other in same.items()}


def _is_fuller(full: str, short: str) -> bool:
    if shortens(short, full):
        return True
    words = normalise(short).split()
    told = len(words) >= _SHORTEST and words[-1] in load_nouns().bodies
    return told and normalise(full).endswith(f" {' '.join(words)}")


@lru_cache(maxsize=65_536)
def shortens(short: str, full: str) -> bool:
    """Tell whether one name of a body is short for another one.

    So is an acronym ("TA" of "Tolm Aggregates"), a name without the words for its kind ("Tolm") and
    one without its country ("Ports Authority" of "Peruvian Ports Authority").
    """
    if is_acronym(short):
        return compact(short) == find_letters(full)
    ours, theirs = normalise(short).split(), normalise(full).split()
    if not ours or len(ours) >= len(theirs):
        return False
    if theirs[: len(ours)] == ours:
        return all(word in load_words("legal_forms") for word in theirs[len(ours) :])
    gazetteer, owner = load_gazetteer(), " ".join(theirs[: -len(ours)])
    owned = owner in gazetteer.countries or owner in gazetteer.demonyms
    return owned and len(ours) >= _SHORTEST and theirs[-len(ours) :] == ours


def compact(name: str) -> str:
    """Return an acronym without its points."""
    return name.replace(".", "")


def is_acronym(name: str) -> bool:
    """Tell whether a name is written in capitals only."""
    return len(compact(name)) >= _SHORTEST and compact(name).isupper()


@lru_cache(maxsize=65_536)
def find_letters(name: str) -> str:
    """Return the capitals that the words of a name begin with; "" for a single word and for an acronym."""
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return letters if len(letters) >= _SHORTEST and not is_acronym(name) else ""
