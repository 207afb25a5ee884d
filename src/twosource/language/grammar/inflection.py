"""Forms of English verbs and nouns, as far as reporting needs them."""

from __future__ import annotations

from twosource.language.lexicon import load_tables

_VOWELS = "aeiou"
_IRREGULAR_PLURALS = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives",
                      "mother-in-law": "mothers-in-law", "passer-by": "passers-by", "staff": "staff"}  # fmt: skip


def inflect_verb(base: str) -> frozenset[str]:
    """Return the base, third person, past, participle and -ing forms of a verb."""
    past = load_tables("statements_words")["irregular"].get(base, _add_ed(base)).split()
    return frozenset([base, _add_s(base), _add_ing(base), *past])


def pluralise(noun: str) -> str:
    """Return the plural of a noun."""
    for single, many in _IRREGULAR_PLURALS.items():
        if noun == single or (single in {"man", "woman", "child"} and noun.endswith(single)):
            return noun[: -len(single)] + many
    return _add_s(noun)


def _add_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _add_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + "ed"


def _add_ing(word: str) -> str:
    doubling: dict[str, str] = load_tables("statements_words")["doubling"]
    if word in doubling:
        return doubling[word]
    return (word[:-1] if word.endswith("e") and not word.endswith(("ee", "oe")) else word) + "ing"
