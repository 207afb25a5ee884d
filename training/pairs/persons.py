"""Changes of the person whom a sentence speaks of."""

from __future__ import annotations

import random
import re

from training.pairs.change import Change, Surroundings
from training.pairs.wording import SPOKEN

from twosource.language.lexicon import load_tables, load_terms

_FIRST_NAMES = {
    "m": ["Anton", "Bruno", "Carl", "David", "Emil", "Frank", "George", "Henry", "Ivan", "Leon", "Mark", "Simon"],
    "f": ["Anna", "Bella", "Clara", "Diana", "Emma", "Helen", "Irene", "Julia", "Laura", "Maria", "Nina", "Sarah"],
}
_PERSON = re.compile(r"\b(?P<first>[A-Z][\w’'-]+) (?P<last>[A-Z][\w’'-]*[a-zà-ÿ])\b(?! [A-Z])")


def rename(text: str, _: Surroundings, chance: random.Random) -> Change | None:
    """Speak of another person of the same surname."""
    spot = _find_subject(text)
    if spot is None:
        return None
    others = [each for each in _FIRST_NAMES[_gender(spot["first"])] if each not in text]
    return Change(text=re.sub(rf"\b{re.escape(spot['first'])}\b", chance.choice(others), text), relation=None)


def replace_person(text: str, around: Surroundings, chance: random.Random) -> Change | None:
    """Speak of another person of the same story."""
    spot = _find_subject(text)
    if spot is None:
        return None
    others = sorted(last for last, first in around.persons.items()
                    if _gender(first) == _gender(spot["first"]) and last not in text and first not in text)  # fmt: skip
    if not others:
        return None
    last = chance.choice(others)
    new = text[: spot.start()] + f"{around.persons[last]} {last}" + text[spot.end() :]
    return Change(text=re.sub(rf"\b{re.escape(spot['last'])}\b", last, new), relation=None)


def list_persons(text: str) -> list[tuple[str, str]]:
    """Return the first name and surname of the persons whom a sentence names in full."""
    return [(spot["first"], spot["last"]) for spot in _PERSON.finditer(text) if _gender(spot["first"])]


def _find_subject(text: str) -> re.Match[str] | None:
    """Return the one person whom a sentence without a speaker names, near its beginning."""
    found = [spot for spot in _PERSON.finditer(text) if _gender(spot["first"])]
    near = len(found) == 1 and "," not in text[: found[0].start()] and len(text[: found[0].start()].split()) < 6
    return found[0] if near and not SPOKEN.search(text) else None


def _gender(first: str) -> str:
    if first not in load_terms("given-names") | load_terms("given-names-world"):
        return ""
    tables = load_tables("statements_given_names")
    return next((gender for gender in ("f", "m") if first.lower() in tables[gender].split()), "")
