from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timing import grows_with_the_text

from twosource.cleaning.credits.agencies import find_agencies
from twosource.cleaning.credits.registered import find_registered, list_capitals


def _names(text: str) -> list[str]:
    return [mention.name for mention in find_agencies(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It told Reuters so.", ["Reuters"]),
        ("The New York Times and the Times of India", ["The New York Times", "Times of India"]),
        ("Reuters-style and preReuters and Reutersx", []),
        ("AP, AFP/AP", ["AP", "AFP", "AP"]),
        ("sagte die dpa am Montag", ["dpa"]),
        ("据新华社报道", ["新华社"]),
        ("сообщает ТАСС.", ["ТАСС"]),
        ("", []),
    ],
)
def test_known_names_are_found_whole_and_in_their_own_scripts(text: str, words: list[str]) -> None:
    assert [span.of(text) for span in find_registered(text, list_capitals(text))] == words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Harbour Courier's reporter", ["Harbour Courier"]),
        ("the Tagus news agency said", ["Tagus news agency"]),
        ("Vastrian state media said", ["Vastrian state media"]),
        ("Radio Elin said", ["Radio Elin"]),
        ("she told this newspaper", ["this newspaper"]),
        ("the Sea Protection Agency said", []),
        ("Time will tell, and the sun shone", []),
        ("told The Sun so", ["The Sun"]),
    ],
)
def test_names_that_no_list_knows_need_a_word_for_a_medium(text: str, names: list[str]) -> None:
    assert _names(text) == names


@given(
    st.lists(
        st.sampled_from(["Reuters", " ", "the ", "Harbour ", "Courier", "\n", "news agency ", "新华社", "-", "’s "])
    )
)
def test_mentions_are_in_order_and_do_not_overlap(pieces: list[str]) -> None:
    mentions = find_agencies("".join(pieces))
    assert all(first.span.end <= second.span.start for first, second in pairwise(mentions))


def test_time_grows_no_faster_than_the_text() -> None:
    piece = "The Harbour Courier And The Tide Press Of The Great North Said So On Monday. "
    assert grows_with_the_text(find_agencies, piece, letters=20_000)
