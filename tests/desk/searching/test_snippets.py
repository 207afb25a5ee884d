"""The piece of a text that is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.timing import grows_with_the_text

from twosource.desk.searching.matching import Matcher
from twosource.desk.searching.query import parse_query
from twosource.desk.searching.snippets import cut_snippet

QUERY = parse_query("ferry storm")


def test_the_piece_with_most_of_the_words_is_shown() -> None:
    text = f"A ferry. {'Nothing. ' * 50}A ferry in a storm. {'Nothing. ' * 50}A storm. A storm."
    matched = Matcher(QUERY).match(None, text)
    assert matched
    assert "A ferry in a storm." in cut_snippet(text, matched.text).text


@given(st.text("a fery storm\n漢é", max_size=600))
def test_a_piece_is_an_exact_slice_and_so_are_its_words(text: str) -> None:
    matched = Matcher(parse_query("ferry OR storm OR a")).match(None, text)
    snippet = cut_snippet(text, matched.text if matched else {})
    assert snippet.text == text[snippet.span.start : snippet.span.end]
    assert all(snippet.span.contains(word) for word in snippet.words)
    assert len(snippet.text) <= 240
    assert bool(snippet.words) == bool(matched)


def test_a_word_in_very_many_places_takes_no_longer_than_the_text() -> None:
    def cut(text: str) -> object:
        matched = Matcher(parse_query("ferry")).match(None, text)
        return cut_snippet(text, matched.text if matched else {})

    assert grows_with_the_text(cut, "ferry ", 60_000)
