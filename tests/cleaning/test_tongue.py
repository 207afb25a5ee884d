from __future__ import annotations

import pytest

from twosource.cleaning.tongue import find_language, name_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry ran aground on Monday, and everyone on board was saved by the coast guard.", "en"),
        ("Die Fähre lief am Montag auf Grund, und alle Menschen an Bord wurden gerettet.", "de"),
        ("Паром сел на мель в понедельник, все люди на борту были спасены береговой охраной.", "ru"),
        ("Short.", "und"),
        ("4, 8, 15, 16, 23, 42: " * 20, "und"),
        ("\ud800" * 100, "und"),
        ("", "und"),
    ],
)
def test_the_language_is_named_where_it_is_sure(text: str, code: str) -> None:
    assert find_language(text) == code


def test_languages_have_english_names_and_unknown_ones_their_code() -> None:
    assert name_language("fr") == "French"
    assert "qqq" in name_language("qqq")
