"""Texts that nobody wrote for a reader: long, in all directions, broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timing import grows_with_the_text

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
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    assert grows_with_the_text(lambda text: find_credits(Draft(text=text)), piece, letters=10_000)
