"""Whether a person is spoken of as "he" or "she", as far as names and roles tell."""

from __future__ import annotations

from functools import cache, lru_cache

from twosource.language.grammar.lexicon import load_words
from twosource.language.lexicon import load_tables
from twosource.language.places import load_gazetteer


@lru_cache(maxsize=65_536)
def find_gender(name: str, role: str) -> str:
    """Return "f", "m" or "" for a person with this name and role.

    A form of address or kinship decides, then the given name, then an office ("chairwoman").
    """
    roles, names = role.lower().split(), name.lower().split()
    for word in (*roles, *names[:1]):
        if word in load_words("women"):
            return "f"
        if word in load_words("men"):
            return "m"
    given = _given_names().get(names[0], "") if names else ""
    return given or _read_office(roles)


def _read_office(words: list[str]) -> str:
    for word in words:
        if word.endswith("woman"):
            return "f"
        if word.endswith("man") and word not in load_gazetteer().demonyms and word not in {"human", "layman"}:
            return "m"
    return ""


@cache
def _given_names() -> dict[str, str]:
    tables = load_tables("statements_given_names")
    return {name: gender for gender in ("f", "m") for name in tables[gender].split()}
