"""What is a typo, and what says something else."""

from __future__ import annotations

import pytest

from twosource.cleaning.versions.weighing import judge_edit

TYPOS = (
    ("The goverment fell on Monday.", "The government fell on Monday."),
    ("He recieved two letters.", "He received two letters."),
    ("He told the Goverment so.", "He told the Government so."),
    ("The colour of the ship", "The color of the ship"),
    ("They organise a march.", "They organize a march."),
    ("He took the the boat.", "He took the boat."),
    ("A ship was seen, the owner said.", "A ship was seen the owner said"),
    ("“Nobody was near,” he said.", '"Nobody was near," he said.'),
    ("the harbour of tarn", "The harbour of Tarn"),
    ("About 10,000 people came.", "About 10000 people came."),
    ("on pages 3-5", "on pages 3–5"),
    ("They waited for an year.", "They waited for a year."),
    ("He was charged with the theft of ship.", "He was charged with the theft of the ship."),
    ("some times", "sometimes"),
    ("It’s over.", "It's over."),
)
SUBSTANCE = (
    ("Three sailors died.", "Four sailors died."),
    ("About 40 ships wait.", "About 41 ships wait."),
    ("It rose 3.5 metres.", "It rose 35 metres."),
    ("It cost $5 million.", "It cost €5 million."),
    ("It was -5 degrees.", "It was 5 degrees."),
    ("He was there.", "He was not there."),
    ("He was now there.", "He was not there."),
    ("They met on Tuesday.", "They met on Thursday."),
    ("Jon Veldt said so.", "Jon Veldte said so."),
    ("Jon Veldt said so.", "Jan Veldt said so."),
    ("He said it was a fraud.", "He said it was “a fraud”."),
    ("“I never recieved it,” he said.", "“I never received it,” he said."),
    ("He said: “I never saw it.”", "He said: “I always saw it.”"),
    ("Has he resigned?", "Has he resigned."),
    ("It was a casual meeting.", "It was a causal meeting."),
    ("The minister denied it.", "The minister confirmed it."),
    ("on 2023-05-14", "on 2023-05-15"),
    ("He may go.", "He will go."),
)


@pytest.mark.parametrize(("before", "after"), TYPOS)
def test_a_slip_of_the_pen_changes_nothing_that_is_said(before: str, after: str) -> None:
    assert judge_edit(before, after)[0] == "typo"
    assert judge_edit(after, before)[0] == "typo"


@pytest.mark.parametrize(("before", "after"), SUBSTANCE)
def test_what_says_something_else_is_of_substance(before: str, after: str) -> None:
    assert judge_edit(before, after)[0] == "substance"
    assert judge_edit(after, before)[0] == "substance"


def test_the_reason_names_what_changed() -> None:
    assert judge_edit("About 40 ships wait.", "About 41 ships wait.")[1] == "a number changed"
    assert judge_edit("Nine ships wait.", "Eleven ships wait.")[1] == "a number changed"
    assert judge_edit("He said “yes”.", "He said “no”.")[1] == "the words of a quotation changed"
