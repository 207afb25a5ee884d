"""What a denial denies."""

from __future__ import annotations

import pytest
from tests.statements.telling import extract


def denied(text: str) -> list[tuple[str, ...]]:
    statements = extract(text).statements
    return [tuple(span.of(text) for span in each.denied) for each in statements if each.stance == "denies"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Mira Tal denied that the dam leaked.", "the dam leaked"),
        ("Mira Tal denied the dam leaked.", "the dam leaked"),
        ("Mira Tal denied having taken money.", "having taken money"),
        ("Mira Tal denied reports that the dam leaked.", "the dam leaked"),
        ("Mira Tal rejected claims of a leak at the dam.", "a leak at the dam"),
        ("Mira Tal dismissed claims by Jonas Hede that the dam leaked.", "the dam leaked"),
        ("Mira Tal rejected Jonas Hede’s claim that the dam leaked.", "the dam leaked"),
        ("Mira Tal denied any part in the theft.", "any part in the theft"),
        ("“There is no truth in the story that the dam leaked,” Mira Tal said.", "the dam leaked"),
        ("“It is false to say that the dam leaked,” Mira Tal said.", "the dam leaked"),
        ("Mira Tal said there was no evidence that the gate was forced.", "the gate was forced"),
        ("Mira Tal said claims that the dam leaked were untrue.", "the dam leaked"),
        ("“I deny that the dam leaked,” Mira Tal said.", "the dam leaked"),
        ("“I don’t believe the dam leaked,” Mira Tal said.", "the dam leaked"),
    ],
)
def test_a_denial_tells_what_it_denies(text: str, what: str) -> None:
    assert denied(text) == [(what,)]


@pytest.mark.parametrize(
    "denial",
    [
        "Mira Tal denied it.",
        "Mira Tal denied the allegations.",
        "Mira Tal rejected the accusation.",
        "Mira Tal dismissed the claim as “nonsense”.",
        "“That is not true,” Mira Tal said.",
        "“No,” Mira Tal said.",
        "Mira Tal called the allegation a lie.",
    ],
)
def test_a_denial_that_only_points_denies_what_was_said_before(denial: str) -> None:
    text = f"Jonas Hede said the dam leaked. {denial}"
    assert denied(text) == [("the dam leaked",)]


def test_an_answer_denies_what_was_asked() -> None:
    text = "Had the dam leaked? “No,” Mira Tal said."
    assert denied(text) == [("Had the dam leaked?",)]


def test_a_no_to_no_question_denies_what_follows_it() -> None:
    text = "Jonas Hede was booed. “No, this is not a game,” Mira Tal said."
    assert denied(text) == [("this is not a game",)]


def test_a_denial_that_nobody_speaks_denies_no_plain_words_before_it() -> None:
    assert denied("The gate jammed. That comment is a lie.") == [("That comment is a lie",)]


def test_nobody_denies_their_own_words() -> None:
    text = "Jonas Hede said the dam leaked. Mira Tal said it was safe. “That is not true,” Mira Tal said of the leak."
    assert denied(text) == [("the dam leaked",)]


def test_a_denial_of_nothing_said_before_denies_what_it_names() -> None:
    assert denied("Mira Tal denied the allegations.") == [("the allegations",)]


def test_only_denials_deny() -> None:
    assert all(not each.denied for each in extract("Mira Tal said the dam leaked.").statements)


def test_who_denies_a_claim_does_not_pass_it_on() -> None:
    text = "Mira Tal dismissed claims by Jonas Hede that the dam leaked."
    extraction = extract(text)
    known = {source.id: source.name for source in extraction.sources}
    told = [([known[key] for key in each.sources], each.stance) for each in extraction.statements]
    assert sorted(told) == [(["Jonas Hede"], "asserts"), (["Mira Tal"], "denies")]


def test_what_somebody_denies_that_others_said_is_not_said_by_them() -> None:
    text = "Mira Tal denied that Jonas Hede had said the dam leaked."
    assert [each.stance for each in extract(text).statements] == ["denies"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Asked whether the dam leaked, Mira Tal said no.", "the dam leaked"),
        ("Jonas Hede accused Mira Tal of lying, which she denies.", "Mira Tal of lying"),
        ("A leak at the dam, which Mira Tal denies, was reported.", "A leak at the dam"),
        ("The ministry rejects the idea the dam leaked.", "the dam leaked"),
        ("Mira Tal ruled out any link to the storm.", "any link to the storm"),
        ("Mira Tal played down fears of a flood.", "fears of a flood"),
        ("Mira Tal branded claims that the dam leaked “a smear”.", "the dam leaked"),
        ("Mira Tal called the report untrue.", "the report"),
        ("The firm said no deal had been struck.", "deal had been struck"),
        ("Mira Tal, who denies lying, left the town.", "lying"),
    ],
)
def test_denials_in_many_shapes(text: str, what: str) -> None:
    assert denied(text) == [(what,)]


@pytest.mark.parametrize(
    "text",
    [
        "Mira Tal neither confirmed nor denied that the dam leaked.",
        "Mira Tal would not say whether the dam leaked.",
        "Mira Tal refused to confirm that the dam leaked.",
        "It was unclear whether the dam leaked.",
        "Police could not confirm that the dam leaked.",
        "The ministry has yet to confirm that the dam leaked.",
    ],
)
def test_what_is_left_open_is_not_asserted(text: str) -> None:
    assert [each.stance for each in extract(text).statements] == ["hedges"]


def test_who_denies_an_accusation_is_not_cited_by_who_makes_it() -> None:
    extraction = extract("Jonas Hede accused Mira Tal of lying, which she denies.")
    assert [len(each.sources) for each in extraction.statements] == [1, 1]
