"""One figure of more on one side than on the other."""

from __future__ import annotations

import pytest
from tests.findings.contrasting import contrast, list_kinds


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "It carried 90 passengers and crew.",
            "90 passengers were on it.",
            ("90 passengers and crew", "90 passengers"),
        ),
        (
            "The blast left 40 people killed or wounded.",
            "The blast killed 40 people.",
            ("40 people killed or wounded", "40 people"),
        ),
    ],
)
def test_who_counts_more_is_told(first: str, second: str, words: tuple[str, str]) -> None:
    assert ("differs", "scope", *words) in contrast(first, second)
    assert ("differs", "scope", *reversed(words)) in contrast(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It carried 90 passengers and crew.", "90 passengers and the crew were on it."),
        ("90 passengers and crew were on it.", "The crew and 90 passengers swam."),
        ("The bank closed two shafts and sent workers home.", "Two shafts were closed."),
        ("40 people were killed or wounded.", "40 people were wounded or killed."),
    ],
)
def test_the_same_scope_in_other_words_is_none(first: str, second: str) -> None:
    assert "differs" not in list_kinds(first, second)
