"""What could not be read as it may have been meant is said."""

from __future__ import annotations

from tests.statements.telling import extract


def test_a_mark_that_nothing_closes_is_noted() -> None:
    (note,) = extract("Mira Tal said: “The dam is safe. Nobody need leave.\n\nThe road closed.").notes
    assert note.startswith("1 quotation mark is never closed")


def test_a_quotation_over_paragraphs_is_no_trouble() -> None:
    assert extract("“The first day was calm.\n\n“The second was not,” said Mira Tal.").notes == ()


def test_a_sentence_without_end_is_noted() -> None:
    (note,) = extract("the mayor said the dam " * 400).notes
    assert note.startswith("1 sentence has more than 600 words")
