"""What an article says about the countries that its places lie in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from twosource.language.places.candidates import Candidate
from twosource.language.places.gazetteer import load_gazetteer
from twosource.model.span import Span

_BESIDE = re.compile(r"(?:,\s+|\s+\(|\s+in\s+)(?:the\s+)?(?P<words>(?:[A-Z][\w.'’-]*\s?){1,4})")
_CAPITALISED = re.compile(r"\b([A-Z]\w+)(?=(?:[ -]([A-Z]\w+))?)")  # a word, and the next one beside it
_NO_COUNTRY = "--"


def find_beside(text: str, span: Span) -> str | None:
    """Return the code of the country or region that stands behind a name: "US-TX" for "Paris, Texas"."""
    match = _BESIDE.match(text, span.end, span.end + 40)
    words = match["words"].split() if match else []
    for count in range(len(words), 0, -1):
        land = read_land(" ".join(words[:count]))
        if land:
            return land
    return None


def read_land(words: str) -> str | None:
    """Return the code of the country, region or state that words name, as they are written."""
    gazetteer = load_gazetteer()
    for written in (words, words.rstrip(".,;:'’-")):
        folded = written.casefold()
        land = gazetteer.states.get(written) or gazetteer.regions.get(folded) or gazetteer.countries.get(folded)
        if land:
            return land
    return None


def find_inside(found: Mapping[str, Sequence[Candidate]]) -> dict[str, set[str]]:
    """Return, by country, the names of the places that only this country has: towns and regions, not countries."""
    inside: dict[str, set[str]] = {}
    for name, candidates in found.items():
        country = _only_country(candidates)
        if country:
            inside.setdefault(country, set()).add(name)
    return inside


def _only_country(candidates: Sequence[Candidate]) -> str:
    countries = {candidate.country for candidate in candidates}
    is_inside = all(candidate.kind != "country" for candidate in candidates)
    return countries.pop() if len(countries) == 1 and is_inside else ""


def find_named(text: str, names: Iterable[str]) -> frozenset[str]:
    """Return the countries that the article names, or whose people it names. ``names``: folded names of countries."""
    gazetteer = load_gazetteer()
    words = {phrase for word, after in set(_CAPITALISED.findall(text)) for phrase in (word, f"{word} {after}")}
    adjectives = {gazetteer.demonyms.get(word.casefold(), "") for word in words}
    return frozenset({*adjectives, *(gazetteer.countries.get(name, "") for name in names)} - {"", _NO_COUNTRY})
