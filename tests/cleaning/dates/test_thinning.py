"""A page full of what is almost a date is searched in seconds, and an ordinary one as a whole."""

from __future__ import annotations

from lxml.html import fromstring, tostring

from twosource.cleaning.dates.thinning import thin_out

MANY = 300


def thinned(page: str) -> str:
    tree = fromstring(page)
    thin_out(tree)
    return str(tostring(tree, encoding="unicode"))


def test_only_the_first_hundred_texts_that_may_be_dates_are_left() -> None:
    lines = [f"Posted {number} of 85 2023" for number in range(MANY)]
    left = thinned(f"<div>{''.join(f'<p>{line}</p>' for line in lines)}</div>")
    assert [line for line in lines if f">{line}<" in left] == lines[:100]


def test_it_does_not_matter_where_on_the_page_they_stand() -> None:
    attributes = "".join(f'<meta name="date" content="2023-85-{number}"><br>2023-86-{number}' for number in range(MANY))
    left = thinned(f"<div>{attributes}</div>")
    assert left.count("2023-85-") == left.count("2023-86-") == 50


def test_a_text_that_is_there_often_counts_once() -> None:
    page = f"<div>{'<p>14 May 2023</p>' * MANY}</div>"
    assert thinned(page) == page


def test_what_has_too_few_digits_for_a_date_and_what_is_data_stays() -> None:
    words = "".join(f"<p>Note {number}</p>" for number in range(MANY))
    data = "".join(f'<script>{{"day": "2023-05-{number}"}}</script>' for number in range(MANY))
    page = f"<div>{words}{data}</div>"
    assert thinned(page) == page


def test_a_control_character_in_a_text_is_no_hindrance() -> None:
    assert "afloat" in thinned("<div><p>\x01 afloat</p>&#1; on 14 May 2023<p>x</p></div>")
