"""What is typed, as what is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.desk.searching.query import Query, parse_query


def show(query: Query) -> str:
    """Write a query so that a test can be read: groups in brackets, phrases with plus signs, exact ones in quotes."""
    wanted = [
        "|".join(f'"{"+".join(term.forms)}"' if term.exact else "+".join(term.forms) for term in group)
        for group in query.wanted
    ]
    unwanted = [f"-{'+'.join(term.forms)}" for term in query.unwanted]
    return " ".join([*wanted, *unwanted])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ferry sank", "ferry sank"),
        ('"The ferry" sank', '"the+ferry" sank'),
        ("ferry OR boat sank", "ferry|boat sank"),
        ("a OR b OR c", "a|b|c"),
        ("ferry AND boat", "ferry boat"),
        ("ferry or boat", "ferry or boat"),
        ('-ferry NOT boat -"old ship"', "-ferry -boat -old+ship"),
        ("OR ferry", "ferry"),
        ("ferry OR", "ferry"),
        ("NOT", ""),
        ("-", ""),
        ('"', ""),
        ('"no end', '"no+end"'),
        ("„Straße“", '"strasse"'),
        ("o'brien", "o+brien"),
        ("well-known", "well+known"),
        ("ferry OR -boat", "ferry -boat"),
        ("東京 地震", "東+京 地+震"),
    ],
)
def test_what_is_typed_is_read(typed: str, read: str) -> None:
    assert show(parse_query(typed)) == read


@given(st.text(max_size=200))
def test_anything_can_be_read(typed: str) -> None:
    query = parse_query(typed)
    assert all(group and all(term.forms for term in group) for group in query.wanted)
    assert sum(len(term.forms) for group in query.wanted for term in group) <= 32
