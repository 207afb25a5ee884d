"""A check on a terminal: the first line says what is known."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console
from tests import checks

from twosource.model.check import Check
from twosource.views.check_terminal import print_check
from twosource.views.checking.headline import write_check_headline

HOSTILE = "[bold red]x[/] \x1b[31m \u202e \ud800 \x9b1m"


def shown(check: Check, **options: Any) -> str:
    sheet = io.StringIO()
    print_check(check, Console(file=sheet, **{"width": 160, "force_terminal": False, **options}))
    return sheet.getvalue()


def headline(check: Check) -> str:
    told = write_check_headline(check.answers[0], check)
    return f"{told.short}. {told.long}".strip()


def test_the_first_line_says_who_states_it_who_differs_and_who_contradicts() -> None:
    first = shown(checks.ferry_check()).splitlines()[0]
    assert first.startswith("Only Veyra Courier states this. Reef Radio gives another value: “64 people”.")
    assert "Channel Nine contradicts it." in headline(checks.ferry_check())
    assert "Reef Radio states a part of it, without “58 people” and “on Sunday”." in headline(checks.ferry_check())


def test_a_sentence_that_nobody_states_is_said_to_be_so_with_what_was_searched() -> None:
    screen = shown(checks.ferry_check())
    assert "None of the four articles says this." in screen
    assert "Searched 4 articles with 23 statements." in screen
    assert "gone.html: there is no such file" in screen
    assert shown(checks.empty_check()).startswith("The one article does not say this.")


@pytest.mark.parametrize(
    ("articles", "origins", "sources", "words"),
    [
        (3, 3, 3, "Three origins state this, in three articles, from three sources."),
        (2, 2, 1, "Two origins state this, in two articles, all attributed to one source."),
        (2, 2, 0, "Two origins state this, in two articles; no source is named."),
        (4, 1, 2, "Four articles state this, from one origin: Wire o0."),
        (2, 0, 2, "Two articles state this, and where they have it from is unknown."),
        (1, 1, 1, "Only Paper 0 states this."),
    ],
)
def test_the_headline_counts_origins_before_articles(articles: int, origins: int, sources: int, words: str) -> None:
    assert headline(checks.crowd_check(articles, origins, sources=sources)) == words


@pytest.mark.parametrize(("origins", "words"), [(0, "no known origin · 3 articles"), (1, "one origin · 3 articles")])
def test_articles_of_unknown_origin_are_not_said_to_have_one(origins: int, words: str) -> None:
    assert words in shown(checks.crowd_check(3, origins))


def test_that_two_events_are_told_of_is_not_claimed() -> None:
    check = checks.ferry_check()
    twice = replace(check.answers[0], states=(*check.answers[0].states, *check.answers[0].differs), differs=())
    told = write_check_headline(twice, check)
    assert "Reef Radio states it too, perhaps of another event." in told.long


def test_both_wordings_stand_in_the_line_of_a_difference() -> None:
    assert "differs: quantity: the sentence has “58 people”, the article “64 people”" in shown(checks.ferry_check())


def test_who_says_it_and_that_it_is_a_denial_stand_beside_each_statement() -> None:
    screen = shown(checks.ferry_check())
    assert any("Channel Nine" in line and "Brask Lines, denies" in line for line in screen.splitlines())


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_nothing_in_a_text_is_obeyed(encoding: str) -> None:
    buffer = io.BytesIO()
    sheet = io.TextIOWrapper(buffer, encoding=encoding, errors="strict")
    print_check(checks.hostile_check(HOSTILE), Console(file=sheet, width=100, force_terminal=False))
    sheet.flush()
    written = buffer.getvalue().decode(encoding)
    assert "[bold red]x[/]" in written
    assert not set(written) & set("\x1b\u202e\ud800\x9b")
