from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.views.exporting.safety import flatten, make_whole, show_controls

ANY = st.text(st.characters(codec=None, categories=None), max_size=60)  # halves of surrogate pairs too


@given(ANY)
def test_every_character_becomes_one_character(text: str) -> None:
    assert len(make_whole(text)) == len(show_controls(text)) == len(text)
    make_whole(text).encode("utf-8")
    show_controls(text).encode("utf-8")


@given(ANY)
def test_no_control_character_stays_but_tabs_and_line_ends(text: str) -> None:
    left = {char for char in show_controls(text) if unicodedata.category(char) in {"Cc", "Cs"}}
    assert left <= {"\t", "\n", "\r", "\x85"}


@given(ANY)
def test_what_is_flat_has_one_line_and_no_control_character(text: str) -> None:
    assert len(flatten(text).splitlines()) <= 1
    assert not any(unicodedata.category(char) == "Cc" for char in flatten(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x00b", "a␀b"), ("\x1b[31m", "␛[31m"), ("\x7f", "␡"), ("\ud83d", "\ufffd"), ("\u202eabc", "\u202eabc")],
)
def test_control_characters_are_shown(text: str, shown: str) -> None:
    assert show_controls(text) == shown
