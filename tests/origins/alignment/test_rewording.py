"""Text that was reworded throughout."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.origins.alignment.likeness import compare_sentences
from twosource.origins.alignment.match import Match
from twosource.origins.alignment.rewording import find_rewording
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

SETTINGS = OriginSettings()


def _found(one: Any, other: Any) -> list[list[Match]]:
    a, b = read_wording(one), read_wording(other)
    return find_rewording(a, b, compare_sentences(a, b, SETTINGS), SETTINGS)


def test_sentences_that_are_each_somewhat_like_prove_together_that_a_text_was_reworded(wire: Any, rewrite: Any) -> None:
    matches = [match for run in _found(wire, rewrite) for match in run]
    assert {Match(0, 0), Match(2, 2), Match(3, 4)} <= set(matches)


def test_both_ways_round_it_is_the_same(wire: Any, rewrite: Any) -> None:
    there = {match for run in _found(wire, rewrite) for match in run}
    assert {Match(match.b, match.a) for run in _found(rewrite, wire) for match in run} == there


@pytest.mark.parametrize("pair", ["wire own", "rewrite own", "own fair"])
def test_other_reports_of_the_event_are_none(pair: str, request: pytest.FixtureRequest) -> None:
    one, other = (request.getfixturevalue(name) for name in pair.split())
    assert _found(one, other) == []


def test_sentences_that_are_mostly_quotation_prove_nothing(analyse: Any) -> None:
    quotes = (
        "“Every family on this coast has lost a boat, and every family will be paid for it by June,” Brant {} on {}.\n"
        "“We will rebuild the harbour wall before the autumn storms, whatever the ministry may think,” he {} {}."
    )
    one = analyse(quotes.format("said", "Monday", "added", "later"), "one.txt")
    other = analyse(quotes.format("promised", "Tuesday", "told", "them"), "other.txt")
    assert _found(one, other) == []


def test_an_article_without_sentences_shares_nothing(wire: Any, analyse: Any) -> None:
    assert _found(wire, analyse("", "empty.txt")) == []
