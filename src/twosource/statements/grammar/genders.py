"""Whether a person is spoken of as "he" or "she", as far as names and roles tell."""

from __future__ import annotations

from functools import cache

from twosource.language.lexicon import load_tables
from twosource.statements.grammar.lexicon import load_words


def find_gender(name: str, role: str) -> str:
    """Return "f", "m" or "" for a person with this name and role."""
    words = [*role.lower().split(), *name.lower().split()[:1]]
    for word in words:
        if word in load_words("women") or word.endswith("woman"):
            return "f"
        if word in load_words("men") or (word.endswith("man") and role):
            return "m"
    return _given_names().get(words[-1], "") if name and words else ""


@cache
def _given_names() -> dict[str, str]:
    tables = load_tables("statements_given_names")
    return {name: gender for gender in ("f", "m") for name in tables[gender].split()}
