"""The country that a source is, or speaks for."""

from __future__ import annotations

from functools import lru_cache

from twosource.language.grammar.lexicon import load_words
from twosource.language.places import load_gazetteer
from twosource.model.source import SourceKind
from twosource.statements.grammar.descriptions import normalise

_LONGEST = 4  # words of a country's name


@lru_cache(maxsize=65_536)
def find_country(name: str, kind: SourceKind) -> str:
    """Return the code of the country that a source is, or is a body or the officials of; "" for others.

    A capital stands for its government. A body must say in its name that it is the state's
    ("ministry"), and begin with the country.
    """
    if kind not in {"organisation", "group"}:
        return ""
    folded = name.casefold()
    gazetteer = load_gazetteer()
    for whole in (folded, normalise(name)):
        if whole in gazetteer.countries:
            return gazetteer.countries[whole]
    if kind == "organisation" and folded in gazetteer.capitals:
        return gazetteer.capitals[folded]
    words = normalise(name).split()
    return _find_owner(words) if not load_words("state").isdisjoint(words) else ""


def _find_owner(words: list[str]) -> str:
    gazetteer = load_gazetteer()
    for count in range(min(_LONGEST, len(words)), 0, -1):
        first = " ".join(words[:count]).removesuffix("'s")
        code = gazetteer.countries.get(first) or gazetteer.demonyms.get(first) or ""
        if code not in {"", "--"}:
            return code
    return ""
