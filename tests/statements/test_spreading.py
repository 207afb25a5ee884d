"""Contents of several sentences."""

from __future__ import annotations

from tests.statements.tagging import tell_tagged


def test_sentences_behind_the_cue_have_its_source() -> None:
    told = tell_tagged("{s:Mira Tal} {c:put it so:} {t:The ferry was old. It had leaked for years. Nobody cared}.")
    assert [one.content for one in told] == [("The ferry was old",), ("It had leaked for years",), ("Nobody cared",)]
    assert {(one.sources, one.cue) for one in told} == {(("Mira Tal",), "put it so:")}


def test_sentences_before_the_cue_have_its_source() -> None:
    told = tell_tagged('"{t:The ferry was old. It leaked for years}," {s:Mira Tal} {c:said}.')
    assert [(one.sources, one.form) for one in told] == [(("Mira Tal",), "direct")] * 2


def test_a_source_inside_of_a_long_content_is_passed_on() -> None:
    marked = "{s:Mira Tal} {c:said:} {t:The ferry was old. Jonas Hede had said that it would sink one day}."
    assert ("Mira Tal", "Jonas Hede") in [one.sources for one in tell_tagged(marked)]


def test_a_content_in_another_sentence_than_its_cue() -> None:
    told = tell_tagged('"{t:The ferry was old and leaked}." This is {c:how} {s:Mira Tal} would have it.')
    assert [one.content for one in told] == [('"The ferry was old and leaked."',)] * 2


def test_an_announced_quotation_of_the_next_paragraph_is_the_announcers() -> None:
    told = tell_tagged('{s:Mira Tal} {c:put it this way}:\n\n"The ferry was old and it leaked."')
    assert [one.sources for one in told] == [("Mira Tal",), ("Mira Tal",)]
