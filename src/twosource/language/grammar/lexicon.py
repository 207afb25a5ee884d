"""Cue verbs, cue nouns and nouns that can be sources, from the lexicons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from twosource.language.grammar.inflection import inflect_verb, pluralise
from twosource.language.lexicon import load_tables, load_terms


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A reporting verb: ``kind`` is its class, ``frames`` the letters of the complements it attributes with.

    ``particle`` is the word that must follow ("point" + "out"), "" when none must. The letters are
    explained in ``lexicons/statements_cues.txt``.
    """

    base: str
    particle: str
    kind: str
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Heads of sources and cue nouns, singular and plural forms apart, in lower case.

    ``speakers`` are all that can be the head of a source, ``persons`` the words for one man or woman.
    """

    people: frozenset[str]
    peoples: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    groups: frozenset[str]
    cues: Mapping[str, str]
    speakers: frozenset[str]
    persons: frozenset[str]


@cache
def load_words(key: str) -> frozenset[str]:
    """Return the words that ``lexicons/statements_words.toml`` lists under ``key``."""
    return frozenset(load_tables("statements_words")[key].split())


@cache
def load_verbs() -> dict[str, tuple[CueVerb, ...]]:
    """Return the cue verbs by each of their forms ("says", "said" …); those with a particle come first."""
    verbs: dict[str, list[CueVerb]] = {}
    for line in sorted(load_terms("statements_cues")):
        word, kind, frames = line.split()
        base, _, particle = word.partition("+")
        verb = CueVerb(base=base, particle=particle, kind=kind, frames=frozenset(frames))
        for form in inflect_verb(base):
            verbs.setdefault(form, []).append(verb)
    return {
        form: tuple(sorted(found, key=lambda verb: (not verb.particle, verb.base))) for form, found in verbs.items()
    }


@cache
def load_nouns() -> Nouns:
    """Return the nouns of the lexicon, with their plurals."""
    tables = load_tables("statements_nouns")
    singular = {key: frozenset(tables[key].split()) for key in ("people", "bodies", "documents", "groups")}
    plural = {key: frozenset(pluralise(word) for word in words) for key, words in singular.items()}
    bodies, documents = (singular[key] | plural[key] for key in ("bodies", "documents"))
    return Nouns(
        people=singular["people"],
        peoples=plural["people"] - singular["people"],
        bodies=bodies,
        documents=documents,
        groups=singular["groups"],
        cues={word: kind for kind, words in tables["cues"].items() for word in words.split()},
        speakers=singular["people"] | plural["people"] | bodies | documents | singular["groups"],
        persons=singular["people"] | load_words("women") | load_words("men"),
    )
