"""What is a clause that says something, and what only a phrase."""

from __future__ import annotations

import pytest

from twosource.findings.grouping.clauses import Clause, read_clause
from twosource.model.span import Span


def _read(sentence: str, part: str) -> Clause:
    start = sentence.index(part)
    return read_clause((Span(start, start + len(part)),), Span(0, len(sentence)), sentence)


@pytest.mark.parametrize(
    "part",
    ["The barge carried gravel from Tellin", "who repaired the bow door in May", "the harbour was closed at noon"],
)
def test_a_finite_verb_and_two_content_words_say_something(part: str) -> None:
    assert _read(f"{part}.", part).says_something


@pytest.mark.parametrize("part", ["on the eve of the regatta", "they met", "he said so", "", "12 of 340"])
def test_phrases_and_hollow_clauses_say_nothing(part: str) -> None:
    assert not _read(f"{part}.", part).says_something


def test_what_leans_on_a_word_before_it_is_no_whole_clause() -> None:
    sentence = "The welder, who repaired the bow door in May, closed the workshop in Tellin."
    assert not _read(sentence, "who repaired the bow door in May").is_whole
    assert _read(sentence, sentence).is_whole


def test_what_a_subordinator_leads_is_no_whole_clause() -> None:
    sentence = "The transmitter failed when the barge left the quay of Tellin, and the mayor said that the barge left."
    led = _read(sentence, "the barge left the quay of Tellin")
    assert (led.is_subordinate, led.is_whole) == (True, False)
    assert not _read(sentence, "the barge left.").is_subordinate


def test_nothing_is_no_clause() -> None:
    assert read_clause((), Span(0, 0), "") == Clause(says_something=False, is_subordinate=False, is_whole=False)
