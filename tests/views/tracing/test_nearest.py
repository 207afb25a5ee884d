from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.model.span import Span
from twosource.views.tracing.nearest import narrow

TEXT = (
    "The bridge at Tolm fell on Friday. Nobody was hurt, the mayor said. "
    "Engineers had warned of cracks in the pillars for years. The choir will sing on Sunday."
)


def test_of_a_long_passage_the_nearest_sentences_are_shown() -> None:
    part = "For years engineers spoke of cracked pillars."
    assert narrow(part, TEXT, Span(0, len(TEXT))).of(TEXT) == "Engineers had warned of cracks in the pillars for years."


def test_a_place_as_long_as_the_part_stays() -> None:
    assert narrow(TEXT, TEXT, Span(0, 60)) == Span(0, 60)


def test_where_nothing_is_near_the_place_stays() -> None:
    assert narrow("Goats.", TEXT, Span(0, len(TEXT))) == Span(0, len(TEXT))


@given(st.text(max_size=40), st.text(max_size=200))
def test_what_is_shown_lies_in_the_place(part: str, text: str) -> None:
    place = Span(min(3, len(text)), len(text))
    assert place.contains(narrow(part, text, place))
