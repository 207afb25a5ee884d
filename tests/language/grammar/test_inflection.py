"""Forms of verbs and nouns."""

from __future__ import annotations

import pytest

from twosource.language.grammar.inflection import inflect_verb, pluralise


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("write", {"write", "writes", "wrote", "written", "writing"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
    ],
)
def test_the_forms_of_a_verb(base: str, forms: set[str]) -> None:
    assert inflect_verb(base) == forms


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("spokeswoman", "spokeswomen"), ("agency", "agencies"), ("witness", "witnesses"), ("aide", "aides")],
)
def test_the_plural_of_a_noun(noun: str, plural: str) -> None:
    assert pluralise(noun) == plural
