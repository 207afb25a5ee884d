"""Words that stand for one another, and words that exclude one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from twosource.findings.words.terms import stem_word
from twosource.language.lexicon import load_tables


@cache
def load_alike() -> Mapping[str, str]:
    """Return the group of each stem whose words report one kind of act or thing, or are kinds of one thing."""
    tables = load_tables("word-groups")
    return _by_stem([*tables["alike"].items(), *tables["kinds"].items()])


@cache
def load_kinds() -> Mapping[str, str]:
    """Return, for each stem that is one of several kinds of a thing, the name of the thing."""
    return _by_stem(load_tables("word-groups")["kinds"].items())


@cache
def load_callings() -> Mapping[str, str]:
    """Return the calling of each stem that names people by what they are."""
    return _by_stem(load_tables("word-groups")["callings"].items())


@cache
def load_fates() -> frozenset[str]:
    """Return the groups of words that say what became of people who are counted."""
    return frozenset(load_tables("word-groups")["counted"]["fates"])


@cache
def load_revising() -> frozenset[str]:
    """Return words, in lower case, that say with "to" that a figure is a new one."""
    return frozenset(load_tables("word-groups")["revising"]["words"])


@cache
def load_offices() -> frozenset[str]:
    """Return the stems of offices of which one person mostly holds one."""
    return frozenset(stem_word(word) for word in load_tables("word-groups")["offices"]["held"])


@cache
def load_people() -> frozenset[str]:
    """Return the stems of nouns that people are counted by."""
    return frozenset(stem_word(word) for word in load_tables("word-groups")["counted"]["people"])


@cache
def load_opposed() -> frozenset[tuple[str, str]]:
    """Return pairs of stems that exclude each other, each pair both ways round."""
    pairs = {(stem_word(first), stem_word(second)) for first, second in load_tables("word-groups")["opposed"]["pairs"]}
    return frozenset(pairs | {(second, first) for first, second in pairs})


def _by_stem(groups: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    stems: dict[str, str] = {}
    for name, words in groups:
        for word in words:
            stems.setdefault(stem_word(word), name)
    return stems
