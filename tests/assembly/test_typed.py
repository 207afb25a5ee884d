"""Typed sentences that say the same in other words, the contrary, or perhaps the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import twosource
from twosource import Answer, Check
from twosource.assembly.checking import check_inputs
from twosource.assembly.making import make_settings
from twosource.findings.typed_settings import TypedSettings
from twosource.views.check_json import check_to_dict

WIRE = """Crane falls into harbour basin at Tarn

TARN, Veland (Northsea Press) — Fifteen people died when a crane fell into the harbour basin at Tarn on Monday \
morning, the port authority said.

The crane's operator had switched off the alarm of the crane, harbour master Jon Veldt said.

Mayor Ada Brolin resigned on Thursday over the fall of the crane.
"""
OWN = """Alarm rang before crane fell | Island Bulletin

The alarm of the crane was working when the shift began, dock worker Ulla Penk told the Island Bulletin.

The islanders bake their own bread, Penk said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wire.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "own.txt").write_text(OWN, encoding="utf-8")
    return tmp_path


def answer(sentence: str, folder: Path) -> Answer:
    [only] = twosource.check(sentence, [folder / "wire.txt", folder / "own.txt"]).answers
    return only


def count_outlets(found: Answer) -> int:
    return max((finding.support.articles for finding in found.states), default=0)


def test_what_is_at_work_does_not_state_that_it_was_switched_off(folder: Path) -> None:
    found = answer("The alarm of the crane was switched off.", folder)
    assert count_outlets(found) == 1


def test_nobody_is_contradicted_by_somebody(folder: Path) -> None:
    found = answer("Nobody died when the crane fell into the harbour basin.", folder)
    assert found.states == ()
    [against] = found.contradicts
    assert {relation.kind for relation in against.relations} == {"contradicts"}


def test_a_negated_verb_is_contradicted_by_who_affirms_it_though_it_has_no_object(folder: Path) -> None:
    found = answer("Mayor Ada Brolin did not resign over the fall of the crane.", folder)
    assert found.states == ()
    assert len(found.contradicts) == 1


def test_a_sentence_with_no_before_its_noun_is_not_stated_by_who_affirms_it(folder: Path) -> None:
    found = answer("The crane's operator had switched off no alarm of the crane.", folder)
    assert found.states == ()


def test_another_weekday_differs_and_does_not_state_the_sentence(folder: Path) -> None:
    found = answer("Mayor Ada Brolin resigned on Friday over the fall of the crane.", folder)
    assert found.states == ()
    assert any(relation.about == "time" for finding in found.differs for relation in finding.relations)


def test_what_is_not_sure_is_shown_and_does_not_count(folder: Path) -> None:
    sentence = "Fifteen people died when the crane fell into the harbour basin."
    assert answer(sentence, folder).states
    settings = make_settings()
    strict = replace(settings, findings=replace(settings.findings, typed=TypedSettings(sure=1.0)))
    checked = check_inputs(sentence, [str(folder / "wire.txt")], strict).check
    [found] = checked.answers
    assert (found.states, found.found) == ((), False)
    assert len(found.perhaps) == 1
    assert print_known(checked).startswith("The one article does not surely say this. wire.txt may speak of it")


def print_known(check: Check) -> str:
    return str(check_to_dict(check)["sentences"][0]["known"])
