"""One article chosen out of an input."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading import choose, split_choice


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.zip", "a#b.zip", "plain.txt"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("plain.txt", ("plain.txt", "")),
        ("a.zip#page.html", ("a.zip", "page.html")),
        ("a.zip#inner.zip#page.html", ("a.zip", "inner.zip#page.html")),
        ("a#b.zip", ("a#b.zip", "")),
        ("a#b.zip#2", ("a#b.zip", "2")),
        ("missing.zip#2", ("missing.zip#2", "")),
        ("-", ("-", "")),
        ("-#2", ("-", "2")),
        ("https://tarn.example/feed.xml#3", ("https://tarn.example/feed.xml", "3")),
        ("https://tarn.example/page#top", ("https://tarn.example/page#top", "")),
        ("https://tarn.example/page", ("https://tarn.example/page", "")),
        ("a.zip#\x00", ("a.zip", "\x00")),
    ],
)
def test_the_input_is_told_from_what_is_chosen_in_it(given_name: str, expected: tuple[str, str]) -> None:
    assert split_choice(given_name) == expected


@given(st.text())
def test_whatever_is_given_its_two_halves_make_it_up(text: str) -> None:
    source, choice = split_choice(text)
    assert text in {source, f"{source}#{choice}"}


def _raw(given_name: str) -> RawArticle:
    return RawArticle(given=given_name, content="text", markup="text")


ITEMS = [_raw("a.zip#one.html"), InputError("a.zip#lost.html", "is broken"), _raw("a.zip#2"), _raw("a.zip#four.html")]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("one.html", ["a.zip#one.html"]),
        ("1", ["a.zip#one.html"]),
        ("3", ["a.zip#four.html"]),
        ("2", ["a.zip#2"]),
        ("lost.html", ["a.zip#lost.html"]),
    ],
)
def test_a_name_is_taken_before_a_number(choice: str, expected: list[str]) -> None:
    assert [item.given for item in choose(ITEMS, "a.zip", choice)] == expected


@pytest.mark.parametrize("choice", ["0", "4", "five.html", "-1", "²", "9" * 40])
def test_what_is_not_there_is_said_with_how_many_there_are(choice: str) -> None:
    with pytest.raises(UnreadableError, match="among its 3 articles") as caught:
        choose(ITEMS, "a.zip", choice)
    assert choice in str(caught.value)


def test_where_nothing_could_be_read_the_reason_is_said() -> None:
    lost = UnreadableError("https://tarn.example/feed.xml", "the site does not answer")
    with pytest.raises(UnreadableError, match="does not answer"):
        choose([lost], "https://tarn.example/feed.xml", "3")
