"""Quotations that run over sentences and paragraphs."""

from __future__ import annotations

from tests.statements.telling import names, tell_attributed


def test_every_sentence_of_a_quotation_has_its_source() -> None:
    told = tell_attributed("“The quarry has flooded. It will flood again,” Mira Tal said.")
    assert [(one.sources, one.content) for one in told] == [
        (("Mira Tal",), ("“The quarry has flooded.",)),
        (("Mira Tal",), ("It will flood again,”",)),
    ]


def test_a_quotation_after_the_attribution_goes_on_in_the_next_sentence() -> None:
    assert names("Mira Tal said: “It has flooded. It will flood again.”") == [("Mira Tal",)] * 2


def test_a_quotation_behind_the_attribution_keeps_the_source() -> None:
    text = "“The quarry has flooded,” Mira Tal said. “We had warned everybody for years.”"
    assert names(text) == [("Mira Tal",), ("Mira Tal",)]


def test_a_quoted_paragraph_without_a_source_continues_the_last_one() -> None:
    text = "Mira Tal said the quarry had flooded.\n\n“We had warned everybody for years.”"
    assert names(text) == [("Mira Tal",), ("Mira Tal",)]


def test_a_quotation_over_two_paragraphs_has_one_source() -> None:
    text = "“We had warned everybody for years,” Mira Tal said. “Nobody came.\n\n“And then it rained for weeks.”"
    assert names(text) == [("Mira Tal",)] * 3


def test_a_borrowed_expression_is_not_speech() -> None:
    assert names("Mira Tal said it rained.\n\nThe “lake road” is closed.") == [("Mira Tal",)]


def test_turns_of_an_interview_belong_to_who_is_named_before_them() -> None:
    text = "MT: It has flooded. It will again.\n\nJH: Are you sure?\n\nMT: I am."
    told = tell_attributed(text)
    assert [one.sources[0] for one in told] == ["MT", "MT", "JH", "MT"]
    assert told[0].content == ("It has flooded",)
    assert told[2].stance == "asks"


def test_a_colon_at_the_end_announces_the_next_paragraph() -> None:
    told = tell_attributed("Mira Tal added:\n\nThe quarry has flooded. It will again.\n\nThe road is closed.")
    assert [one.sources for one in told] == [("Mira Tal",)] * 3
    assert told[0].content == ("The quarry has flooded.",)


def test_a_run_of_quotations_belongs_to_who_is_named_at_its_end() -> None:
    text = "“It has flooded and it will again.”\n\n“The road is closed.”\n\n“We warned everybody,” Mira Tal said."
    assert names(text) == [("Mira Tal",)] * 3


def test_who_speaks_before_goes_on_rather_than_who_speaks_behind() -> None:
    text = "“It has flooded,” Mira Tal said.\n\n“It will flood again.”\n\n“We warned everybody,” said Jonas Hede."
    assert names(text) == [("Mira Tal",), ("Mira Tal",), ("Jonas Hede",)]


def test_what_is_told_behind_a_quotation_in_other_words_says_nothing_of_who_spoke() -> None:
    text = "“It has flooded and it will again.”\n\nMira Tal said that the road was closed as well."
    assert names(text) == [("Mira Tal",)]


def test_a_text_reads() -> None:
    assert names('The notice reads: "The road is closed for weeks."') == [("The notice",)]
