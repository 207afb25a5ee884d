"""Statements are found again in a text that was another one before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.language.analysed import split_article
from twosource.model.article import article_id
from twosource.model.extraction import Extraction
from twosource.model.past import Former, Past
from twosource.statements import StatementSettings, extract_statements, follow_statements

LINES = (
    "The ferry Halvik Star ran aground off Tarn Harbour on Sunday evening.",
    "Harbour master Ines Okoro said that 58 passengers were taken off by boat.",
    "“We heard a scrape,” said Tomas Wirth, a passenger, who denied that anybody had slept.",
    "According to the coastguard, the owner had been warned twice.",
)


def _extract(*lines: str) -> tuple[Extraction, str]:
    article = make_bare_article("Mail", "\n\n".join(lines), outlet="Mail")
    return extract_statements(split_article(article), StatementSettings(fast=True)), article.text


def _follow(now: tuple[str, ...], before: tuple[str, ...]) -> tuple[dict[str, str], Extraction, Extraction]:
    (extraction, text), (former, old) = _extract(*now), _extract(*before)
    past = Past(of={extraction.article: (Former(id=article_id("Mail", old), text=old),)})
    return follow_statements([extraction], {extraction.article: text}, past), extraction, former


@pytest.mark.parametrize("place", range(4))
def test_statements_of_a_longer_text_are_found_by_their_former_ids(place: int) -> None:
    now = (*LINES[:place], "Bread was handed out on the pier.", *LINES[place:])
    followed, extraction, former = _follow(now, LINES)
    known = {one.id for one in extraction.statements}
    assert {followed[one.id] for one in former.statements} <= known
    assert len({followed[one.id] for one in former.statements}) == len(former.statements)


def test_what_was_edited_is_not_followed() -> None:
    followed, _, former = _follow((LINES[0].replace("Sunday", "Monday"), *LINES[1:]), LINES)
    assert former.statements[0].id not in followed
    assert {one.id for one in former.statements[1:]} <= followed.keys()


def test_a_sentence_that_stands_twice_is_followed_by_its_place() -> None:
    followed, extraction, former = _follow((LINES[0], LINES[3], LINES[1], LINES[3]), (LINES[3], LINES[1], LINES[3]))
    assert [followed[one.id] for one in former.statements] == [one.id for one in extraction.statements[1:]]


def test_a_sentence_that_stood_once_and_stands_twice_now_is_not_guessed() -> None:
    followed, _, former = _follow((LINES[3], LINES[1], LINES[3]), (LINES[3], LINES[1]))
    assert former.statements[0].id not in followed


def test_a_statement_with_an_id_of_another_making_is_left_alone() -> None:
    (extraction, text), (_, old) = _extract(*LINES), _extract(*LINES[1:])
    other = replace(extraction, statements=tuple(replace(one, id=f"x{one.id}") for one in extraction.statements))
    past = Past(of={extraction.article: (Former(id="old", text=old),)})
    assert follow_statements([other], {extraction.article: text}, past) == {}


@given(st.permutations(range(4)), st.integers(0, 4))
def test_every_former_id_leads_to_the_same_words(order: list[int], cut: int) -> None:
    now, before = tuple(LINES[place] for place in order), LINES[cut:]
    followed, extraction, former = _follow(now, before)
    words = {one.id: one.span.of("\n\n".join(now)) for one in extraction.statements}
    for one in former.statements:
        if one.id in followed:
            assert words[followed[one.id]] == one.span.of("\n\n".join(before))
