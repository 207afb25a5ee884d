"""Whom a source belongs to or speaks for, as far as its role or description says so."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.names.words import is_common, word_table
from twosource.statements.grammar.descriptions import drop_determiner
from twosource.statements.sources.offices import is_office

_BELONGING = re.compile(r"\s(?:for|of|at|with|from|in)\s")
_CLOSING = re.compile(r",\s|\s(?:and|in|on|who|at|with|from|to)\s")
_OWNER = re.compile(r"['’]s?$")


@lru_cache(maxsize=65_536)
def find_affiliations(words: str) -> tuple[str, ...]:
    """Return what a role or description says that its bearer belongs to: bodies, parties and lands, as written.

    It stands before the office ("Kremlin spokesman", "a senior South Korean official") or behind it
    ("spokesman for the Ports Authority"), and has a capital.
    """
    lead, *attached = _BELONGING.split(drop_determiner(words), maxsplit=1)
    before = _find_before(lead.split())
    behind = drop_determiner(_CLOSING.split(attached[0])[0]) if attached and _ends_with_office(lead) else ""
    return tuple(found for found in (before, behind) if any(letter.isupper() for letter in found))


def _ends_with_office(lead: str) -> bool:
    words = lead.split()
    return bool(words) and (is_office(words[-1]) or words[-1].lower() in load_nouns().peoples)


def _find_before(words: list[str]) -> str:
    """Return the run of words before an office that begins with a capital and ends with one or with a body."""
    office = next((place for place, word in enumerate(words) if _is_head(words, place)), 0)
    run = words[: next((place + 1 for place, word in enumerate(words[:office]) if _OWNER.search(word)), office)]
    while run and not _tells(run[0]):
        run = run[1:]
    while run and not (_tells(run[-1]) or _is_body(run[-1])):
        run = run[:-1]
    told = any(not is_common(word) or _is_body(word) for word in run)
    return _OWNER.sub("", " ".join(run)) if told else ""  # of a "Housing Minister" housing is the office


def _is_body(word: str) -> bool:
    return word.lower() in load_nouns().bodies or word.lower() == "guard"


def _is_head(words: list[str], place: int) -> bool:
    """Tell whether the office begins at a word: nothing but offices and what goes with them stands behind it."""
    if not (is_office(words[place]) or words[place].lower() in load_nouns().peoples):
        return False
    if place and words[place].lower() == "guard" and words[place - 1].lower() in load_words("guarded"):
        return False  # "coast guard commander"
    return all(
        is_office(word) or word.lower() in _beside() or word.lower() in load_nouns().peoples for word in words[place:]
    )


def _tells(word: str) -> bool:
    return word[0].isupper() and word.lower() not in _beside() and not is_office(word)


@cache
def _beside() -> frozenset[str]:
    """Return the words of offices that are nobody's: "prime", "deputy", "foreign"."""
    return (word_table("modifiers") - load_words("state") - load_nouns().bodies - {"party"}) | load_words("loose")
