"""Texts that nobody wrote for a reader: long, in all directions, broken."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.cleaning.credits.credits import find_credits
from twosource.cleaning.draft import Draft

PIECES = [
    "(AP) ",
    "(",
    "— ",
    "/AP/ ",
    "told Reuters on Monday, ",
    "据新华社报道",
    "قالت وكالة رويترز \u202e",
    "😀 (AFP) ",
    "\0\ud800 AP said ",
    "(Odo Fenn/AP)\n",
    "Source: AFP\n",
    "© 2020 AFP\n",
    "this newspaper ",
    "news agency Radio Daily ",
    "sagte der der AFP ",
    "Michael Bloomberg, Bloomberg said ",
    "The Harbour Courier And The Tide Press ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_credit_in_the_text_is_a_slice_of_it(text: str) -> None:
    for credit in find_credits(Draft(text=text, outlet="Harbour Courier")):
        assert credit.words == credit.span.of(text) or not len(credit.span)


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    find_credits(Draft(text=text[:1000]))
    started = time.process_time()
    find_credits(Draft(text=text))
    first = time.process_time() - started
    started = time.process_time()
    find_credits(Draft(text=text * 2))
    assert time.process_time() - started < 4 * first + 0.2
