"""Whether one carrier of a text has slips where the other is right."""

from __future__ import annotations

import pytest
from tests.bare import make_bare_article
from tests.origins.lineage.dated import share

from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.edits import WordsRead, collate
from twosource.origins.lineage.slips import find_slips

RIGHT = (
    "The minister came to Orva for a meeting with Kasimir Dolenko that has raised some hopes. Dolenko spoke of his own "
    "train, which the town can’t pay for. A café was closed for the day, and people said that they saw nothing of it."
)


def _find(one: str, other: str) -> list[tuple[str, list[str]]]:
    """Which of two was first, "one" or "other", and the words that are marked in the later one."""
    first, later = make_bare_article("1", one), make_bare_article("2", other)
    a, b = sorted((first, later), key=lambda article: article.id)
    shared = share(*(ArticleSpan(each.id, Span(0, len(each.text))) for each in (a, b)))
    hints = [*find_slips(a, b, collate(a, b, [shared], WordsRead()))]
    assert not any(hint.strong for hint in hints)
    texts = {first.id: one, later.id: other}
    return [
        ("one" if hint.first == first.id else "other", [hint.sign.span.of(texts[hint.sign.article])]) for hint in hints
    ]


def test_a_doubled_word_and_an_odd_capital_are_slips() -> None:
    odd = RIGHT.replace("a meeting", "a meeting Meeting").replace("that has", "That has")
    assert _find(RIGHT, odd) == [("one", ["meeting Meeting"])]
    assert _find(odd, RIGHT) == [("other", ["meeting Meeting"])]


def test_garbled_letters_are_slips() -> None:
    assert _find(RIGHT, RIGHT.replace("can’t", "canâ€™t").replace("café", "cafÃ©")) == [("one", ["canâ"])]


def test_letters_that_could_not_be_read_are_none() -> None:
    assert _find(RIGHT, RIGHT.replace("can’t", "can\ufffdt").replace("café", "caf\ufffd")) == []


def test_a_name_that_is_spelled_otherwise_only_once_is_one() -> None:
    odd = RIGHT.replace("Kasimir Dolenko", "Kasimir Dolemko").replace("for the day", "for the the day")
    assert _find(RIGHT, odd) == [("one", ["Dolemko"])]


@pytest.mark.parametrize(
    ("right", "odd"),
    [
        (RIGHT, RIGHT.replace("that has", "That has")),  # one alone
        (RIGHT.replace("for the day", "for the the day"), RIGHT.replace("that has", "That has")),  # both
        (RIGHT, RIGHT.title()),
        (RIGHT, RIGHT.upper()),
        (RIGHT, RIGHT.replace("Dolenko", "Dolemko").replace("Orva", "Orwa")),  # spelled so throughout
        ("He had gone. It is very far, he said.", "He had had gone. It is very very far, he said."),
    ],
)
def test_what_may_be_meant_is_no_slip(right: str, odd: str) -> None:
    assert _find(right, odd) == []
