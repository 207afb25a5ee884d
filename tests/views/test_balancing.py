"""Quotation marks of a text that was cut are pairs again, and the text itself stays what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.views.balancing import balance


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("All were safe.", "", ""),
        ('"All were safe," she said.', "", ""),
        ('She said: "All were safe." And: "Nobody was hurt."', "", ""),
        ('"The ferry was on our screens.', "", '" …'),
        ('The barge was not," Haldt told reporters.', '… "', ""),
        ("“The ferry was on our screens.", "", "” …"),
        ("The barge was not,” Haldt said.", "… “", ""),
        ('was not," he said. "We looked', '… "', '" …'),
        ("“The ferry was …", "", "”"),
        ("„Alle sind sicher“, sagte sie.", "", ""),
        ("", "", ""),
    ],
)
def test_what_is_missing_of_a_quotation_is_put_around_it(text: str, before: str, after: str) -> None:
    assert balance(text) == (before, after)


@given(st.text(alphabet='a “”" .—'))
def test_curly_marks_are_pairs_whatever_was_cut(text: str) -> None:
    before, after = balance(text)
    whole = f"{before}{text}{after}"
    assert whole.count("“") == whole.count("”")
    assert whole.count('"') % 2 == 0
