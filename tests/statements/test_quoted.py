"""Sources inside of quotations."""

from __future__ import annotations

import pytest
from tests.statements.tagging import tell_tagged
from tests.statements.telling import names, tell_attributed


def test_who_speaks_passes_on_what_others_told() -> None:
    told = tell_attributed('"Police warned us that the ferry would sink," Mira Tal said.')
    assert [(one.sources, one.content, one.form) for one in told] == [
        (("Mira Tal", "Police"), ("that the ferry would sink",), "direct")
    ]


def test_a_quotation_that_says_more_keeps_its_own_statement() -> None:
    text = '"Police warned us that it leaked. The crew did all they could to keep it dry," Mira Tal said.'
    assert names(text) == [("Mira Tal", "Police"), ("Mira Tal",)]
    text = '"All the crew could do was to pump for hours and pray, and police warned us," Mira Tal said.'
    assert names(text) == [("Mira Tal",)]


@pytest.mark.parametrize("who", ["I", "We", "They", "He", "You"])
def test_pronouns_inside_of_quotations_are_nobody(who: str) -> None:
    assert names(f'"{who} said the ferry would sink," Mira Tal recalled.') == [("Mira Tal",)]


def test_what_others_think_is_the_word_of_who_speaks() -> None:
    assert names('"The crew believe that the ferry will sink," Mira Tal said.') == [("Mira Tal",)]


def test_who_speaks_is_not_passed_on_by_herself() -> None:
    assert names('"Mira Tal has always said the ferry would sink," Mira Tal said.') == [("Mira Tal",)]


def test_a_quotation_of_nobody_passes_on_nothing() -> None:
    assert names('The day was long. "Police warned us that the ferry would sink."') == []


def test_a_cue_that_a_model_marks_inside_of_a_quotation_belongs_there() -> None:
    (told,) = tell_tagged('"{s:Police} {c:said} {t:that the ferry would sink} one day," Mira Tal recalled.')
    assert told.sources == ("Mira Tal", "Police")
    assert told.content == ("that the ferry would sink",)


def test_what_rules_and_model_find_in_a_quotation_of_nobody_stays() -> None:
    told = tell_tagged('The day was long. "{s:Police} {c:said} {t:that the ferry would sink}."')
    assert [one.sources for one in told] == [("Police",)]
