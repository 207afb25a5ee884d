from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.draft import Draft

from twosource.views.pairing.windows import LONGEST, MOST, find_window, list_windows


@pytest.mark.parametrize("text", ["", "one line", "a\nb\n", "word " * 20_000, "x" * 100_000, "line\n" * 30_000])
def test_the_parts_joined_are_the_text(text: str) -> None:
    windows = list_windows(text, ())
    assert "".join(window.span.of(text) for window in windows) == text
    assert [window.number for window in windows] == list(range(1, len(windows) + 1))
    assert {window.of for window in windows} == {len(windows)}
    assert all(len(window.span) <= LONGEST for window in windows)


def test_a_part_ends_with_a_line() -> None:
    text = "A line of the log.\n" * 5000
    assert all(window.span.of(text).endswith("\n") for window in list_windows(text, ()))


def test_of_many_statements_a_part_holds_some() -> None:
    draft = Draft()
    lines = [f"Witness {number} spoke." for number in range(MOST * 3)]
    article = draft.article("a.txt", "\n".join(lines))
    statements = [draft.statements[draft.statement(article, line)] for line in lines]
    windows = list_windows("\n".join(lines), statements)
    begun = [sum(window.span.start <= one.span.start < window.span.end for one in statements) for window in windows]
    assert sum(begun) == len(statements)
    assert max(begun) <= MOST


@given(st.text(alphabet="ab \n", max_size=200), st.integers(min_value=0, max_value=300))
def test_every_place_of_a_text_stands_in_one_part(text: str, place: int) -> None:
    windows = list_windows(text, ())
    window = find_window(windows, place)
    assert window.span.start <= place < window.span.end or window == windows[-1]
