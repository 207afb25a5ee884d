from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.cleaning.metadata.people import tell_apart


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Mira Tal", [("Mira Tal", "person")]),
        ("By Mira Tal and Odo Fenn", [("Mira Tal", "person"), ("Odo Fenn", "person")]),
        ("By Mira Tal, Associated Press", [("Mira Tal", "person"), ("Associated Press", "agency")]),
        ("By MIRA TAL, AP Auto Writer", [("MIRA TAL", "person"), ("Associated Press", "agency")]),
        ("Mira Tal | Elin Tribune", [("Mira Tal", "person"), ("Elin Tribune", "outlet")]),
        ("Mira Tal, Staff Writer", [("Mira Tal", "person")]),
        ("Reuters", [("Reuters", "agency")]),
        ("the BBC", [("BBC", "outlet")]),
        ("Staff Reports", [("Staff Reports", "unnamed")]),
        ("By Our Correspondent", [("Our Correspondent", "unnamed")]),
        ("", []),
        ("—", []),
    ],
)
def test_people_agencies_outlets_and_desks_are_told_apart(byline: str, expected: list[tuple[str, str]]) -> None:
    assert [(author.name, author.kind) for author in tell_apart([byline])] == expected


def test_each_is_named_once_however_often_it_stands_there() -> None:
    authors = tell_apart(["By Mira Tal", "MIRA TAL", "Mira Tal, AP", "Associated Press"])
    assert [author.name for author in authors] == ["Mira Tal", "Associated Press"]


@given(st.text(max_size=120))
def test_any_byline_is_answered_with_names(byline: str) -> None:
    assert all(author.name for author in tell_apart([byline]))
