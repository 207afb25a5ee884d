from __future__ import annotations

import pytest

from twosource.reading.pdf.layout import join_lines, strip_edges


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["on Mon-", "day, she said"], "on Monday,\nshe said"),
        (["on Mon\u00ad", "day, she said"], "on Monday,\nshe said"),
        (["the well-", "known captain"], "the well-known\ncaptain"),
        (["a trans-", "atlantic trip, trans-atlantic at last"], "a trans-atlantic\ntrip, trans-atlantic at last"),
        (["between Elin-", "Port and here"], "between Elin-\nPort and here"),
        (["it was late -", "very late"], "it was late -\nvery late"),
        (["pages 3-", "4 and more"], "pages 3-\n4 and more"),
        (["har-", "bor-", "side"], "harborside"),
        (["one", "", "two"], "one\ntwo"),
    ],
)
def test_words_parted_at_the_end_of_a_line_are_whole_again(lines: list[str], joined: str) -> None:
    assert join_lines([lines]) == joined


def test_words_are_joined_over_the_end_of_a_page() -> None:
    assert join_lines([["on Mon-"], ["day she left"]]) == "on Monday\nshe left"


def test_a_single_page_has_no_headers() -> None:
    assert strip_edges([["Header", "Text."]]) == ([["Header", "Text."]], ())
    assert strip_edges([["7"]]) == ([["7"]], ())


def test_numbers_that_count_pages_are_left_out_and_those_of_the_text_stay() -> None:
    starts = ("1990 was quiet", "2001 was loud", "2013 was dark")
    pages = [[start, *[f"Line of {start}."] * 12, f"Page {page} of 3"] for page, start in enumerate(starts, start=1)]
    stripped, dropped = strip_edges(pages)
    assert [page[0] for page in stripped] == list(starts)
    assert all(page[-1].startswith("Line of") for page in stripped)
    assert dropped[-1] == "Page 3 of 3"


def test_rows_of_numbers_at_the_edge_of_pages_are_no_footers() -> None:
    pages = [["Catch of the day"] * 3 + ["Line."] * 9 + [f"{page}1 {page}2 {page}3"] for page in (1, 2, 3, 4)]
    assert [page[-1] for page in strip_edges(pages)[0]] == ["11 12 13", "21 22 23", "31 32 33", "41 42 43"]


def test_letters_printed_as_one_are_two_again() -> None:
    assert strip_edges([["the ﬁrst oﬃcer"]]) == ([["the first officer"]], ())
