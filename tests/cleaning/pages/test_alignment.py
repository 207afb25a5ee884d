from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.cleaning.lines.headings import fold
from twosource.cleaning.pages.alignment import align

LINES = (
    "Menu",
    "The crane fell onto the quay on Tuesday night.",
    "Nobody was hurt when the crane fell onto the quay.",
    "Crane 1",
    "built in 1981",
    "Menu",
)
FOLDED = [fold(line) for line in LINES]


def _lines(*paragraphs: str) -> list[tuple[int, ...]]:
    return [tuple(piece.lines) for piece in align(FOLDED, [(text, fold(text)) for text in paragraphs])]


def test_paragraphs_find_their_lines_in_order() -> None:
    assert _lines(LINES[1], LINES[2], "Menu") == [(1,), (2,), (5,)]


def test_a_row_of_a_table_is_made_of_its_cells() -> None:
    assert _lines("Nobody was hurt when the crane fell onto the quay. | Crane 1 | built in 1981 |") == [(2, 3, 4)]


def test_a_paragraph_that_lost_words_in_the_middle_is_still_found() -> None:
    lines = [
        *FOLDED,
        fold("The port authority said on Wednesday (see picture) that it would look into what had happened."),
    ]
    text = "The port authority said on Wednesday that it would look into what had happened."
    assert [tuple(piece.lines) for piece in align(lines, [(text, fold(text))])] == [(6,)]


def test_a_paragraph_that_goes_on_behind_the_last_line_ends_there() -> None:
    assert _lines(f"{LINES[2]} Nobody knows why, and the harbour master does not say more than that.") == [(2, 3, 4, 5)]


def test_a_paragraph_that_is_on_no_line_stays_where_it_was_found() -> None:
    pieces = align(FOLDED, [(text, fold(text)) for text in (LINES[1], "Written by a machine.", LINES[2])])
    assert [piece.text for piece in pieces] == [LINES[1], "Written by a machine.", LINES[2]]
    assert not pieces[1].lines


@given(st.lists(st.text(alphabet="ab .", max_size=50)), st.lists(st.text(alphabet="ab .", max_size=80)))
def test_pieces_are_lines_of_the_page_in_order(lines: list[str], paragraphs: list[str]) -> None:
    pieces = align([fold(line) for line in lines], [(text, fold(text)) for text in paragraphs])
    starts = [piece.lines.start for piece in pieces]
    assert starts == sorted(starts)
    assert all(0 <= piece.lines.start <= piece.lines.stop <= len(lines) for piece in pieces)
