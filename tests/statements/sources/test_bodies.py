"""Which names of bodies are one body's."""

from __future__ import annotations

import pytest
from tests.statements.telling import names

from twosource.statements.sources.bodies import shortens


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("TA", "Tolm Aggregates"),
        ("T.A.", "Tolm Aggregates"),
        ("Tolm", "Tolm Motor Company"),
        ("Ports Authority", "Peruvian Ports Authority"),
    ],
)
def test_a_short_name_is_short_for_a_full_one_and_not_the_other_way_round(short: str, full: str) -> None:
    assert shortens(short, full)
    assert not shortens(full, short)


@pytest.mark.parametrize(
    ("short", "full"),
    [("Tolm", "Tolm Workers Union"), ("TB", "Tolm Aggregates"), ("Authority", "Peruvian Authority"), ("Tolm", "Tolm")],
)
def test_other_names_are_other_bodies(short: str, full: str) -> None:
    assert not shortens(short, full)


@pytest.mark.parametrize(
    "text",
    [
        "Tolm Motors said it rained. TM said it snowed.",
        "Tolm Motor Company said it rained. The company said it snowed.",
        "Peruvian Airlines said it rained. The company said it snowed.",
    ],
)
def test_a_body_is_one_source_by_whatever_name(text: str) -> None:
    first, second = names(text)
    assert first == second
