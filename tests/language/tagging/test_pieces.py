"""A text as the model reads it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.language.tagging.networks import encode, texts

from twosource.language.tagging.layout import CASES, WINDOW
from twosource.language.tagging.pieces import Window, case_of, cut_windows

SENTENCE = "Mira Tal, who keeps the dam at Orsel, said on Monday that the water had fallen by a metre. "


def windows_of(text: str, size: int = WINDOW) -> list[Window]:
    return list(cut_windows(text, encode(text), size))


@given(texts, st.sampled_from([3, 8, WINDOW]))
@example(SENTENCE * 40, WINDOW)
@example("word " * 900, WINDOW)
@example("水位が下がった。" * 60, WINDOW)
@example("no stop " * 30 + "Ende. Short one. " + "x" * 300, 16)
def test_every_word_is_in_exactly_one_window_with_its_place_in_the_text(text: str, size: int) -> None:
    windows = windows_of(text, size)
    words = [word for window in windows for word in window.words]
    assert words == [word for window in windows_of(text, 10**9) for word in window.words]
    assert all(0 <= start < end <= len(text) for start, end in words)
    assert all(one[1] <= other[0] for one, other in pairwise(words))
    assert [piece for window in windows for piece in window.ids] == list(encode(text).ids)


@given(texts, st.sampled_from([3, 8, WINDOW]))
@example("word " * 900, WINDOW)
def test_a_window_is_whole_and_no_longer_than_it_may_be(text: str, size: int) -> None:
    for window in windows_of(text, size):
        assert len(window.words) >= 1
        assert len(window.ids) == len(window.cases) == window.firsts[-1]
        assert len(window.firsts) == len(window.words) + 1
        assert window.firsts[0] == 0
        assert all(one < other for one, other in pairwise(window.firsts))
        assert all(0 <= case < CASES for case in window.cases)
        assert len(window.ids) <= size or len(window.words) == 1


@given(texts)
@example("Orselmundsvarangia " * 100)
def test_words_are_the_tokenizers(text: str) -> None:
    encoding = encode(text)
    words = [word for window in windows_of(text) for word in window.words]
    assert [start for start, _ in words] == [
        encoding.offsets[encoding.word_ids.index(number)][0] for number in dict.fromkeys(encoding.word_ids)
    ]


@given(texts)
def test_no_letter_or_digit_stands_outside_of_a_word(text: str) -> None:
    held = {place for window in windows_of(text) for start, end in window.words for place in range(start, end)}
    assert not [sign for place, sign in enumerate(text) if sign.isalnum() and place not in held]


@pytest.mark.parametrize("text", ["", " ", "\x00", "\u200f", "\u2028", " \u00a0\t"])
def test_a_text_without_words_has_no_window(text: str) -> None:
    assert windows_of(text) == []


def test_a_paragraph_that_fits_is_one_window() -> None:
    (window,) = windows_of(SENTENCE * 8)
    assert len(window.ids) <= WINDOW


def test_a_paragraph_that_does_not_fit_is_cut_between_sentences() -> None:
    text = SENTENCE * 40
    windows = windows_of(text)
    assert len(windows) > 1
    for window in windows:
        assert text.startswith("Mira Tal, who", window.words[0][0])
        assert text[window.words[-1][1] - 1] == "."


def test_windows_hold_as_many_sentences_as_fit() -> None:
    windows = windows_of(SENTENCE * 40)
    one = len(encode(SENTENCE).ids)
    assert [len(window.ids) for window in windows[:-1]] == [WINDOW // one * one] * (len(windows) - 1)


def test_a_sentence_that_fits_no_window_is_cut_where_the_window_is_full() -> None:
    text = "water " * 300 + "fell. " + SENTENCE * 12
    first, second, *rest = windows_of(text)
    assert len(first.ids) == WINDOW
    assert second.words[0] == (WINDOW * 6, WINDOW * 6 + 5)
    assert all(text.startswith("Mira Tal", window.words[0][0]) for window in rest)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cafe\u0301 said", ["cafe\u0301", "said"]),
        ("e\u0301\u0323!", ["e\u0301\u0323", "!"]),
        ("水位", ["水", "位"]),
        ("שלום, said", ["שלום", ",", "said"]),
        ("A\x00B said", ["A\x00B", "said"]),
        ("\ud800 said", ["\ud800", "said"]),
        ("❤\ufe0f said", ["❤\ufe0f", "said"]),
        ("don’t", ["don", "’", "t"]),
    ],
)
def test_words_keep_their_signs(text: str, words: list[str]) -> None:
    (window,) = windows_of(text)
    assert [text[start:end] for start, end in window.words] == words


@pytest.mark.parametrize(
    ("word", "number"),
    [("dam", 0), ("Orsel", 1), ("A", 1), ("NATO", 2), ("iPad", 3), ("McTal", 3), ("1999", 4), ("9am", 4), ("“", 5)],
)
def test_letter_case_has_six_classes(word: str, number: int) -> None:
    assert case_of(word) == number


@pytest.mark.parametrize("word", ["水", "ש", "ß", "ǅ", "", "\x00", "\ud800", "Ⅳ"])
def test_any_word_has_a_class(word: str) -> None:
    assert 0 <= case_of(word) < CASES


def test_all_pieces_of_a_word_share_its_case() -> None:
    (window,) = windows_of("Orselmundsvarangia fell")
    assert window.firsts[1] > 1
    assert window.cases == [1] * window.firsts[1] + [0] * (len(window.ids) - window.firsts[1])
