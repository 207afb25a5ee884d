from __future__ import annotations

import pytest

from twosource.cleaning.lines.beginnings import list_first_letters


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("home$", "h"),
        ("(?:share|tweet|e-?mail) this", "ste"),
        ("(?:the )?latest", "tl"),
        (r"\d+ views", "0123456789"),
        (r"(?:\d+\s+)?comments", "0123456789c"),
        (r"\(c\) 2020", "("),
        ("©", "©"),
        ("a?b", "ab"),
        ("(?:(?:mon|tues)day )?forecast|now", "mtfn"),
    ],
)
def test_the_first_letters_of_a_rule_are_read_from_it(pattern: str, letters: str) -> None:
    assert list_first_letters(pattern) == set(letters)


@pytest.mark.parametrize("pattern", [r"\w+ news", "[a-z]x", ".*end", "(?:a|.b)", "a?"])
def test_a_rule_that_may_begin_with_anything_says_so(pattern: str) -> None:
    assert list_first_letters(pattern) is None
