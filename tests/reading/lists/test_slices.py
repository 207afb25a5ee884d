from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.lists.slices import LONGEST, Slices

PARTS = [
    "<item>",
    "</item>",
    "<item/>",
    "<b:item a='1'>",
    "<items>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "x",
    "<",
    ">",
    "\n",
]


def cut(text: str, *lengths: int) -> Iterator[str]:
    for length in lengths:
        yield text[:length]
        text = text[length:]
    yield text


def slices(*pieces: str) -> list[tuple[str, str]]:
    return [(found.text, found.end) for found in Slices(pieces, ["item"])]


def test_elements_are_cut_out_whole() -> None:
    assert slices("<rss><item>a</item> <x:item b='c'>d</x:item><item/><items/></rss>") == [
        ("<item>a</item>", "closed"),
        ("<x:item b='c'>d</x:item>", "closed"),
        ("<item/>", "closed"),
    ]


def test_the_head_is_what_goes_before_the_first() -> None:
    assert Slices(["<rss><title>x</ti", "tle><item>"], ["item"]).head == "<rss><title>x</title>"
    assert Slices(["<rss>"], ["item"]).head == "<rss>"


def test_an_element_left_open_ends_where_the_next_begins() -> None:
    assert slices("<item>a<item>b</item></item><item>c") == [
        ("<item>a", "left open"),
        ("<item>b</item>", "closed"),
        ("<item>c", "cut off"),
    ]


def test_tags_in_comments_and_cdata_are_none() -> None:
    text = "<!--<item>--><item><![CDATA[</item>]]><!--</item>--></item>"
    assert slices(text) == [(text.removeprefix("<!--<item>-->"), "closed")]


@pytest.mark.parametrize("opening", ["<!--", "<![CDATA["])
def test_what_is_never_closed_hides_nothing(opening: str) -> None:
    assert slices(f"<item>a{opening}</item><item>b</item>") == [
        (f"<item>a{opening}</item>", "closed"),
        ("<item>b</item>", "closed"),
    ]


def test_an_element_without_an_end_in_sight_is_cut_and_the_next_one_found() -> None:
    first, second = slices(f"<item>{'x' * (LONGEST + 10)}", "y" * 10, "<item>b</item>")
    assert (len(first[0]), first[1]) == (LONGEST, "too long")
    assert second == ("<item>b</item>", "closed")


@given(st.lists(st.sampled_from(PARTS), max_size=30), st.lists(st.integers(1, 9)))
def test_how_the_text_is_cut_into_pieces_changes_nothing(parts: list[str], lengths: list[int]) -> None:
    text = "".join(parts)
    assert slices(*cut(text, *lengths)) == slices(text)


@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_every_slice_is_text_of_the_list_in_order(parts: list[str]) -> None:
    rest = "".join(parts)
    for text, _ in slices(rest):
        assert text in rest
        rest = rest[rest.index(text) + len(text) :]
