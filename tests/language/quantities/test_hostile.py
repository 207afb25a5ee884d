"""Texts made to hurt: no exception, and time that grows with the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timing import grows_with_the_text

from twosource.language.numerals import find_numerals
from twosource.language.quantities import find_quantities

PIECES = [
    *[
        "1",
        "½",
        "1/2",
        "10 000",
        ".5",
        "-",
        "−",
        "'",
        '"',
        "″",
        "°",
        "%",
        "$",
        "US $",
        "PS",
        "Y=",
        "M",
        "(",
        ")",
        " ",
        "\n",
    ],
    *[
        "one ",
        "half ",
        "half a ",
        "two-thirds ",
        "quarter ",
        "dozens ",
        "sixfold ",
        "hundred ",
        "and a half ",
        "million ",
    ],
    *[
        "of ",
        "out of ",
        "in ",
        "from ",
        "to ",
        "between ",
        "and ",
        "a ",
        "per ",
        "rose by ",
        "up ",
        "more than ",
        "the ",
    ],
    *[
        "km ",
        "miles ",
        "m2 ",
        "MUSD ",
        "cents ",
        "dollars ",
        "people ",
        "police ",
        "officers ",
        "May ",
        "a.m. ",
        "aged ",
    ],
    *["\ud800", "\0", "١", "Ⅳ", "\u0301", "日本", "é", "ǅ", "\u00a0"],
]
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@given(texts)
def test_quantities_stand_in_order_without_overlap(text: str) -> None:
    found = find_quantities(text)
    for quantity in found:
        words = quantity.span.of(text)
        assert words
        assert words == words.strip(" \n")
    for first, second in pairwise(found):
        assert first.span.end <= second.span.start


@given(texts)
def test_numbers_stand_in_order_without_overlap(text: str) -> None:
    found = list(find_numerals(text))
    for first, second in pairwise(found):
        assert first.span.end <= second.span.start


@pytest.mark.parametrize(
    "piece",
    [
        *[
            "one hundred ",
            "million ",
            "half ",
            "1,000",
            "1 a-",
            "1-a-",
            "1&a",
            "1 A1",
            "$ ",
            "1'",
            '1" ',
            "2 of ",
            "1 in 4 ",
        ],
        *[
            "from 1 to ",
            "1 May ",
            "1-2-",
            "1 – ",
            "one of the ",
            "a third of ",
            "1 Street ",
            "1 and ",
            "about more than ",
        ],
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    assert grows_with_the_text(find_quantities, piece)
