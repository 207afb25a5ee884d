"""Signs that an outlet was there itself."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.origins.claims.own_reporting import find_own_reporting


@pytest.mark.parametrize(
    "words",
    ["told this newspaper", "told our correspondent", "seen by this newspaper", "our own correspondent"],
)
def test_an_outlet_that_speaks_of_itself_reports_itself(analyse: Any, words: str) -> None:
    text = f"The dam is cracked, according to a letter {words} on Monday."
    (span,) = find_own_reporting(analyse(text).article)
    assert span.of(text) == words


@pytest.mark.parametrize("dateline", ["OSTVALE —", "PORT ANNO, Vastria --", "ST. ODO'S, May 3 —"])
def test_a_dateline_signed_by_staff_is_own_reporting(analyse: Any, dateline: str) -> None:
    text = f"  {dateline} The dam is cracked."
    (span,) = find_own_reporting(analyse(text, bylines=("Ada Venn, Mail staff writer",)).article)
    assert span.of(text) == dateline


def test_a_dateline_signed_by_a_name_alone_may_be_copied(analyse: Any) -> None:
    assert find_own_reporting(analyse("OSTVALE — The dam is cracked.", bylines=("Ada Venn",)).article) == ()


def test_an_article_that_says_nothing_of_itself_shows_nothing(analyse: Any) -> None:
    text = "Keeper Jon Ast told reporters that the dam was cracked."
    assert find_own_reporting(analyse(text, bylines=("Staff",)).article) == ()
